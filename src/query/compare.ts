import { whoTakesPart } from '../count/who-takes-part.ts';
import type { DirectedFlowKind } from '../model/edge-kinds.ts';
import { firstDirectedFlow } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import { isFlow, type CollabGraph, type TieRow } from '../model/graph.ts';
import { lookupOf } from '../model/lookup.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { termsOf } from '../model/terms.ts';
import { countryCoverage, type CountryCoverage } from './coverage.ts';
import { checkOptions, nodeText } from './check.ts';
import { flowsBeside, type FlowsBeside } from './flows-beside.ts';
import { hubsOf } from './hubs.ts';
import { namedNode, type NamedNode } from './naming.ts';
import { regionNamed, resolveTieOptions, TIE_KEYS, timeSpan, type TieOptions, type TieQuery } from './options.ts';
import { byName } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { leftOutBy } from './standing.ts';
import { isFlowTie, type Tie } from './tie.ts';
import { tiesOf } from './ties.ts';

/** What is common to the two and what only one of them has; each by kind, then name. */
export interface Shared {
  readonly both: readonly NamedNode[];
  readonly onlyA: readonly NamedNode[];
  readonly onlyB: readonly NamedNode[];
}

/** A partner of both or either, with the numbers side by side; null where the data have none. */
export interface FlowComparison extends NamedNode {
  readonly a: FlowNumbers;
  readonly b: FlowNumbers;
}

export interface FlowNumbers {
  /** Migration events in the period, out of the country compared. */
  readonly out: number | null;
  readonly in: number | null;
  /** Co-authored publications in the year. */
  readonly coauthorship: number | null;
}

export interface CountryComparison {
  readonly schema: 'collab-graph/compare@1';
  readonly kind: 'countries';
  readonly a: NamedNode;
  readonly b: NamedNode;
  readonly query: TieQuery;
  /** Frameworks and programmes in which they take part; the budget headings above are none. */
  readonly groups: Shared;
  readonly calls: Shared;
  /** Programmes and calls of which both are spokes: each deals with the hub, not with the other. In `groups` and `calls` they are in no list. */
  readonly alongside: readonly NamedNode[];
  readonly projects: Shared;
  /** Countries tied by more than numbers. */
  readonly partners: Shared;
  /** What `flows` counts in `in` and `out`: of the kinds asked for the first, mobility before author flow. */
  readonly measure: DirectedFlowKind;
  /** What the data cover of either; what they do not is unknown. */
  readonly coverage: { readonly a: CountryCoverage; readonly b: CountryCoverage };
  /** Largest two-way total of the two first. */
  readonly flows: readonly FlowComparison[];
  /** Other measurements of what `flows` counts, of those asked for in `edges`: beside it, never added. */
  readonly beside: readonly FlowsBeside[];
  readonly sources: readonly CitedSource[];
}

export interface GroupComparison {
  readonly schema: 'collab-graph/compare@1';
  readonly kind: 'groups';
  readonly a: NamedNode;
  readonly b: NamedNode;
  readonly query: TieQuery;
  readonly members: Shared;
  /** Through which members take part, and those that operate or fund. */
  readonly agencies: Shared;
  readonly topics: Shared;
  readonly sources: readonly CitedSource[];
}

/**
 * Two countries or two groups side by side.
 * @throws CollabGraphError `unknown`, `missing`; `invalid`, also for one beside itself; `unsupported` for a country and a group.
 */
