/** What stands out: of a selection the way to the focus too, of what is pointed at its neighbours. */
import { describe, expect, it } from 'vitest';

import { emphasisIn } from '../../src/scene/emphasis/emphasis.ts';
import { litIn, withLit } from '../../src/elements/figure/lit.ts';
import { strongestTies, tipOf } from '../../src/elements/figure/tip.ts';
import { wayBetween } from '../../src/scene/emphasis/way-to-focus.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';
import { smallScene, smallView } from '../scene/small-scene.ts';

const tie = (source: string, target: string) => ({ id: `${source}-${target}`, source, target });
const noHub = (): undefined => undefined;

describe('wayBetween', () => {
  // Two ways of two steps, one of three.
  const ties = [
    tie('a', 'g'),
    tie('g', 'z'),
    tie('a', 'h'),
    tie('h', 'z'),
    tie('a', 'b'),
    tie('b', 'c'),
    tie('c', 'z'),
  ];

  it('finds all shortest ways, and no longer ones', () => {
    const { nodes, edges } = wayBetween(ties, 'a', 'z', noHub);
    expect([...nodes].sort()).toEqual(['a', 'g', 'h', 'z']);
    expect([...edges].sort()).toEqual(['a-g', 'a-h', 'g-z', 'h-z']);
  });

  it('goes through a group with a hub only by way of the hub', () => {
    const hubs: Readonly<Record<string, string>> = { g: 'jp' };
    const { nodes } = wayBetween(ties, 'a', 'z', (id) => hubs[id]);
    expect([...nodes].sort()).toEqual(['a', 'h', 'z']);
    const spokes = [tie('a', 'g'), tie('z', 'g'), tie('g', 'jp')];
    expect(wayBetween(spokes, 'a', 'z', (id) => hubs[id]).nodes.size).toBe(0);
    expect([...wayBetween(spokes, 'a', 'jp', (id) => hubs[id]).edges].sort()).toEqual(['a-g', 'g-jp']);
  });

  it('has nothing where there is no way', () => {
    expect(wayBetween(ties, 'a', 'q', noHub).nodes.size).toBe(0);
  });
});

describe('a selected node', () => {
  it('keeps the focus and the way between them', () => {
    const view = smallView({ select: 'POL' });
    const scene = smallScene({ select: 'POL' });
    const found = emphasisIn(scene, SMALL_GRAPH, view.state, { today: TODAY, chainsBetween: undefined })!;
    expect(found.selected).toBe('POL');
    expect(found.nodes).toContain('JPN');
    const groups = scene.edges
      .filter(({ source, kind }) => source === 'POL' && kind === 'membership')
      .map(({ target }) => target);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      const own = scene.edges.find(({ source, target }) => source === 'JPN' && target === group);
      if (own) expect(found.edges).toContain(own.id);
    }
    expect(scene.edges.some(({ source, id }) => source === 'JPN' && found.edges.has(id))).toBe(true);
  });
});

describe('what is pointed at', () => {
  const scene = smallScene();

  it('lights a node with its neighbours, a tie with its ends', () => {
    const node = litIn(scene, 'CHN')!;
    const own = scene.edges.filter(({ source, target }) => source === 'CHN' || target === 'CHN');
    expect([...node.edges].sort()).toEqual(own.map(({ id }) => id).sort());
    const edge = litIn(scene, own[0]!.id)!;
    expect([...edge.nodes].sort()).toEqual([own[0]!.source, own[0]!.target].sort());
  });

  it('lights of a row of the legend what the row stands for', () => {
    expect(litIn(scene, 'alpha')!.nodes).toEqual(
      new Set(scene.edges.filter(({ group }) => group === 'alpha').flatMap(({ source, target }) => [source, target])),
    );
    const flows = litIn(scene, 'mobility')!;
    expect([...flows.edges].sort()).toEqual(
      scene.edges
        .filter(({ kind }) => kind === 'mobility')
        .map(({ id }) => id)
        .sort(),
    );
    const countries = litIn(scene, 'country')!;
    expect([...countries.nodes].sort()).toEqual(
      scene.nodes
        .filter(({ kind }) => kind === 'country')
        .map(({ id }) => id)
        .sort(),
    );
    expect(litIn(scene, 'nothing')).toBeUndefined();
  });

  it('adds to what stands out already and takes nothing away', () => {
    const [one, other] = [litIn(scene, 'CHN')!, litIn(scene, 'alpha')!];
    const both = withLit({ ...one, selected: 'CHN' }, other)!;
    expect(both.selected).toBe('CHN');
    expect(both.nodes).toEqual(new Set([...one.nodes, ...other.nodes]));
    expect(withLit(one, undefined)).toBe(one);
    expect(withLit(undefined, other)).toBe(other);
  });
});

describe('the strongest ties of a node', () => {
  it('are its largest numbers with their unit, then its ties with their beginning, three at most', () => {
    const view = smallView();
    const ties = strongestTies('CHN', smallScene(), view.edges, SMALL_DATASET);
    expect(ties).toMatchInlineSnapshot(`
      [
        "China → United States: 9,000 migration events (2006–2016)",
        "United States → China: 8,000 migration events (2006–2016)",
        "China → Japan: 2,500 migration events (2006–2016)",
      ]
    `);
    expect(strongestTies('POL', smallScene(), view.edges, SMALL_DATASET)).toMatchInlineSnapshot(`
      [
        "Poland takes part in Gamma Programme, first seen 2011",
        "Poland takes part in Alpha Framework since 23 September 2014",
      ]
    `);
  });

  it('stand in the words beside the pointer, in the reader’s language', () => {
    const tip = tipOf(
      { type: 'node', id: 'POL' },
      { x: 0, y: 0 },
      smallScene({ lang: 'ja' }),
      smallView({ lang: 'ja' }),
      SMALL_DATASET,
    )!;
    expect(tip.head).toBe('ポーランド');
    expect(tip.ties).toMatchInlineSnapshot(`
      [
        "ポーランド－ガンマ事業：参加（初出2011年）",
        "ポーランド－アルファ枠組み：参加、2014年9月23日から",
      ]
    `);
  });
});
