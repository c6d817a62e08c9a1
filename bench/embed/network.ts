/** The network that everybody draws: the built-in view, at the places and in the colours that it has in our figure. */
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { fallbackFigure } from '../../src/export/fallback-figure.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { checkPositionsFile } from '../../src/layout/positions-file.ts';
import { fromOptions } from '../../src/view/codec.ts';
import { readFile } from 'node:fs/promises';

export interface BenchNetwork {
  /** Of the picture, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The node that is clicked. */
  readonly target: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly color: string;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly color: string;
    readonly width: number;
  }[];
}

const WIDTH = 960;
/** Away from the others, so that a click near it means nothing else. */
const TARGET = 'AJ-CORE';

export interface BenchFigure {
  readonly network: BenchNetwork;
  /** The finished figure, for the page that has it as an image. */
  readonly svg: string;
  /** The same as `collab-graph embed` puts it into a page. */
  readonly inPage: string;
  /** Of the data. */
  readonly edition: string;
}

/** The same view for all. */
export async function benchNetwork(): Promise<BenchFigure> {
  const dataset = await loadBuiltIn();
  const file = new URL('../../graph-data/positions.json', import.meta.url);
  const { state } = fromOptions({ lang: 'en', theme: 'light' }, { dataset });
  const options = {
    dataset,
    state,
    // The page shows what holds on the day on which it is opened.
    today: new Date().toISOString().slice(0, 10),
    positions: checkPositionsFile(JSON.parse(await readFile(file, 'utf8'))),
  };
  const { scene, svg } = makeFigure({ ...options, size: { width: WIDTH, unit: 'px' } });
  const inPage = fallbackFigure({ ...options, width: WIDTH, embedded: true, idPrefix: 'bench' }).svg;
  if (scene.kind === 'matrix') throw new Error('the view is no network');
  const labels = new Map(scene.labels.map(({ id, text }) => [id, text]));
  const target = scene.nodes.find(({ id }) => labels.get(id) === TARGET)?.id;
  if (!target) throw new Error(`${TARGET} is not in the picture`);
  return {
    svg,
    inPage,
    edition: dataset.version,
    network: {
      width: scene.width,
      height: scene.height,
      target,
      nodes: scene.nodes.map(({ id, x, y, radius, fill }) => ({
        id,
        label: labels.get(id) ?? '',
        x: Math.round(x * 10) / 10,
        y: Math.round(y * 10) / 10,
        r: radius,
        color: fill,
      })),
      edges: scene.edges.map(({ id, source, target: end, stroke, width }) => ({
        id,
        source,
        target: end,
        color: stroke,
        width,
      })),
    },
  };
}
