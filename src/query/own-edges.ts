/** The edges of one country, sorted by what they are for. */
import { isFlow, type CollabGraph, type FlowEdge, type TieKind, type TieRow } from '../model/graph.ts';
import type { Kinds } from '../model/kinds.ts';
import type { Hubs } from './hubs.ts';
import { byText } from './order.ts';

/** Something that the country takes part in, with its own rows there. */
export interface Share {
  readonly id: string;
  /** Empty for a hub without a row of its own. */
  readonly rows: TieRow[];
}

/** What a country's own edges say, by the things that it takes part in where it takes part. */
export interface OwnEdges {
  readonly memberships: ReadonlyMap<string, Share>;
  readonly participation: ReadonlyMap<string, Share>;
  readonly eligibility: ReadonlyMap<string, Share>;
  readonly cooperation: readonly { readonly topic: string; readonly row: TieRow }[];
  readonly undirected: readonly { readonly other: string; readonly edge: FlowEdge }[];
  readonly direct: readonly { readonly kind: TieKind; readonly other: string; readonly row: TieRow }[];
}

/** One visit of them. @param isAsked whether ties through something are wanted */
export function ownEdges(
  graph: CollabGraph,
  country: string,
  hubs: Hubs,
  registry: Kinds,
  isAsked: (through: string) => boolean,
): OwnEdges {
  const memberships = new Map<string, Share>();
  const participation = new Map<string, Share>();
  const eligibility = new Map<string, Share>();
  const cooperation: { topic: string; row: TieRow }[] = [];
  const undirected: { other: string; edge: FlowEdge }[] = [];
  const direct: { kind: TieKind; other: string; row: TieRow }[] = [];
  const own = (shares: Map<string, Share>, id: string, row: TieRow): void => {
    if (!isAsked(id)) return;
    const share = shares.get(id);
    if (share) share.rows.push(row);
    else shares.set(id, { id, rows: [row] });
  };
  graph.forEachUndirectedEdge(country, (_edge, attributes, source, target) => {
    const other = source === country ? target : source;
    if (isFlow(attributes)) {
      undirected.push({ other, edge: attributes });
      return;
    }
    switch (attributes.kind) {
      case 'membership':
        own(memberships, other, attributes.row);
        break;
      case 'participation':
        own(participation, other, attributes.row);
        break;
      case 'eligibility':
        own(eligibility, other, attributes.row);
        break;
      case 'cooperation':
        cooperation.push({ topic: other, row: attributes.row });
        break;
      default:
        if (!registry.edge(attributes.kind).isGeneric)
          direct.push({ kind: attributes.kind, other, row: attributes.row });
    }
  });
  for (const id of hubs.heldBy(country)) {
    const shares = hubs.groups.has(id) ? memberships : participation;
    if (!shares.has(id) && isAsked(id)) shares.set(id, { id, rows: [] });
  }
  return { memberships, participation, eligibility, cooperation, undirected, direct };
}

/** By id. */
export function inOrder(shares: ReadonlyMap<string, Share>): Share[] {
  return [...shares.values()].sort((a, b) => byText(a.id, b.id));
}
