import type { GroupRow } from '../data/dataset.ts';
import type { CollabGraph } from '../model/graph.ts';
import { checkOptions } from './check.ts';
import { frameworkMatrix, MATRIX_KEYS, type FrameworkMatrixResult, type MatrixOptions } from './framework-matrix.ts';
import type { Named } from './naming.ts';
import { byId, byName } from './order.ts';

/** As for the matrix; without `through`, the frameworks of scope `core` whose members all sit at one table. */
export type OverlapOptions = MatrixOptions;

/** A framework or programme with how many countries the tables list in it. */
export interface OverlapGroup extends Named {
  readonly short: string;
  /** Country that everybody in it deals with: its other members are no partners of each other through it. */
  readonly hub?: string;
  readonly members: number;
}

/** Two frameworks and the countries in both, by name. */
export interface OverlapPair {
  readonly a: string;
  readonly b: string;
  readonly shared: readonly Named[];
}

/** A country with the frameworks that it is in, in the order of `groups`. */
export interface OverlapCountry extends Named {
  readonly groups: readonly string[];
}

export interface OverlapResult {
  readonly schema: 'collab-graph/overlap@1';
  readonly query: FrameworkMatrixResult['query'];
  /** Most members first, then by id. One without any listed member is here with 0. */
  readonly groups: readonly OverlapGroup[];
  /** Pairs that share a country, most shared first, then in the order of `groups`. */
  readonly pairs: readonly OverlapPair[];
  /** Every country in at least one of the groups, those in most first. */
  readonly countries: readonly OverlapCountry[];
  readonly matrix: FrameworkMatrixResult;
}

/**
 * Which frameworks and programmes share members, and who is in several.
 * @throws CollabGraphError `unknown`, `invalid`
 * @example groupOverlap(graph, { through: ['v4', 'e-asia', 'concert-japan'] })
 */
export function groupOverlap(graph: CollabGraph, options: OverlapOptions = {}): OverlapResult {
  checkOptions(options, MATRIX_KEYS);
  const isAsked = options.through !== undefined && options.through.length > 0;
  const through = isAsked ? options.through : tables(graph);
  const matrix = frameworkMatrix(graph, { ...options, through });
  // Without any such framework in the data an empty `through` would ask for programmes too.
  const columns = isAsked || through!.length > 0 ? matrix.columns : [];
  const groups = columns.map(({ id, name, short, hub, enumerated }): OverlapGroup => ({
    id,
    name,
    short,
    ...(hub === undefined ? {} : { hub }),
    members: enumerated,
  }));
  const countries = matrix.rows
    .map(({ id, name, cells }): OverlapCountry => ({
      id,
      name,
      groups: groups.filter((_, index) => cells[index]).map((group) => group.id),
    }))
    .filter((country) => country.groups.length > 0);
  const names = byName(matrix.query.lang);
  const pairs = groups
    .flatMap((a, index) =>
      groups.slice(index + 1).map((b): OverlapPair => ({
        a: a.id,
        b: b.id,
        shared: countries
          .filter((country) => country.groups.includes(a.id) && country.groups.includes(b.id))
          .map(({ id, name }) => ({ id, name }))
          .sort(names),
      })),
    )
    .filter(({ shared }) => shared.length > 0)
    .sort((x, y) => y.shared.length - x.shared.length);
  return { schema: 'collab-graph/overlap@1', query: matrix.query, groups, pairs, countries, matrix };
}

/** Core frameworks without a hub: in a hub-and-spoke programme two members need not have met. */
function tables(graph: CollabGraph): string[] {
  return graph
    .getAttribute('dataset')
    .groups.filter((row: GroupRow) => row.kind === 'framework' && row.scope !== 'extra' && row.hub === undefined)
    .sort(byId)
    .map(({ id }) => id);
}
