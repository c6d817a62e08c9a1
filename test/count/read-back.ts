/** The same numbers, read back from every surface that states them. A surface is asked as a reader would ask it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { serviceFiles } from '../../scripts/data-service/files.ts';
import { answerState } from '../../src/answer/answer-state.ts';
import { countDrawn } from '../../src/count/shown.ts';
import { dataFile } from '../../src/export/data-file.ts';
import type { CollabGraph, Locale } from '../../src/model/graph.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { compare } from '../../src/query/compare.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { legendOf } from '../../src/scene/legend.ts';
import { buildMatrix } from '../../src/scene/matrix/build.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { wordsOf } from '../../src/scene/words.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import type { View } from '../../src/view/view.ts';
import { runLine } from '../cli/run-line.ts';

/** A number and where it stands. */
export interface Stated {
  readonly surface: string;
  readonly value: number | undefined;
}

export interface Place {
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  readonly state: ViewState;
  readonly today: string;
}

/** The numbers of a text, in their order: `1,234` is one. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
}

type Row = Readonly<Record<string, string>>;

export async function csvOf({ dataset, graph, state, today }: Place): Promise<Row[]> {
  const view = selectView(graph, { ...state, view: 'network', rows: 'shown' }, { today });
  const text = await dataFile('csv', { view, dataset, graph, today, positions: async () => undefined });
  return parse(text, { columns: true }) as Row[];
}

/** What the legend says of one thing: `a of b`. */
export function legendItem({ dataset }: Place, view: View, id: string): { a: number; b: number } | undefined {
  const { state } = view;
  const item = legendOf(view, dataset, themeFor('light'), state.lang, {}).find((one) => one.id === id);
  return item?.shown === undefined || item.total === undefined ? undefined : { a: item.shown, b: item.total };
}

const HOPES = new Set(['announced', 'planned', 'envisaged']);

/** Countries or regions that take part in a group, as each surface counts them. */
export async function membersStated(place: Place, group: string): Promise<Stated[]> {
  const { dataset, graph, state, today } = place;
  const { at, confidence, lang } = state;
  const view = selectView(graph, { ...state, view: 'network' }, { today });
  const matrixView = selectView(graph, { ...state, view: 'matrix', matrix: 'groups' }, { today });
  const other = dataset.groups.find(({ id }) => id !== group)!.id;
  const compared = compare(graph, group, other, { at, confidence, today });
  const sides = compared.kind === 'groups' ? [...compared.members.both, ...compared.members.onlyA] : [];
  const rows = (await csvOf(place)).filter(
    (row) =>
      row['kind'] === 'membership' &&
      row['target_id'] === group &&
      row['source_kind'] === 'country' &&
      isCounted(row['holds']) &&
      !HOPES.has(row['status']!),
  );
  const joined = answerState(graph, { ...state, through: [group] }, 'joined', today);
  const matrix = await runLine(
    ['matrix', '--through', group, '--at', at, '--confidence', confidence, '--format', 'json', '--lang', lang],
    { today },
  );
  const line = JSON.parse(matrix.stdout) as { columns: { enumerated: number }[] };
  return [
    { surface: 'legend', value: legendItem(place, view, `through:${group}`)?.a },
    {
      surface: 'matrix margin',
      value: buildMatrix(matrixView, graph).columns.find(({ id }) => id === group)?.enumerated,
    },
    {
      surface: 'matrix query',
      value: frameworkMatrix(graph, { through: [group], at, confidence, today }).columns[0]?.enumerated,
    },
    { surface: 'command matrix', value: line.columns[0]?.enumerated },
    { surface: 'command compare', value: sides.filter(({ kind }) => kind === 'country').length },
    { surface: 'answer joined', value: joinedNumber(joined.sentences[0]!, group, dataset, lang) },
    { surface: 'CSV', value: new Set(rows.map((row) => row['source_id'])).size },
  ];
}

/** The number in "The data list N countries…", read after the name of the group is taken out, which may hold one. */
function joinedNumber(sentence: string, group: string, dataset: Dataset, lang: Locale): number {
  const row = dataset.groups.find(({ id }) => id === group)!;
  const name = lang === 'ja' ? (row.short_ja ?? row.short_en ?? row.name_ja) : (row.short_en ?? row.name_en);
  return numbersIn(sentence.replaceAll(name, ''))[0] ?? 0;
}

/** Nodes and ties of the whole picture, as each surface counts them. */
export async function pictureStated(place: Place): Promise<{ nodes: Stated[]; ties: Stated[]; rows: Stated[] }> {
  const { dataset, graph, state, today } = place;
  const view = selectView(graph, { ...state, view: 'network' }, { today });
  const [nodes, ties] = countLine(wordsOf(view, dataset, state.lang).count, state.lang);
  const records = await csvOf(place);
  const exported = numbersIn(writtenOf(await runLine(exportLine(state), { today })));
  const { nodes: drawn, edges } = view;
  // What Share states below its files.
  const shared = countDrawn(drawn, edges);
  return {
    nodes: [
      { surface: 'subtitle', value: nodes },
      { surface: 'view', value: view.nodes.filter(({ maybe, announced }) => !maybe && !announced).length },
      { surface: 'command export', value: exported[0] },
      { surface: 'Share', value: shared.nodes },
    ],
    ties: [
      { surface: 'subtitle', value: ties },
      {
        surface: 'CSV',
        value: new Set(
          records
            .filter((row) => isCounted(row['holds']))
            .map((row) => [row['kind'], row['source_id'], row['target_id']].join()),
        ).size,
      },
      { surface: 'command export', value: exported[1] },
      { surface: 'Share', value: shared.ties },
    ],
    rows: [
      { surface: 'CSV', value: records.length },
      { surface: 'command export', value: exported[2] ?? exported[1] },
      { surface: 'Share', value: shared.rows },
    ],
  };
}

