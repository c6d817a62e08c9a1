/** Loads what a figure shows into its session: the built-in network, or the one that its author names. */
import { CollabGraphError } from '../../model/errors.ts';
import type { Initial, Session } from '../session/session.ts';
import { builtInDataInParts } from './built-in-data.ts';
import { refused } from './missing-part.ts';

/** Where it cannot be had the session says why, in the language that it speaks. */
export function loadFigure(
  session: Session,
  element: HTMLElement,
  src: string | undefined,
  signal: AbortSignal,
  initial: Initial,
): void {
  const lang = session.lang ?? 'en';
  if (!src) {
    void session.load({ ...builtInDataInParts(), refused: refused(lang, true) }, initial);
    return;
  }
  const whole = import('./own-data.ts').then(({ wholeAt }) => wholeAt(src, element, session, initial, signal));
  // Of their own file the reader says more than that it is damaged.
  const told = (error: unknown): Promise<never> => {
    if (error instanceof CollabGraphError) throw error;
    return refused(lang)(error);
  };
  void session.loadDataset(whole.catch(told), initial);
}