export function compare(
  graph: CollabGraph,
  givenA: string | number,
  givenB: string | number,
  options: TieOptions = {},
): CountryComparison | GroupComparison {
  checkOptions(options, TIE_KEYS);
  const [a, b] = [givenA, givenB].map((given) => nodeText('country, framework or programme', given, EXPECTED)) as [
    string,
    string,
  ];
  const lookup = lookupOf(graph.getAttribute('dataset'));
  const query = resolveTieOptions(graph, options);
  const place = (text: string): string | undefined => regionNamed(graph, text) ?? lookup.findCountry(text);
  const countries = [place(a), place(b)] as const;
  const groups = [lookup.findGroup(a), lookup.findGroup(b)] as const;
  for (const [one, other] of [countries, groups]) {
    if (one === undefined || one !== other) continue;
    throw new CollabGraphError(
      'invalid',
      `invalid comparison of "${a}" and "${b}" (both are ${one}; expected two different ones)`,
    );
  }
  if (countries[0] !== undefined && countries[1] !== undefined)
    return compareCountries(graph, countries[0], countries[1], query);
  if (groups[0] !== undefined && groups[1] !== undefined) return compareGroups(graph, groups[0], groups[1], query);
  // What is neither fails with the nearest names; what is left is one of each.
  for (const text of [a, b]) lookup.node(text);
  throw new CollabGraphError(
    'unsupported',
    `unsupported comparison of "${a}" and "${b}" (expected two countries or political regions, or two frameworks or programmes)`,
  );
}

const EXPECTED = 'a country by code or name, or a framework or programme by id, name or alias';

const ROW_KINDS: readonly NodeKind[] = ['country', 'framework', 'programme', 'call', 'project'];

function compareCountries(graph: CollabGraph, a: string, b: string, query: TieQuery): CountryComparison {
  const dataset = graph.getAttribute('dataset');
  const { isNumber, isDirectedNumber, ownNodes } = kindsOf(dataset);
  const rowQuery = { ...query, edges: query.edges.filter((kind) => !isNumber(kind)) };
  const flowQuery = {
    ...query,
    edges: query.edges.filter(isNumber),
    through: [],
  };
  // Of two measures one is compared: side by side in one column they would pass for the same.
  const measure = query.edges.find(isDirectedNumber) ?? firstDirectedFlow(dataset);
  const places: readonly NodeKind[] = ['country', ...ownNodes];
  const around = [...ROW_KINDS, ...ownNodes];
  const rows = [tiesOf(graph, a, rowQuery, around).ties, tiesOf(graph, b, rowQuery, around).ties] as const;
  const flows = [tiesOf(graph, a, flowQuery, places).ties, tiesOf(graph, b, flowQuery, places).ties] as const;
  const isKind =
    (...kinds: NodeKind[]) =>
    (id: string): boolean =>
      kinds.includes(graph.getNodeAttributes(id).kind);
  const shared = (isWanted: (id: string) => boolean): Shared =>
    sharedOf(graph, [...rows[0].keys()].filter(isWanted), [...rows[1].keys()].filter(isWanted), query);
  // A partner of whom only a measure is known that is not compared would be an empty row.
  const isCompared = (tie: Tie): boolean => tie.kind === measure || !isDirectedNumber(tie.kind);
  const counted = flows.flatMap((ties) => [...ties].flatMap(([id, list]) => (list.some(isCompared) ? [id] : [])));
  const compared = [...new Set(counted)].map((id): FlowComparison => ({
    ...namedNode(graph, id, query.lang),
    a: numbersOf(measure, flows[0].get(id)),
    b: numbersOf(measure, flows[1].get(id)),
  }));
  const names = byName(query.lang);
  compared.sort((x, y) => largest(y) - largest(x) || names(x, y));
  const isThird = (id: string): boolean => id !== a && id !== b;
  const hubs = hubsOf(graph);
  const isAlongside = (id: string): boolean => {
    const hub = hubs.hubOf(id);
    return hub !== undefined && hub !== a && hub !== b && rows.every((ties) => ties.has(id));
  };
  const together =
    (...kinds: NodeKind[]) =>
    (id: string): boolean =>
      isKind(...kinds)(id) && !isAlongside(id);
  return {
    schema: 'collab-graph/compare@1',
    kind: 'countries',
    a: namedNode(graph, a, query.lang),
    b: namedNode(graph, b, query.lang),
    query,
    groups: shared(together('framework', 'programme')),
    calls: shared(together('call')),
    alongside: shared((id) => isKind('framework', 'programme', 'call')(id) && isAlongside(id)).both,
    projects: shared(isKind('project')),
    partners: shared((id) => isKind(...places)(id) && isThird(id)),
    measure,
    coverage: { a: countryCoverage(graph, a, query), b: countryCoverage(graph, b, query) },
    flows: compared,
    beside: flowsBeside(dataset, measure, query, compared, (second, side, id) =>
      numbersOf(second, flows[side === 'a' ? 0 : 1].get(id)),
    ),
    sources: citedSources(
      graph.getAttribute('dataset'),
      [...rows, ...flows].flatMap((ties) => [...ties.values()].flatMap((list) => list.flatMap((tie) => tie.sources))),
    ),
  };
}

