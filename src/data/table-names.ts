/** Names of the tables of a dataset, in the order in which they refer to each other. */
export const TABLE_NAMES = [
  'sources',
  'node_kinds',
  'edge_kinds',
  'regions',
  'countries',
  'groups',
  'agencies',
  'topics',
  'calls',
  'projects',
  'nodes',
  'memberships',
  'participation',
  'eligibility',
  'relations',
  'mobility',
  'mobility_totals',
  'mobility_openalex',
  'mobility_openalex_totals',
  'coauthorship',
  'coverage',
  'observations',
  'edges',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];
