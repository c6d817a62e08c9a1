/** The edges of one country, sorted by what they are for. */
import { isFlow, type CollabGraph, type FlowEdge, type TieKind, type TieRow } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { hubsOf } from './hubs.ts';
import { byText } from './order.ts';

/** Something that the country takes part in, with its own rows there. */
export interface Share {
  readonly id: string;
  /** Empty for a hub without a row of its own. */
  readonly rows: readonly TieRow[];
}

/** The numbers between the country and another node. */
export interface Flow {
  readonly other: string;
  readonly edge: FlowEdge;
}

/** A tie of the country with another node. */
export interface Direct {
  readonly kind: TieKind;
  readonly other: string;
  readonly row: TieRow;
}

/** What a country's own edges say, by the things that it takes part in where it takes part, in the order of their ids. */
export interface OwnEdges {
  readonly memberships: ReadonlyMap<string, Share>;
  readonly participation: ReadonlyMap<string, Share>;
  readonly eligibility: ReadonlyMap<string, Share>;
  readonly cooperation: readonly { readonly topic: string; readonly row: TieRow }[];
  /** Without direction. */
  readonly undirected: readonly Flow[];
  readonly out: readonly Flow[];
  readonly in: readonly Flow[];
  /** Ties of the built-in kinds that are about no taking part: those without direction first, then those that leave it. */
  readonly direct: readonly Direct[];
  /** Ties of the dataset's own kinds. */
  readonly generic: readonly (Direct & { readonly direction: 'in' | 'out' | undefined })[];
}

const OWN = new WeakMap<CollabGraph, Map<string, OwnEdges>>();

/** Found when they are first asked for and kept with the graph (a `CollabGraph` does not change once built). */
export function ownEdges(graph: CollabGraph, country: string): OwnEdges {
  let known = OWN.get(graph);
  if (!known) OWN.set(graph, (known = new Map()));
  let own = known.get(country);
  if (!own) known.set(country, (own = findOwnEdges(graph, country)));
  return own;
}

/** Only what is asked about of what the country takes part in. */
export function sharesAsked(own: OwnEdges, isAsked: (through: string) => boolean): OwnEdges {
  const asked = (shares: ReadonlyMap<string, Share>): ReadonlyMap<string, Share> =>
    new Map([...shares].filter(([id]) => isAsked(id)));
  const { memberships, participation, eligibility } = own;
  return {
    ...own,
    memberships: asked(memberships),
    participation: asked(participation),
    eligibility: asked(eligibility),
  };
}

/** One visit of them. */
function findOwnEdges(graph: CollabGraph, country: string): OwnEdges {
  const hubs = hubsOf(graph);
  const registry = kindsOf(graph.getAttribute('dataset'));
  const memberships = new Map<string, TieRow[]>();
  const participation = new Map<string, TieRow[]>();
  const eligibility = new Map<string, TieRow[]>();
  const cooperation: { topic: string; row: TieRow }[] = [];
  const flows = { out: [] as Flow[], in: [] as Flow[], undirected: [] as Flow[] };
  const direct: Direct[] = [];
  const leaving: Direct[] = [];
  const generic: OwnEdges['generic'][number][] = [];
  const put = (shares: Map<string, TieRow[]>, id: string, row: TieRow): void => {
    const rows = shares.get(id);
    if (rows) rows.push(row);
    else shares.set(id, [row]);
  };
  graph.forEachEdge(country, (_edge, attributes, source, target, _source, _target, undirected) => {
    const other = source === country ? target : source;
    const way = source === country ? 'out' : 'in';
    if (isFlow(attributes)) {
      if (undirected || other !== country) flows[undirected ? 'undirected' : way].push({ other, edge: attributes });
      return;
    }
    const { kind, row } = attributes;
    if (registry.edge(kind).isGeneric) generic.push({ kind, other, row, direction: undirected ? undefined : way });
    else if (!undirected) {
      if (way === 'out') leaving.push({ kind, other, row });
    } else if (kind === 'membership') put(memberships, other, row);
    else if (kind === 'participation') put(participation, other, row);
    else if (kind === 'eligibility') put(eligibility, other, row);
    else if (kind === 'cooperation') cooperation.push({ topic: other, row });
    else direct.push({ kind, other, row });
  });
  for (const id of hubs.heldBy(country)) {
    const shares = hubs.groups.has(id) ? memberships : participation;
    if (!shares.has(id)) shares.set(id, []);
  }
  return {
    memberships: byId(memberships),
    participation: byId(participation),
    eligibility: byId(eligibility),
    cooperation,
    ...flows,
    direct: [...direct, ...leaving],
    generic,
  };
}

function byId(shares: ReadonlyMap<string, TieRow[]>): ReadonlyMap<string, Share> {
  return new Map([...shares].sort(([a], [b]) => byText(a, b)).map(([id, rows]) => [id, { id, rows }]));
}
