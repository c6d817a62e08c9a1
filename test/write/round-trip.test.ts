/** What is written in a format and read again is the same, in all that both can hold. */
import { describe, expect, it } from 'vitest';

import type { Records, RecordEdge, RecordNode } from '../../src/read/records.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../src/write/formats.ts';
import { randomOf, type Random } from '../read/mutate.ts';
import { again, HOLDS, seen, withoutQuotes, type Holds } from './holds.ts';

const LETTERS = ['a', 'B', 'ü', '研', ' ', '"', "'", '&', '<', ',', ';', '|', '\\', '0', '-'];

function word(random: Random, i: number): string {
  const length = 1 + Math.floor(random() * 6);
  const text = Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]!)
    .join('')
    .trim();
  return `n${i} ${text}`.trim();
}

/** A network in which every pair is written once a direction, and not all both ways: what only looks symmetric is read as such. */
function network(random: Random, holds: Holds): Records {
  const count = 2 + Math.floor(random() * 8);
  const isMixed = holds.directions === true && random() < 0.5;
  const kinds = ['meets', 'cites'].slice(0, holds.kinds ? 2 : 1);
  const nodes: RecordNode[] = Array.from({ length: count }, (_, i) => ({
    id: holds.ids ? `id ${i}` : word(random, i),
    label: word(random, i),
    ...(holds.places ? { place: { x: Math.round(random() * 1000) / 8, y: Math.round(random() * 1000) / 8 } } : {}),
    ...(holds.coordinates ? { lat: Math.round(random() * 90), lon: -Math.round(random() * 90) } : {}),
    ...(holds.looks ? { size: 1 + i, colour: '#0a0b0c' } : {}),
    ...(holds.times ? { from: '2001', to: '2003-04' } : {}),
    attributes: holds.attributes
      ? { n: i / 4, word: `w ${word(random, i)}`, ...(holds.lists ? { list: ['p', 'q, "r"'] } : {}) }
      : {},
  }));
  const edges: RecordEdge[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < count * 2; i++) {
    const [a, b] = [Math.floor(random() * count), Math.floor(random() * count)];
    const kind = kinds[Math.floor(random() * kinds.length)]!;
    const key = [...[a, b].sort((x, y) => x - y), kind].join(' ');
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    edges.push({
      ...(holds.edgeIds ? { id: `e${i}` } : {}),
      source: nodes[a]!.id,
      target: nodes[b]!.id,
      kind: holds.kinds ? kind : 'tie',
      directed: isMixed && random() < 0.5,
      weight: Math.round(random() * 1000) / 8 - 20,
      ...(holds.edgeLabels ? { label: `l${i}` } : {}),
      ...(holds.periods ? { period: String(2000 + i) } : {}),
      attributes: holds.attributes && holds.edgeLabels ? { share: i / 8 } : {},
      line: 0,
    });
  }
  const base = { weighted: true, additive: true, directed: false };
  return {
    title: 'T',
    nodes,
    edges,
    loops: [],
    kinds: [...new Set(edges.map(({ kind }) => kind))].map((id) => ({ ...base, id, label: id })),
  };
}

describe('a network written and read again', () => {
  it.each(Object.entries(HOLDS))('%s', async (format, holds) => {
    for (let seed = 0; seed < 40; seed++) {
      const records = network(randomOf(seed), holds);
      if (records.edges.length === 0) continue;
      // Pajek's labels know no quotation mark.
      const plain = format === 'net' ? withoutQuotes(records) : records;
      const read = await again(plain, format as WrittenFormat);
      expect(seen(read, holds), `seed ${seed}`).toEqual(seen(plain, holds));
    }
  });

  const three: Records = {
    nodes: [
      { id: 'Japan', label: 'Japan', country: 'JPN', lat: 36, lon: 138, attributes: {} },
      { id: 'France', label: 'France', country: 'FRA', lat: 46, lon: 2, attributes: {} },
      { id: 'Germany', label: 'Germany', country: 'DEU', lat: 51, lon: 10, attributes: {} },
    ],
    edges: [
      { source: 'Japan', target: 'France', kind: 'flow', directed: true, weight: 2.5, attributes: {}, line: 0 },
      { source: 'France', target: 'Japan', kind: 'flow', directed: true, weight: 7, attributes: {}, line: 0 },
      { source: 'Germany', target: 'Japan', kind: 'flow', directed: true, weight: 1, attributes: {}, line: 0 },
    ],
    loops: [],
    kinds: [{ id: 'flow', label: 'flow', directed: true, weighted: true, additive: true }],
  };

  it.each(['matrix.csv', 'flowmap.csv', 'sdmx.csv'] as const)(
    '%s keeps numbers, directions and places',
    async (format) => {
      const { edges, nodes } = await again(three, format);
      expect(edges.map(({ weight, directed }) => [weight, directed]).sort()).toEqual([
        [1, true],
        [2.5, true],
        [7, true],
      ]);
      expect(nodes).toHaveLength(3);
      if (format === 'flowmap.csv') expect(nodes.find(({ id }) => id === 'France')).toMatchObject({ lat: 46, lon: 2 });
    },
  );

  it('has a writer for every format that is listed', () => {
    expect([...Object.keys(HOLDS), 'matrix.csv', 'flowmap.csv', 'sdmx.csv'].sort()).toEqual(
      [...WRITTEN_FORMATS].sort(),
    );
  });
});
