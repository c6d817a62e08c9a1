/** Inputs made wrong in the ways that disks, editors and people make them wrong. Seeded: the same seed is the same input. */

export type Random = () => number;

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '',
  ',',
  ';',
  '\t',
  '"',
  "'",
  '\n',
  '\r\n',
  '\r',
  '<',
  '>',
  '</node>',
  '&amp;',
  '&x;',
  ']]>',
  '{',
  '}',
  '[',
  ']',
  'null',
  'NaN',
  '-1',
  '0',
  '1e999',
  'Infinity',
  '99999999999999999999',
  '1.234',
  '1,5',
  'n.a.',
  'Japan',
  'Korea',
  'NA',
  'World',
  '\ufeff',
  '\u0000',
  '\ud800',
  '日本',
  'é',
  '*Vertices 3',
  '*Matrix',
  '*Arcs',
  '%',
  '#',
  '"id":',
  '"__proto__":{"x":1},',
  'graph [',
  'source',
  'target',
  'weight',
  '<!DOCTYPE a [<!ENTITY x "yy">]>',
  'year',
  '2019',
  '  ',
  '|',
];

export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes;
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) out = once(out, random);
  return out;
}

function once(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() * random() * Math.min(bytes.length, 80));
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  const choice = Math.floor(random() * 8);
  switch (choice) {
    case 0:
      return join(before, after.subarray(length));
    case 1:
      return before;
    case 2:
      return join(before, after.subarray(0, length), after);
    case 3:
      return join(before, Uint8Array.of(Math.floor(random() * 256)), after.subarray(1));
    case 4: {
      const from = Math.floor(random() * (bytes.length + 1));
      return join(before, bytes.subarray(from, from + length), after);
    }
    case 5: {
      const lines = new TextDecoder('latin1').decode(bytes).split('\n');
      const i = Math.floor(random() * lines.length);
      const j = Math.floor(random() * lines.length);
      [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      return Uint8Array.from(lines.join('\n'), (c) => c.charCodeAt(0) & 0xff);
    }
    default:
      return join(
        before,
        new TextEncoder().encode(PIECES[Math.floor(random() * PIECES.length)]),
        after.subarray(choice === 6 ? 0 : length),
      );
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
