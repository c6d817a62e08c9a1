/** Ties as cells: a few columns for readers, all fields for CSV. */
import { measureFilterWords } from '../locales/measure-filter.ts';
import { measureWords } from '../locales/measure-more.ts';
import { kindsOf } from '../model/kinds.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { termFor } from '../locales/terms.ts';
import type { Named } from '../query/naming.ts';
import { isFlowTie, type LeftOut, type Tie } from '../query/tie.ts';
import type { Cell, Column } from './report.ts';
import type { Words } from './words.ts';

export interface Naming {
  readonly graph: CollabGraph;
  readonly lang: Locale;
  readonly words: Words;
}

/** Headings for `tieCells`. */
export function tieColumns(words: Words): Column[] {
  return [
    { heading: words.tie, shrink: 'last' },
    { heading: words.through, shrink: true },
    { heading: words.role, shrink: true },
    { heading: words.agency, shrink: true },
    { heading: words.since, shrink: 'last' },
    { heading: words.status },
    { heading: words.value, align: 'right' },
    { heading: words.unit, shrink: true },
    { heading: words.confidence, style: 'confidence' },
    { heading: words.sourceIds, shrink: 'last', style: 'dim' },
  ];
}

export function tieCells(tie: Tie, naming: Naming): Cell[] {
  const { graph, lang, words } = naming;
  // In English the word that --edges takes: who reads it can ask for it.
  const kind = lang === 'en' ? tie.kind : kindsOf(graph.getAttribute('dataset')).edge(tie.kind).label[lang];
  const ending = [
    tie.confidence === undefined ? measureFilterWords(lang).notGiven : words.confidences[tie.confidence],
    tie.sources.length > 0 ? { sources: tie.sources } : measureWords(lang).noSource,
  ];
  if (isFlowTie(tie)) {
    const direction = tie.direction && words.directions[tie.direction];
    const directed = direction ? { full: kind + words.parenthesis(direction), short: `${kind} ${direction}` } : kind;
    const unit = termFor(lang, tie.unit).text;
    return [
      directed,
      null,
      null,
      null,
      tie.period || null,
      null,
      tie.value,
      unit || measureWords(lang).noUnit,
      ...ending,
    ];
  }
  const through = [tie.through, tie.topic]
    .filter((named) => named !== undefined)
    .map((named) => nameCell(named, naming));
  const way = tie.direction && words.directions[tie.direction];
  return [
    way ? { full: kind + words.parenthesis(way), short: `${kind} ${way}` } : kind,
    joinCells(through, words),
    tie.role === undefined ? null : termFor(lang, tie.role).text,
    tie.agency ? nameCell(tie.agency, naming) : null,
    { full: sinceText(tie, words, 'full'), short: sinceText(tie, words, 'short') },
    // Most ties hold: only what differs is worth a word.
    tie.status === 'active' ? null : words.statuses[tie.status],
    null,
    null,
    ...ending,
  ];
}

/** A name, and the short form that narrow terminals show. */
export function nameCell(
  { id, name }: Named,
  { graph, lang }: Pick<Naming, 'graph' | 'lang'>,
): { full: string; short: string } {
  return { full: name, short: graph.hasNode(id) ? graph.getNodeAttributes(id).short[lang] : name };
}

function joinCells(cells: readonly { full: string; short: string }[], { listSeparator }: Words): Cell {
  if (cells.length === 0) return null;
  return {
    full: cells.map(({ full }) => full).join(listSeparator),
    short: cells.map(({ short }) => short).join(listSeparator),
  };
}

/** `2015 (first seen), until 2020` */
export function sinceText(
  tie: { from?: string; fromKind?: keyof Words['fromKinds']; to?: string },
  words: Words,
  form: 'full' | 'short',
): string {
  // First seen in 2015: it was so by 2015.
  if (form === 'short' && tie.fromKind === 'first_seen' && tie.from !== undefined && tie.to === undefined)
    return words.by(tie.from);
  const meaning = tie.fromKind ? words.fromKinds[tie.fromKind] : '';
  const from = tie.from === undefined ? '' : `${tie.from}${meaning === '' ? '' : words.parenthesis(meaning)}`;
  return [from, tie.to === undefined ? '' : words.until(tie.to)]
    .filter((text) => text !== '')
    .join(words.listSeparator);
}

/** Columns of every CSV that has one row per tie. Documented in docs/cli.md; only ever added to at the end. */
export const TIE_CSV_COLUMNS = [
  'tie_kind',
  'through_id',
  'through_name',
  'topic_id',
  'topic_name',
  'role',
  'agency_id',
  'agency_name',
  'from',
  'from_kind',
  'to',
  'status',
  'direction',
  'value',
  'unit',
  'period',
  'confidence',
  'sources',
  'locator',
] as const;

export function tieCsvCells(tie: Tie): (string | number | null)[] {
  const ending = [tie.confidence ?? null, tie.sources.join('|'), tie.locator];
  if (isFlowTie(tie)) {
    const row = Array<null>(11).fill(null);
    return [tie.kind, ...row, tie.direction ?? null, tie.value, tie.unit, tie.period, ...ending];
  }
  return [
    tie.kind,
    tie.through?.id ?? null,
    tie.through?.name ?? null,
    tie.topic?.id ?? null,
    tie.topic?.name ?? null,
    tie.role ?? null,
    tie.agency?.id ?? null,
    tie.agency?.name ?? null,
    tie.from ?? null,
    tie.fromKind ?? null,
    tie.to ?? null,
    tie.status,
    tie.direction ?? null,
    null,
    null,
    null,
    ...ending,
  ];
}

/** What was left out without being asked for, and the option that brings it. */
export function leftOutNotes(leftOut: LeftOut, words: Words): string[] {
  const reasons = [
    'unverified',
    'reported',
    'planned',
    'otherStatus',
    'ended',
    'notYet',
    'maybe',
    'belowMinimum',
  ] as const;
  return reasons.filter((reason) => leftOut[reason] > 0).map((reason) => words.leftOut[reason](leftOut[reason]));
}
