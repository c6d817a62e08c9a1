/** What the pointer or the keyboard is at, told to the pictures when it stays there: in passing nothing flickers. */
import type { Session } from './session.ts';

const STAYS_MS = 90;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** `id` as `Session.lit` has it; undefined where it is at nothing any more. One for all of the page, as the pointer is. */
export function pointAt(session: Session | undefined, id: string | undefined): void {
  clearTimeout(waiting);
  waiting = session && session.lit !== id ? setTimeout(() => session.light(id), STAYS_MS) : undefined;
}
