/** Networks that this browser keeps, so that they survive a reload: IndexedDB of the page's own origin. */
import { createStore, del, get, set, update, type UseStore } from 'idb-keyval';

import type { Kept, KeptEntry } from './messages.ts';

/** The list, so that looking through it loads no network. */
const INDEX = 'index';

/** More than these are not kept: the oldest goes. */
export const MOST_KEPT = 8;

let store: UseStore | undefined;
const opened = (): UseStore => (store ??= createStore('collab-graph', 'networks'));

/** Newest first; nothing where the browser keeps nothing. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  return ((await get<readonly KeptEntry[]>(INDEX, opened())) ?? []).slice();
}

export async function findKept(id: string): Promise<Kept | undefined> {
  return id === INDEX ? undefined : get<Kept>(id, opened());
}

/** @throws DOMException where the browser keeps nothing (a private window) or has no room */
export async function keep(kept: Kept): Promise<void> {
  const { id, mode, title, files, day } = kept;
  await set(id, kept, opened());
  let dropped: readonly KeptEntry[] = [];
  await update<readonly KeptEntry[]>(
    INDEX,
    (list = []) => {
      const next = [{ id, mode, title, files, day }, ...list.filter((one) => one.id !== id)];
      dropped = next.slice(MOST_KEPT);
      return next.slice(0, MOST_KEPT);
    },
    opened(),
  );
  for (const one of dropped) await del(one.id, opened());
}

export async function forgetKept(id: string): Promise<void> {
  await update<readonly KeptEntry[]>(INDEX, (list = []) => list.filter((one) => one.id !== id), opened());
  await del(id, opened());
}
