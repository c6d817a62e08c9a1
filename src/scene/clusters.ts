/** Countries that one programme alone links, by the part of the world that they are in. */
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../model/graph.ts';

export type WorldPart = 'africa' | 'americas' | 'asia' | 'europe' | 'oceania';

export interface Cluster {
  /** Id of the programme. */
  readonly hub: string;
  readonly part: WorldPart;
  /** Neighbouring regions side by side. */
  readonly ids: readonly string[];
}

/** Fewer are no cluster. */
export const LEAST_CLUSTER = 3;

const NAMES: Readonly<Record<WorldPart, Readonly<Record<Locale, string>>>> = {
  africa: { en: 'Africa', ja: 'アフリカ' },
  americas: { en: 'Americas', ja: '米州' },
  asia: { en: 'Asia', ja: 'アジア' },
  europe: { en: 'Europe', ja: '欧州' },
  oceania: { en: 'Oceania', ja: '大洋州' },
};

export function nameOfPart(part: WorldPart, locale: Locale): string {
  return NAMES[part][locale];
}

/** The part of the world of a region of the UN's geoscheme. */
export function partOf(region: string): WorldPart {
  const [, part] = /(africa|asia|europe|america)$/.exec(region) ?? [];
  if (part === 'america' || region === 'caribbean') return 'americas';
  return (part as WorldPart | undefined) ?? 'oceania';
}

const CLUSTERS = new WeakMap<Dataset, readonly Cluster[]>();

/** The largest first. */
export function clustersOf(dataset: Dataset): readonly Cluster[] {
  let found = CLUSTERS.get(dataset);
  if (!found) CLUSTERS.set(dataset, (found = findClusters(dataset)));
  return found;
}

function findClusters({ groups, memberships, countries }: Dataset): Cluster[] {
  const programmes = new Set(groups.flatMap(({ id, kind }) => (kind === 'programme' ? [id] : [])));
  const groupOf = new Map<string, string | undefined>();
  for (const { member, group } of memberships)
    groupOf.set(member, groupOf.has(member) && groupOf.get(member) !== group ? undefined : group);
  const members = new Map<string, { hub: string; part: WorldPart; places: { id: string; region: string }[] }>();
  for (const { id, region } of countries) {
    const hub = groupOf.get(id);
    if (hub === undefined || !region || !programmes.has(hub)) continue;
    const part = partOf(region);
    const key = JSON.stringify([hub, part]);
    const own = members.get(key) ?? { hub, part, places: [] };
    own.places.push({ id, region });
    members.set(key, own);
  }
  return [...members.values()]
    .filter(({ places }) => places.length >= LEAST_CLUSTER)
    .map(({ hub, part, places }) => ({
      hub,
      part,
      ids: places.sort((a, b) => (a.region + a.id < b.region + b.id ? -1 : 1)).map(({ id }) => id),
    }))
    .sort((a, b) => b.ids.length - a.ids.length || (a.hub + a.part < b.hub + b.part ? -1 : 1));
}
