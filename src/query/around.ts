/** What is found around a country and around what it takes part in: agencies, programmes, topics, regions. */
import type { EdgeKind } from '../model/edge-kinds.ts';
import { isFlow, type CollabGraph, type TieKind, type TieRow } from '../model/graph.ts';
import type { Kinds } from '../model/kinds.ts';
import type { OwnEdges } from './own-edges.ts';
import type { LeftOut } from './tie.ts';

/** A neighbor of another kind, with what it is found around and why the country has no part in that. */
export interface Around {
  readonly kind: TieKind;
  readonly other: string;
  readonly row: TieRow;
  readonly through?: string;
  readonly whole?: TieRow;
  readonly hidden?: keyof LeftOut | undefined;
}

/** Kinds of ties that say who takes part; what is around is joined by others. */
const TAKING_PART: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
  'membership',
  'participation',
  'eligibility',
  'cooperation',
]);

/** Around the country itself: what joins it directly. */
export function directTies(graph: CollabGraph, country: string, { direct }: OwnEdges, registry: Kinds): Around[] {
  const found: Around[] = [...direct];
  graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
    if (!isFlow(attributes) && !registry.edge(attributes.kind).isGeneric)
      found.push({ kind: attributes.kind, other: target, row: attributes.row });
  });
  return found;
}

/** Around something that the country takes part in. @param hidden why the country has no part in it, where it has none */
export function around(graph: CollabGraph, id: string, registry: Kinds, hidden: keyof LeftOut | undefined): Around[] {
  const whole = graph.getNodeAttributes(id).row as TieRow;
  const found: Around[] = [];
  graph.forEachEdge(id, (_edge, attributes, source, target) => {
    if (isFlow(attributes)) return;
    const { kind, row } = attributes;
    if (registry.edge(kind).isGeneric || TAKING_PART.has(kind)) return;
    // Upward only: what else is part of the programme is not the country's.
    if (kind === 'part_of' && source !== id) return;
    found.push({ kind, other: source === id ? target : source, row, through: id, whole, hidden });
  });
  return found;
}
