/** The medians of a profile as a table in Markdown, with ratios to the two floors. */
import type { Contender } from './contenders.ts';
import type { Profile, Visit } from './measure.ts';

export function profileTable(
  { title }: Profile,
  contenders: readonly Contender[],
  visits: ReadonlyMap<string, readonly Visit[]>,
): string {
  const of = (name: string, read: (visit: Visit) => number | undefined): number | undefined =>
    median((visits.get(name) ?? []).map(read));
  const picture = of('image', ({ drawn }) => drawn);
  const answer = of('cytoscape', ({ answered }) => answered);
  const rows = contenders.map(({ name, title: who, answers }) => {
    const [drawn, answered] = [of(name, (visit) => visit.drawn), of(name, (visit) => visit.answered)];
    const size = (read: (visit: Visit) => number): string => kilobytes(of(name, read));
    return [
      who,
      size(({ untilDrawn }) => untilDrawn.bytes),
      count(of(name, ({ untilDrawn }) => untilDrawn.requests)),
      milliseconds(drawn),
      ratio(drawn, picture),
      ...(answers
        ? [
            size(({ untilAnswered }) => untilAnswered.bytes),
            count(of(name, ({ untilAnswered }) => untilAnswered.requests)),
            milliseconds(answered),
            ratio(answered, answer),
          ]
        : ['', '', '', '']),
      size(({ whole }) => whole.bytes),
    ];
  });
  const head = [
    '',
    'KB',
    'requests',
    'first picture',
    '× image',
    'KB',
    'requests',
    'interactive',
    '× Cytoscape',
    'KB at rest',
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${title}:`,
    '',
    line(head),
    line(head.map((_cell, i) => (i === 0 ? '---' : '--:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** Undefined where a run has no value: half a median says nothing. */
export function median(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < numbers.length) return undefined;
  const sorted = [...known].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const kilobytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1));
const count = (number: number | undefined): string => (number === undefined ? '–' : String(Math.round(number)));
const milliseconds = (ms: number | undefined): string => (ms === undefined ? 'not seen' : `${Math.round(ms)} ms`);
const ratio = (ms: number | undefined, floor: number | undefined): string =>
  ms === undefined || floor === undefined ? '–' : (ms / floor).toFixed(2);
