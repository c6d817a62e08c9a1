import { basename } from 'node:path';
import { stat } from 'node:fs/promises';

import type { Dataset } from '../../data/dataset.ts';
import { isPartialDate } from '../../data/cells.ts';
import { AUTHOR_FLOW } from '../../data/former-tables.ts';
import type { AuthorFlowTable, LeftOutRow, Reason } from '../../data/oecd/read-author-flows.ts';
import { oecdImportWords, type OecdImportWords } from '../../locales/oecd-import.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { flowRows } from '../../model/flows.ts';
import type { Answer, Context } from '../command.ts';
import type { Io } from '../io.ts';
import { deliver } from '../output-file.ts';
import type { Block, Cell, Report } from '../report.ts';
import { readTableFile } from '../table-file.ts';
import { writeDatasetWhole } from '../../data/write-whole.ts';

/** The minimum that a view begins with where mobility reaches it. */
const USUAL_MINIMUM = 4000;

/** `import oecd FILE`: the OECD's flows of authors as a measure of its own, onto a network that is there. */
export async function importOecd({ args, lang, io, dataset: loadDataset }: Context): Promise<Answer> {
  const path = args.positionals[1]!;
  const from = {
    file: basename(path),
    today: io.today,
    title: args.text('source-title'),
    url: readUrl(args.text('source-url')),
    retrieved: readDay(args.text('retrieved')),
    licence: args.text('licence'),
  };
  const words = oecdImportWords(lang);
  const [{ readAuthorFlows }, { addAuthorFlows }, grids, base] = await Promise.all([
    import('../../data/oecd/read-author-flows.ts'),
    import('../../data/oecd/add-author-flows.ts'),
    readTableFile(path),
    loadDataset(),
  ]);
  const table = readAuthorFlows(base, grids, from.file, {
    sheet: args.text('sheet'),
    period: args.text('period'),
    where: args.list('where'),
    columns: { origin: args.text('origin'), destination: args.text('destination'), value: args.text('value') },
  });
  const out = args.text('out');
  const isRefused = args.has('strict') && table.leftOut.length > 0;
  const isEmpty = table.flows.length === 0;
  const notes = notesOn(table, base, args.text('period'), words);
  if (from.retrieved === undefined) notes.push(words.unknownDate);
  if (isEmpty) notes.push(words.nothing);
  else if (isRefused) notes.push(words.refused);
  else if (out === undefined) notes.push(words.dryRun);
  else
    notes.push(...(await writeDataset(out, addAuthorFlows(base, table, from), words.written(table.flows.length), io)));
  const isWritten = out !== undefined && !isEmpty && !isRefused;
  return {
    report: reportTable(table, from.file, isWritten ? out : null, words),
    notes,
    exitCode: isEmpty || isRefused ? 1 : 0,
  };
}

