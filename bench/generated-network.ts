import type { CountryRow, Dataset, FlowRow, GroupRow, MembershipRow } from '../src/data/dataset.ts';

/**
 * A made-up network of `order` nodes in which every country begins ten edges:
 * six of mobility, two of co-authorship, two memberships. Groups have about a
 * hundred members at every size, so that the answer to a question stays as
 * large while the network grows. The same arguments give the same network.
 */
export function generatedNetwork(order: number): Dataset {
  const groupCount = Math.max(1, Math.round(order / 50));
  const countryCount = order - groupCount;
  const random = generator(order);
  const pick = (count: number): number => Math.floor(random() * count);
  const countryId = (index: number): string => `C${String(index).padStart(6, '0')}`;
  const groupId = (index: number): string => `group-${String(index).padStart(5, '0')}`;
  const cited = { source: ['made-up'], locator: 'generated', confidence: 'reported' } as const;

  const countries = Array.from({ length: countryCount }, (_, index): CountryRow => ({
    id: countryId(index),
    alpha2: countryId(index),
    m49: countryId(index),
    name_en: `Country ${index}`,
    name_ja: `国${index}`,
    region: 'world',
    lat: 0,
    lon: 0,
    aliases: [],
  }));
  const groups = Array.from({ length: groupCount }, (_, index): GroupRow => ({
    id: groupId(index),
    kind: 'framework',
    level: 'framework',
    name_en: `Framework ${index}`,
    name_ja: `枠組み${index}`,
    aliases: [],
    scope: 'core',
    status: 'active',
    ...cited,
  }));
  const memberships = new Map<string, MembershipRow>();
  const mobility = new Map<string, FlowRow>();
  const coauthorship = new Map<string, FlowRow>();
  const flow = (from: string, to: string, period: string, unit: string): FlowRow => ({
    ref_area: from,
    counterpart_area: to,
    time_period: period,
    obs_value: 1 + pick(9999),
    unit_measure: unit,
    ...cited,
  });
  for (let index = 0; index < countryCount; index += 1) {
    const id = countryId(index);
    const other = (): string => countryId((index + 1 + pick(countryCount - 1)) % countryCount);
    for (let n = 0; n < 6; n += 1) {
      const partner = other();
      mobility.set(`${id} ${partner}`, flow(id, partner, '2006/2016', 'migration events'));
    }
    for (let n = 0; n < 2; n += 1) {
      const [a, b] = [id, other()].sort() as [string, string];
      coauthorship.set(`${a} ${b}`, flow(a, b, '2022', 'co-authored publications'));
    }
    for (let n = 0; n < 2; n += 1) {
      const group = groupId(pick(groupCount));
      memberships.set(`${id} ${group}`, {
        member: id,
        group,
        role: 'member',
        from: String(1990 + pick(30)),
        status: 'active',
        ...cited,
      });
    }
  }
  return {
    format: 'collab-graph/dataset@2',
    node_kinds: [],
    edge_kinds: [],
    nodes: [],
    edges: [],
    name: `generated-${order}`,
    title_en: 'Made up',
    title_ja: '架空',
    version: '0',
    date: '2026-01-01',
    focus: countryId(0),
    sources: [{ id: 'made-up', title: 'Made up for the benchmark' }],
    countries,
    regions: [],
    groups,
    agencies: [],
    topics: [],
    calls: [],
    projects: [],
    memberships: [...memberships.values()],
    participation: [],
    eligibility: [],
    relations: [],
    mobility: [...mobility.values()],
    coauthorship: [...coauthorship.values()],
    mobility_totals: [],
    mobility_openalex: [],
    mobility_openalex_totals: [],
    coverage: [],
    observations: [],
  };
}

/**
 * One country in `degree` frameworks of ten members each: the same question at
 * growing degree.
 */
export function starNetwork(degree: number): Dataset {
  const base = generatedNetwork(51);
  const [group] = base.groups;
  const [membership] = base.memberships;
  const groups = Array.from({ length: degree }, (_, index) => ({
    ...group!,
    id: `star-${String(index).padStart(5, '0')}`,
  }));
  const memberships = groups.flatMap(({ id }, index) =>
    Array.from({ length: 10 }, (_, n) => ({
      ...membership!,
      member: n === 0 ? base.focus! : base.countries[1 + ((index + n * 5) % (base.countries.length - 1))]!.id,
      group: id,
    })),
  );
  return { ...base, groups, memberships, mobility: [], coauthorship: [] };
}

/** A linear congruential generator: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
