import { FIRST } from '../view/through.ts';
import type { ViewState } from '../view/view-state.ts';

/** With more groups than this the name says how many there are. */
const NAMED = 3;

/**
 * `collab-graph-jpn-v4-japan.svg`, `collab-graph-deu-4-groups-table-ja.csv`:
 * focus, what it runs through, the way of showing where that is not the
 * network, and the language where that is not English.
 */
export function fileNameOf({ focus, through, view, lang }: ViewState, ending: string): string {
  const named = through.filter((item) => item !== FIRST);
  const groups = named.length > NAMED ? [`${named.length}-groups`] : [...new Set(named)].sort();
  const parts = [focus, ...groups, ...(view === 'network' ? [] : [view]), ...(lang === 'en' ? [] : [lang])];
  // Ids of a reader's own data may have any character.
  const safe = parts.map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${['collab-graph', ...safe].filter(Boolean).join('-')}.${ending}`;
}
