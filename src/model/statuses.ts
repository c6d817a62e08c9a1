import type { Status } from '../data/dataset.ts';

/** Every status a row can have, from doing to hoping. */
export const STATUSES = [
  'active',
  'announced',
  'planned',
  'conditional',
  'envisaged',
  'ended',
] as const satisfies readonly Status[];

/** What is or was done. `ended` is here for questions about the past: today a row that ended no longer holds. */
export const DONE: readonly Status[] = ['active', 'conditional', 'ended'];

/** Said to come, and not there yet: nobody takes part in what is only announced, planned or envisaged. */
export function isHope(status: Status): boolean {
  return !DONE.includes(status);
}
