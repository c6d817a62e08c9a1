import type { CollabGraph } from '../model/graph.ts';

/**
 * The groups with everything that is part of them: types of a programme, calls,
 * projects, projects of calls. Null where no group is named: then anything goes.
 */
export function withParts(graph: CollabGraph, groups: readonly string[]): ReadonlySet<string> | null {
  if (groups.length === 0) return null;
  const parts = new Set(groups);
  // A set visits what is added while it is walked, so this reaches parts of parts.
  for (const whole of parts) {
    graph.forEachInEdge(whole, (_edge, attributes, part, _whole, partAttributes) => {
      // A country or region can be part of something too, but no tie runs through it.
      if (attributes.kind === 'part_of' && partAttributes.kind !== 'country' && partAttributes.kind !== 'region')
        parts.add(part);
    });
  }
  return parts;
}
