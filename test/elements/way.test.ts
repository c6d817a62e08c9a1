import { describe, expect, it } from 'vitest';

import {
  alongKind,
  go,
  partsOf,
  startAt,
  stillThere,
  tiesOf,
  whereabouts,
  type Ground,
  type Move,
  type Way,
} from '../../src/elements/figure/way.ts';
import type { EdgeMark, NodeMark } from '../../src/scene/scene.ts';

const KINDS = ['membership', 'mobility'];

/** `A-x` is a membership, `A>B 3` a flow of width 3. */
function ground(nodes: string, edges: readonly string[]): Ground {
  const names = nodes.split(' ');
  return {
    scene: {
      nodes: names.map((id) => ({ id }) as NodeMark),
      edges: edges.map((text) => {
        const [, source, sign, target, width] = /^(\w+)([->])(\w+)(?: (\d+))?$/.exec(text)!;
        const isFlow = sign === '>';
        return {
          id: text.split(' ')[0]!,
          source,
          target,
          kind: isFlow ? 'mobility' : 'membership',
          width: Number(width ?? 1),
          layer: isFlow ? 0 : 1,
        } as EdgeMark;
      }),
    },
    importance: new Map(names.map((id, i) => [id, names.length - i])),
    rank: (kind) => KINDS.indexOf(kind),
  };
}

/** Japan, Poland and Hungary in alpha; Japan and Poland in beta; flows; and two who are only tied to each other. */
const SMALL = ground('JPN alpha POL HUN beta NZL AUS', [
  'JPN-alpha',
  'POL-alpha',
  'HUN-alpha',
  'JPN-beta',
  'POL-beta',
  'JPN>POL 2',
  'POL>JPN 5',
  'HUN>JPN 3',
  'NZL>AUS 1',
]);

const at = ({ at: node, tie }: Way): string => (tie === undefined ? node : `${node}: ${tie}`);

function walked(moves: readonly Move[], from = startAt('JPN')): string[] {
  let way = from;
  return moves.map((move) => at((way = go(way, move, SMALL))));
}

describe('the way of the keyboard', () => {
  it('takes the ties of a node kind by kind, of a measure the strongest first', () => {
    expect(tiesOf(SMALL, 'JPN').map(({ id }) => id)).toEqual([
      'JPN-alpha',
      'JPN-beta',
      'POL>JPN',
      'HUN>JPN',
      'JPN>POL',
    ]);
    expect(tiesOf(SMALL, 'JPN', 'mobility').map(({ id }) => id)).toEqual(['POL>JPN', 'HUN>JPN', 'JPN>POL']);
  });

  it('goes into the ties, along one, to the others that are tied to the same, and back', () => {
    expect(walked(['into', 'into', 'into', 'next', 'into', 'next', 'back', 'back', 'back', 'back', 'back'])).toEqual([
      'JPN: JPN-alpha',
      'alpha',
      'alpha: JPN-alpha',
      'alpha: POL-alpha',
      'POL',
      'HUN',
      'alpha: HUN-alpha',
      'alpha',
      'JPN: JPN-alpha',
      'JPN',
      'JPN',
    ]);
  });

  it('comes back to the tie that it left', () => {
    expect(walked(['into', 'next', 'next', 'back', 'into'])).toEqual([
      'JPN: JPN-alpha',
      'JPN: JPN-beta',
      'JPN: POL>JPN',
      'JPN',
      'JPN: POL>JPN',
    ]);
  });

  it('visits who is tied twice to the same node once', () => {
    const along = { ...startAt('JPN'), kind: 'mobility' as const };
    expect(walked(['into', 'into', 'next', 'next'], along)).toEqual(['JPN: POL>JPN', 'POL', 'HUN', 'POL']);
  });

  it('reaches every node, tied or not', () => {
    let way = startAt('JPN');
    const seen = new Set<string>();
    for (let i = 0; i < SMALL.scene.nodes.length; i++) seen.add((way = go(way, 'next', SMALL)).at);
    expect([...seen].sort()).toEqual(SMALL.scene.nodes.map(({ id }) => id).sort());
    expect(way.at).toBe('JPN');
  });

  it('is undone by the opposite arrow, from wherever one is', () => {
    const opposite: Readonly<Record<Move, Move>> = { into: 'back', back: 'into', next: 'previous', previous: 'next' };
    const moves = Object.keys(opposite) as Move[];
    const queue: Way[] = [startAt('JPN'), { ...startAt('JPN'), kind: 'mobility' }];
    const seen = new Set<string>();
    let undone = 0;
    while (queue.length > 0 && seen.size < 400) {
      const way = queue.shift()!;
      const key = JSON.stringify([at(way), way.steps, way.kind]);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const move of moves) {
        const to = go(way, move, SMALL);
        if (to === way) continue;
        expect(at(go(to, opposite[move], SMALL)), `${key} ${move}`).toBe(at(way));
        undone++;
        queue.push(to);
      }
    }
    expect(undone).toBeGreaterThan(800);
  });

  it('follows a tie with every step to or from one', () => {
    let way = startAt('HUN');
    way = go(go(way, 'into', SMALL), 'into', SMALL);
    expect(way).toMatchObject({ at: 'alpha', steps: [{ from: 'HUN', tie: 'HUN-alpha' }] });
  });

  it('says where one is', () => {
    const say = (way: Way): string => {
      const { n, total, of, whose = '', kind = '' } = whereabouts(way, SMALL);
      return `${n} of ${total} ${of} ${whose} ${kind}`.trim();
    };
    let way = startAt('POL');
    expect(say(way)).toBe('3 of 7 nodes');
    way = go(go(go(way, 'into', SMALL), 'next', SMALL), 'next', SMALL);
    expect(at(way)).toBe('POL: POL>JPN');
    expect(say(way)).toBe('3 of 4 ties POL');
    expect(say(alongKind(way, 1, SMALL))).toBe('1 of 2 ties POL mobility');
    expect(say(go(way, 'into', SMALL))).toBe('3 of 3 neighbors POL');
  });

  it('walks along one kind, the next, and all again', () => {
    const kinds: (string | undefined)[] = [];
    let way = startAt('JPN');
    for (let i = 0; i < 3; i++) kinds.push((way = alongKind(way, 1, SMALL)).kind);
    expect(kinds).toEqual(['membership', 'mobility', undefined]);
    // Standing on a tie: its own kind first, and with the next kind its first tie.
    const standing = go(go(startAt('JPN'), 'into', SMALL), 'next', SMALL);
    const own = alongKind(standing, 1, SMALL);
    expect([own.kind, own.tie]).toEqual(['membership', 'JPN-beta']);
    const next = alongKind(own, 1, SMALL);
    expect([next.kind, next.tie]).toEqual(['mobility', 'POL>JPN']);
  });

  it('finds the parts that hang together, the largest first', () => {
    expect(partsOf(SMALL)).toEqual([
      ['JPN', 'alpha', 'POL', 'HUN', 'beta'],
      ['NZL', 'AUS'],
    ]);
  });

  it('forgets what the picture has no more', () => {
    const way = go(go(go(startAt('JPN'), 'into', SMALL), 'into', SMALL), 'into', SMALL);
    const { scene } = SMALL;
    const without = { ...SMALL, scene: { ...scene, edges: scene.edges.filter(({ id }) => id !== 'JPN-alpha') } };
    expect(stillThere(way, without)).toEqual({
      at: 'alpha',
      steps: [],
      kind: undefined,
      tie: undefined,
      last: undefined,
    });
    expect(stillThere(way, SMALL)).toEqual({ ...way, last: undefined });
  });
});