export async function writeDataset(out: string, dataset: Dataset, says: string, io: Io): Promise<readonly string[]> {
  const isDirectory = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isDirectory && /\.json$/i.test(out)) {
    const { notes } = await deliver({ out, format: 'json' }, `${JSON.stringify(dataset)}\n`, says, io);
    return notes ?? [];
  }
  if (!isDirectory && /\.[a-z0-9]{1,5}$/i.test(out)) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported --out "${out}" (expected a file ending in .json, or a new directory)`,
    );
  }
  await writeDatasetWhole(out, dataset);
  return [`${out}: ${says}`];
}

/** A bare DOI is an address too. */
export function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = /^(doi:)?10\.\d{4,}\/\S+$/i.test(text) ? `https://doi.org/${text.replace(/^doi:/i, '')}` : text;
  if (/^https?:\/\/[^\s"<>]+$/.test(url)) return url;
  throw new CollabGraphError(
    'invalid',
    `invalid --source-url "${text}" (expected an address or a DOI, such as https://doi.org/10.1787/…)`,
  );
}

export function readDay(text: string | undefined): string | undefined {
  if (text === undefined || isPartialDate(text)) return text;
  throw new CollabGraphError('invalid', `invalid --retrieved "${text}" (expected a date, such as 2024-01-31)`);
}

function notesOn(table: AuthorFlowTable, base: Dataset, period: string | undefined, words: OecdImportWords): string[] {
  const notes: string[] = [];
  // A direction that the file does not say in words is our reading, and may be the wrong one.
  if (/^ref.?area/i.test(table.columns.origin ?? '') && /^counterpart/i.test(table.columns.destination ?? ''))
    notes.push(words.sdmxDirection);
  const read = table.flows[0]?.period;
  if (period !== undefined && table.periodFrom === 'option' && read !== undefined) {
    const others = table.headingPeriods.filter((heading) => heading !== read);
    if (others.length > 0) notes.push(words.otherHeading(read, others.join(', ')));
  }
  const before = flowRows(base, AUTHOR_FLOW.id).length;
  if (before > 0) notes.push(words.replaced(before));
  if (table.flows.length > 0 && largestTotal(table) < USUAL_MINIMUM) notes.push(words.small(USUAL_MINIMUM));
  return notes;
}

function largestTotal({ flows }: AuthorFlowTable): number {
  const totals = new Map<string, number>();
  for (const { origin, destination, period, authors } of flows) {
    const key = [...[origin, destination].sort(), period].join(' ');
    totals.set(key, (totals.get(key) ?? 0) + authors);
  }
  return Math.max(0, ...totals.values());
}

function reportTable(table: AuthorFlowTable, file: string, out: string | null, words: OecdImportWords): Report {
  const { flows, leftOut, columns } = table;
  const periods = [...new Set(flows.map(({ period }) => period))].sort();
  const pairs = new Set(flows.map(({ origin, destination }) => [origin, destination].sort().join(' ')));
  const countries = new Set(flows.flatMap(({ origin, destination }) => [origin, destination]));
  const largest = Math.max(0, ...flows.map(({ authors }) => authors));
  const counts = new Map<Reason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const facts: (readonly [string, Cell])[] = [
    [words.form, words.forms[table.form]],
    [words.sheet, table.sheet ?? null],
    [words.header, words.headerLine(table.headerLine)],
    [words.origin, columns.origin ?? null],
    [words.destination, columns.destination ?? null],
    [words.authors, columns.value ?? null],
    [words.unit, table.unit ?? null],
    [words.period, periods.length === 0 ? null : `${periods.join(', ')} (${words.periodFrom[table.periodFrom]})`],
    [words.pairs, pairs.size],
    [words.countries, countries.size],
    [words.largest, largest],
    [words.notes, table.notes],
  ];
  const blocks: Block[] = [
    { kind: 'title', text: words.title(file) },
    { kind: 'text', text: words.read(flows.length, table.rows) },
    {
      kind: 'table',
      table: {
        columns: [{ heading: words.property }, { heading: words.value, shrink: true }],
        rows: facts.filter(([, value]) => value !== null),
      },
    },
    leftOut.length === 0
      ? { kind: 'text', text: words.noneLeftOut }
      : {
          kind: 'table',
          table: {
            columns: [
              { heading: words.reason, style: 'strong' },
              { heading: words.rows, align: 'right' },
              { heading: words.inCells, shrink: true },
              { heading: words.places, shrink: true },
              { heading: words.nearest, shrink: true },
            ],
            rows: groupRows(leftOut, words),
          },
        },
  ];
  return {
    noEdition: true,
    json: {
      schema: 'collab-graph/import-oecd@1',
      file,
      out,
      form: table.form,
      sheet: table.sheet ?? null,
      headerLine: table.headerLine,
      columns,
      unit: table.unit ?? null,
      title: table.title ?? null,
      periods,
      periodFrom: table.periodFrom,
      rows: table.rows,
      read: flows.length,
      pairs: pairs.size,
      countries: countries.size,
      notes: table.notes,
      leftOutByReason: Object.fromEntries(counts),
      leftOut,
    },
    csv: {
      columns: ['line', 'reason', 'column', 'value', 'suggestions'],
      rows: leftOut.map(({ line, reason, column, value, suggestions }) => [
        line,
        reason,
        column,
        value,
        suggestions.join('|'),
      ]),
    },
    blocks,
  };
}

/** More lines than this are counted in tables for readers; JSON and CSV have them all. */
const MOST_LINES = 5;

/** Rows of one reason and one cell together, since a total stands beside every country. */
function groupRows(leftOut: readonly LeftOutRow[], words: OecdImportWords): Cell[][] {
  const groups = new Map<string, LeftOutRow[]>();
  for (const row of leftOut) {
    const key = `${row.reason}\n${row.value}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const order = Object.keys(words.reasons);
  return [...groups.values()]
    .sort(([a], [b]) => order.indexOf(a!.reason) - order.indexOf(b!.reason) || a!.line - b!.line)
    .map((group) => {
      const { reason, value, suggestions } = group[0]!;
      const lines = group.slice(0, MOST_LINES).map(({ line }) => String(line));
      if (group.length > MOST_LINES) lines.push(words.more(group.length - MOST_LINES));
      return [words.reasons[reason], group.length, value, lines.join(', '), suggestions.join(', ')];
    });
}