/** Where a period is `all`, numbers of several periods would have to be added up: none are given. */
function numbersOf(measure: DirectedFlowKind, ties: readonly Tie[] = []): FlowNumbers {
  const one = (kind: string, direction?: string): number | null => {
    const values = ties.filter((tie) => isFlowTie(tie) && tie.kind === kind && tie.direction === direction);
    const [first] = values;
    return values.length === 1 && first && isFlowTie(first) ? first.value : null;
  };
  return { out: one(measure, 'out'), in: one(measure, 'in'), coauthorship: one('coauthorship') };
}

function largest({ a, b }: FlowComparison): number {
  return Math.max((a.out ?? 0) + (a.in ?? 0), (b.out ?? 0) + (b.in ?? 0));
}

function compareGroups(graph: CollabGraph, a: string, b: string, query: TieQuery): GroupComparison {
  const sides = [aroundGroup(graph, a, query), aroundGroup(graph, b, query)] as const;
  const shared = (part: 'members' | 'agencies' | 'topics'): Shared =>
    sharedOf(graph, [...sides[0][part]], [...sides[1][part]], query);
  return {
    schema: 'collab-graph/compare@1',
    kind: 'groups',
    a: namedNode(graph, a, query.lang),
    b: namedNode(graph, b, query.lang),
    query,
    members: shared('members'),
    agencies: shared('agencies'),
    topics: shared('topics'),
    sources: citedSources(graph.getAttribute('dataset'), [...sides[0].sources, ...sides[1].sources]),
  };
}

interface Around {
  readonly members: Set<string>;
  readonly agencies: Set<string>;
  readonly topics: Set<string>;
  readonly sources: Set<string>;
}

function aroundGroup(graph: CollabGraph, group: string, query: TieQuery): Around {
  const around: Around = { members: new Set(), agencies: new Set(), topics: new Set(), sources: new Set() };
  const filter = { ...query, span: timeSpan(query) };
  const terms = termsOf(graph.getAttribute('dataset'));
  const take = (into: Set<string>, id: string, row: TieRow): void => {
    into.add(id);
    for (const source of row.source) around.sources.add(source);
  };
  graph.forEachEdge(group, (_edge, attributes, source, target) => {
    if (isFlow(attributes)) return;
    const { kind, row } = attributes;
    if (leftOutBy(row, terms.of(row), filter) !== undefined) return;
    if (kind === 'membership') {
      for (const cited of row.source) around.sources.add(cited);
      if (row.agency !== undefined && graph.hasNode(row.agency)) around.agencies.add(row.agency);
    }
    if ((kind === 'operates' || kind === 'funds') && target === group) take(around.agencies, source, row);
    if (kind === 'about') take(around.topics, source === group ? target : source, row);
  });
  const { countries, regions } = whoTakesPart(graph, group, filter);
  for (const member of [...countries, ...regions]) around.members.add(member);
  return around;
}

function sharedOf(graph: CollabGraph, a: readonly string[], b: readonly string[], { lang }: TieQuery): Shared {
  const { nodeRank } = kindsOf(graph.getAttribute('dataset'));
  const inA = new Set(a);
  const inB = new Set(b);
  const names = byName(lang);
  const list = (ids: readonly string[]): NamedNode[] =>
    ids.map((id) => namedNode(graph, id, lang)).sort((x, y) => nodeRank(x.kind) - nodeRank(y.kind) || names(x, y));
  return {
    both: list(a.filter((id) => inB.has(id))),
    onlyA: list(a.filter((id) => !inB.has(id))),
    onlyB: list(b.filter((id) => !inA.has(id))),
  };
}
