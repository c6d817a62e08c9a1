/** With how many countries a focus is joined by the frameworks and programmes of a picture, and how many more programmes would bring. */
import type { CollabGraph, NodeAttributes } from '../model/graph.ts';
import type { CountFilter } from './who.ts';
import { isCounted } from './shown.ts';
import { whoTakesPart } from './who-takes-part.ts';

export interface Partners {
  /** Ids of the frameworks and programmes shown through which the focus has a partner. */
  readonly frameworks: readonly string[];
  readonly programmes: readonly string[];
  /** Countries or regions that take part in one of these, the focus not among them. */
  readonly countries: readonly string[];
  /** Political regions that take part as one. */
  readonly regions: readonly string[];
  /** Countries or regions that the programmes not shown would add. */
  readonly more: readonly string[];
}

/** What of a picture decides. */
interface Picture {
  readonly focus: string;
  readonly nodes: readonly (Parameters<typeof isCounted>[0] & {
    readonly id: string;
    readonly attributes: NodeAttributes;
  })[];
  readonly filter: CountFilter;
}

/** Partners as docs/counting.md counts them: what surely holds, and through a hub's programme the hub alone or, from the hub, everybody. */
export function partnersThrough(graph: CollabGraph, { focus, nodes, filter }: Picture): Partners {
  const reached = (group: string): { countries: readonly string[]; regions: readonly string[] } => {
    const { countries, regions } = whoTakesPart(graph, group, filter);
    const { row } = graph.getNodeAttributes(group);
    const hub = 'hub' in row ? row.hub : undefined;
    if (![...countries, ...regions].includes(focus)) return { countries: [], regions: [] };
    const isPartner = (id: string): boolean => id !== focus && (hub === undefined || hub === focus || hub === id);
    return { countries: countries.filter(isPartner), regions: regions.filter(isPartner) };
  };
  const shown = { framework: [] as string[], programme: [] as string[] };
  const countries = new Set<string>();
  const regions = new Set<string>();
  for (const node of nodes) {
    const { kind } = node.attributes;
    if ((kind !== 'framework' && kind !== 'programme') || !isCounted(node)) continue;
    const found = reached(node.id);
    if (found.countries.length + found.regions.length === 0) continue;
    shown[kind].push(node.id);
    for (const id of found.countries) countries.add(id);
    for (const id of found.regions) regions.add(id);
  }
  const more = new Set<string>();
  for (const { id, kind } of graph.getAttribute('dataset').groups)
    if (kind === 'programme')
      for (const country of reached(id).countries) if (!countries.has(country)) more.add(country);
  return {
    frameworks: shown.framework,
    programmes: shown.programme,
    countries: [...countries].sort(),
    regions: [...regions].sort(),
    more: [...more].sort(),
  };
}
