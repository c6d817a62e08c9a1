/** What is found around a country and around what it takes part in: agencies, programmes, topics, regions. */
import type { EdgeKind } from '../model/edge-kinds.ts';
import { isFlow, type CollabGraph, type TieKind, type TieRow } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import type { NodeKind } from '../model/node-kinds.ts';

/** A neighbor of another kind, with what it is found around. */
export interface Around {
  readonly kind: TieKind;
  readonly other: string;
  readonly row: TieRow;
  readonly through?: string;
  readonly whole?: TieRow;
}

/** Kinds of what may be found around something. */
export const KINDS_AROUND: readonly NodeKind[] = [
  'region',
  'framework',
  'programme',
  'agency',
  'call',
  'project',
  'topic',
];

/** Kinds of ties that say who takes part; what is around is joined by others. */
const TAKING_PART: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
  'membership',
  'participation',
  'eligibility',
  'cooperation',
]);

const AROUND = new WeakMap<CollabGraph, Map<string, readonly Around[]>>();

/** Around something that the country takes part in; found when first asked for and kept with the graph. */
export function around(graph: CollabGraph, id: string): readonly Around[] {
  let known = AROUND.get(graph);
  if (!known) AROUND.set(graph, (known = new Map()));
  let found = known.get(id);
  if (!found) known.set(id, (found = findAround(graph, id)));
  return found;
}

function findAround(graph: CollabGraph, id: string): Around[] {
  const registry = kindsOf(graph.getAttribute('dataset'));
  const whole = graph.getNodeAttributes(id).row as TieRow;
  const found: Around[] = [];
  graph.forEachEdge(id, (_edge, attributes, source, target) => {
    if (isFlow(attributes)) return;
    const { kind, row } = attributes;
    if (registry.edge(kind).isGeneric || TAKING_PART.has(kind)) return;
    // Upward only: what else is part of the programme is not the country's.
    if (kind === 'part_of' && source !== id) return;
    found.push({ kind, other: source === id ? target : source, row, through: id, whole });
  });
  return found;
}
