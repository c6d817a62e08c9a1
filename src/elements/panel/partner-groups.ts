/** Through which frameworks and programmes each country is tied to the focus: the column "other programmes" and the filters over it. */
import { neighbors } from '../../query/neighbors.ts';
import { isFlowTie } from '../../query/tie.ts';
import { isFlow } from '../../model/graph.ts';
import type { Context } from '../session/context.ts';
import { tieOptions } from './parts.ts';

type Needs = Pick<Context, 'graph' | 'dataset' | 'state' | 'lang' | 'today'> & Context;

const CACHE = new WeakMap<object, Map<string, ReadonlyMap<string, ReadonlySet<string>>>>();

/**
 * Groups by partner of the focus. A tie through a type, call or project counts
 * for the programme that it belongs to as well, and so does cooperation on a
 * topic under a programme.
 */
export function groupsByPartner(context: Needs): ReadonlyMap<string, ReadonlySet<string>> {
  const { graph, state } = context;
  const key = [state.focus, state.at, state.confidence, state.status.join()].join('\n');
  let cached = CACHE.get(graph);
  if (!cached) CACHE.set(graph, (cached = new Map()));
  let found = cached.get(key);
  if (!found) cached.set(key, (found = find(context)));
  return found;
}

function find(context: Needs): ReadonlyMap<string, ReadonlySet<string>> {
  const { graph, state } = context;
  const wholes = new Map<string, readonly string[]>();
  const wholesOf = (id: string): readonly string[] => {
    let list = wholes.get(id);
    if (!list) wholes.set(id, (list = groupsAbove(context, id)));
    return list;
  };
  const groups = new Map<string, Set<string>>();
  const { neighbors: partners } = neighbors(graph, state.focus, {
    ...tieOptions(context),
    edges: ['membership', 'participation', 'cooperation'],
  });
  for (const { id, ties } of partners) {
    const own = new Set<string>();
    for (const tie of ties) {
      if (isFlowTie(tie) || !tie.through || !state.status.includes(tie.status)) continue;
      for (const group of wholesOf(tie.through.id)) own.add(group);
    }
    groups.set(id, own);
  }
  return groups;
}

/** The group itself or that of a call or project, and the programme of which it is a type; not the umbrellas above. */
function groupsAbove({ graph }: Pick<Context, 'graph'>, id: string): readonly string[] {
  const found = new Set<string>();
  const queue = [id];
  for (const one of queue) {
    if (!graph.hasNode(one)) continue;
    const { kind, row } = graph.getNodeAttributes(one);
    if (kind === 'call' || kind === 'project') queue.push(row.group);
    if (kind !== 'framework' && kind !== 'programme') continue;
    if (found.has(one) || row.level === 'umbrella') continue;
    found.add(one);
    graph.forEachOutEdge(one, (_edge, attributes, _source, target) => {
      if (!isFlow(attributes) && attributes.kind === 'part_of') queue.push(target);
    });
  }
  return [...found];
}

/** Regions that a country belongs to: its subregion and the political groups. */
export function regionsOf({ graph }: Pick<Context, 'graph'>, country: string): readonly string[] {
  const regions = new Set<string>();
  const node = graph.getNodeAttributes(country);
  if (node.kind === 'country' && node.row.region !== undefined && graph.hasNode(node.row.region))
    regions.add(node.row.region);
  graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
    if (attributes.kind === 'part_of' && graph.getNodeAttributes(target).kind === 'region') regions.add(target);
  });
  return [...regions];
}
