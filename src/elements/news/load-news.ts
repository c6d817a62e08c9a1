import { editionSince, readNews, type NewsFile, type NewsSince } from '../../edition/news.ts';
import { fetchJson } from '../load/fetch-json.ts';
import type { NewsMarks } from '../../scene/emphasis/emphasis.ts';
import type { Session } from '../session/session.ts';

let news: Promise<NewsFile> | undefined;

/** What is new in the built-in data, fetched once. A failure is not remembered. */
export function loadNews(): Promise<NewsFile> {
  if (!news) {
    const asked = (news = fetchJson(new URL('../../data/compiled/news.json', import.meta.url)).then(readNews));
    asked.catch(() => (news = news === asked ? undefined : news));
  }
  return news;
}

/** For pages that bring their own, and for tests. */
export function setNews(file: NewsFile | undefined): void {
  news = file && Promise.resolve(file);
}

/** What a picture marks of it. @throws CollabGraphError as `editionSince` does */
export function marksOf({ items, numbers }: NewsSince, since: string): NewsMarks {
  // Where only a source was found or named better, the tie is what it was.
  const changed = items.flatMap(({ mark, isProvenance }) => (mark === undefined || isProvenance ? [] : [mark]));
  const isEdge = (mark: string): boolean => mark.includes(':');
  const ties = changed.filter(isEdge);
  return {
    since,
    nodes: new Set(changed.filter((mark) => !isEdge(mark))),
    edges: (period) =>
      new Set([
        ...ties,
        // Numbers of a year are shown whatever the window; a period that is new as a whole marks nothing.
        ...numbers.flatMap((one) => (one.period === period || !one.period.includes('/') ? (one.marks ?? []) : [])),
      ]),
  };
}

export { editionSince };

/** Marks in the pictures of a session what is new in the built-in data; nothing in others, and where no edition is meant. */
export async function markNews(session: Session, since: string): Promise<void> {
  const file = await loadNews();
  const { dataset, state } = session;
  if (state?.since !== since || dataset?.name !== file.name || dataset.version !== file.version) return;
  session.tellNews(marksOf(editionSince(file, since), since));
}