/** Nodes and ties of "95 of 523 nodes, 228 of 800 ties". */
function countLine(text: string, lang: Locale): (number | undefined)[] {
  const found =
    lang === 'ja'
      ? /ノード ?([\d,]+).*?つながり ?([\d,]+)/.exec(text)
      : /([\d,]+) of [\d,]+ nodes?, ([\d,]+) of [\d,]+ ties?/.exec(text);
  return found ? [numbersIn(found[1]!)[0], numbersIn(found[2]!)[0]] : [];
}

/** Frameworks and programmes in the picture: title, description, legend. */
export function groupsStated(place: Place): Stated[] {
  const { dataset, graph, state, today } = place;
  const view = selectView(graph, { ...state, view: 'network' }, { today });
  const { title, description } = wordsOf(view, dataset, state.lang);
  const noun = state.lang === 'ja' ? /([\d,]+)つ?の枠組み・事業/ : /([\d,]+) frameworks? (?:and|or) programmes?/;
  const of = (text: string): number | undefined => {
    const found = noun.exec(text);
    return found ? numbersIn(found[1]!)[0] : undefined;
  };
  const items = ['kinds:framework', 'kinds:programme'].map((id) => legendItem(place, view, id)?.a ?? 0);
  const shown = items[0]! + items[1]!;
  return [
    { surface: 'legend', value: shown },
    ...(of(title) === undefined ? [] : [{ surface: 'title', value: of(title) }]),
    ...(shown === 0 ? [] : [{ surface: 'description', value: of(description) }]),
  ];
}

/** Countries and regions beside the focus: description, legend, table. */
export function countriesStated(place: Place): Stated[] {
  const { dataset, graph, state, today } = place;
  const view = selectView(graph, { ...state, view: 'network' }, { today });
  if (view.edges.length === 0) return [];
  const { description } = wordsOf(view, dataset, state.lang);
  const noun = state.lang === 'ja' ? /([\d,]+)か国・地域/ : /([\d,]+) countr(?:y|ies) (?:or|and) regions?/;
  const found = noun.exec(description);
  return [
    { surface: 'description', value: found ? numbersIn(found[1]!)[0] : undefined },
    { surface: 'legend', value: (legendItem(place, view, 'kinds:country')?.a ?? 0) - 1 },
  ];
}

/** What `render` says of the picture that it wrote: nodes, ties, rows. */
export async function renderStated({ state, today }: Place): Promise<number[]> {
  const said = writtenOf(await runLine(['render', ...exportLine(state, 'counted.svg').slice(1)], { today }));
  // The size of the picture stands first.
  const [nodes, ties, rows] = numbersIn(said).slice(2);
  return [nodes!, ties!, rows ?? ties!];
}

/** What the command says of the file, without its name. */
function writtenOf({ stderr }: { readonly stderr: string }): string {
  const line = stderr.split('\n').find((text) => text.includes('counted.'));
  return line?.split(/counted\.[a-z]+[:：]/)[1] ?? '';
}

function exportLine(state: ViewState, file = 'counted.csv'): string[] {
  const { focus, edges, through, kinds, minMobility, period, at, confidence, status, depth, flows, lang } = state;
  const list = (name: string, values: readonly string[]): string[] =>
    values.length > 0 ? [`--${name}`, values.join(',')] : [];
  return [
    'export',
    '--out',
    join(tmpdir(), file),
    '--focus',
    focus,
    ...list('edges', edges),
    ...list('through', through),
    ...list('kinds', kinds),
    ...list('status', status),
    '--min-mobility',
    String(minMobility),
    '--period',
    period,
    '--at',
    at,
    '--confidence',
    confidence,
    '--depth',
    String(depth),
    '--flows',
    flows,
    '--lang',
    lang,
  ];
}

/** Members of each group in the index of the data service. */
export function serviceMembers(dataset: Dataset): ReadonlyMap<string, number> {
  const index = JSON.parse(serviceFiles(dataset).get('frameworks/index.json')!) as {
    frameworks: { id: string; members: number }[];
  };
  return new Map(index.frameworks.map(({ id, members }) => [id, members]));
}

/** Values that are not all one number, as a line that says so. */
export function contradiction(what: string, stated: readonly Stated[]): string | undefined {
  const values = new Set(stated.map(({ value }) => value));
  return values.size < 2
    ? undefined
    : `${what}: ${stated.map(({ surface, value }) => `${surface} ${value}`).join(', ')}`;
}

/** Of a number that is counted the column is empty: whether a number holds is no question. */
function isCounted(holds: unknown): boolean {
  return holds === 'yes' || holds === '' || holds === null;
}
