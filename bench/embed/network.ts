/** The network that everybody draws: the built-in view, at the places and in the colours that it has in our figure. */
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
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
const TARGET = 'SATREPS';

/** The same view for all, and the finished figure for the page that has it as an image. */
export async function benchNetwork(): Promise<{ network: BenchNetwork; svg: string }> {
  const dataset = await loadBuiltIn();
  const file = new URL('../../graph-data/positions.json', import.meta.url);
  const { state } = fromOptions({ lang: 'en', theme: 'light' }, { dataset });
  const { scene, svg } = makeFigure({
    dataset,
    state,
    today: dataset.date,
    positions: checkPositionsFile(JSON.parse(await readFile(file, 'utf8'))),
    size: { width: WIDTH, unit: 'px' },
  });
  if (scene.kind === 'matrix') throw new Error('the view is no network');
  const labels = new Map(scene.labels.map(({ id, text }) => [id, text]));
  const target = scene.nodes.find(({ id }) => labels.get(id) === TARGET)?.id;
  if (!target) throw new Error(`${TARGET} is not in the picture`);
  return {
    svg,
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
