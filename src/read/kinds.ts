/** The kinds of ties of a file: one, or one for each value of its kind and each direction. */
import { round } from './round.ts';
import type { RawEdge, RawGraph, ReadOptions, RecordEdge, RecordKind } from './records.ts';

interface Tie extends RawEdge {
  readonly isDirected: boolean;
  readonly rows?: number;
}

/** More values than this are no kinds but names: they stay an attribute. */
export const MOST_KINDS = 40;

export function kindsOfTies(
  raw: RawGraph,
  options: ReadOptions,
  ties: readonly Tie[],
): { kinds: readonly RecordKind[]; kindOf: (tie: Tie) => string } {
  const isShare = options.share ?? raw.isShare ?? false;
  const unit = options.unit ?? raw.unit ?? (isShare ? '%' : undefined);
  const groups = new Map<string, { label: string; directed: boolean; ties: Tie[] }>();
  const keyOf = (tie: Tie): string => JSON.stringify([tie.isDirected, tie.kind ?? '', tie.unit ?? '']);
  for (const tie of ties) {
    const key = keyOf(tie);
    const group = groups.get(key);
    if (group) group.ties.push(tie);
    else
      groups.set(key, {
        label: tie.kind ?? options.kindLabel ?? raw.kindLabel ?? '',
        directed: tie.isDirected,
        ties: [tie],
      });
  }
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  const kinds: RecordKind[] = [];
  for (const [key, { label, directed, ties: own }] of groups) {
    const counted = own[0]!.unit ?? unit;
    const plain = label.trim() === '' ? (directed ? 'flow' : 'tie') : label.trim();
    const isOfSeveral = [...groups.values()].some(
      (other) => other.label === label && other.directed === directed && other.ties[0]!.unit !== own[0]!.unit,
    );
    const name = isOfSeveral && counted !== undefined ? `${plain} (${counted})` : plain;
    const id = freeId(slug(name) || (directed ? 'flow' : 'tie'), taken);
    taken.add(id);
    ids.set(key, id);
    kinds.push({
      id,
      label: name,
      directed,
      weighted: own.some(({ weight }) => weight !== undefined),
      ...(counted === undefined ? {} : { unit: counted }),
      additive: !isShare && !isPanel(own),
    });
  }
  return { kinds, kindOf: (tie) => ids.get(keyOf(tie)) ?? 'tie' };
}

/** Several times of one pair, each once: a series of observations, whose sum over time means nothing. */
function isPanel(ties: readonly Tie[]): boolean {
  const periods = new Set(ties.map(({ period }) => period));
  if (periods.size < 2 || periods.has(undefined)) return false;
  // Where rows were added up, the file lists events rather than observations.
  return ties.every(({ rows }) => rows === undefined);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** Letters, digits and hyphens as ids of kinds have them; empty for a name in another script. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

export interface PeriodTotal {
  readonly period: string;
  readonly edges: number;
  readonly total: number;
}

export interface KindTotal {
  /** Null where ties have no weight, or where adding them up means nothing. */
  readonly total: number | null;
  /** Distinct pairs; fewer than ties where pairs have several. */
  readonly pairs: number;
  /** Where weights are of several times, each by itself. */
  readonly periods?: readonly PeriodTotal[];
}

/** What the ties of a kind come to. Shares and series over time are not added up. */
export function totalOf(kind: RecordKind, edges: readonly RecordEdge[], isShare: boolean): KindTotal {
  const pairs = new Set(
    edges.map(({ source, target }) =>
      JSON.stringify(kind.directed || source < target ? [source, target] : [target, source]),
    ),
  ).size;
  const sum = (list: readonly RecordEdge[]): number => round(list.reduce((all, { weight }) => all + weight, 0));
  const times = [...new Set(edges.flatMap(({ period }) => (period === undefined ? [] : [period])))].sort();
  const periods = times.map((period) => {
    const own = edges.filter((edge) => edge.period === period);
    return { period, edges: own.length, total: sum(own) };
  });
  const adds = kind.weighted && !isShare && (kind.additive || times.length < 2);
  return {
    total: adds ? sum(edges) : null,
    pairs,
    ...(times.length < 2 || isShare ? {} : { periods }),
  };
}
