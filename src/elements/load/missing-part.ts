/** What meets a part that could not be loaded. The words for it load then. */
import type { MissingPart } from '../../locales/missing-parts.ts';
import type { Locale } from '../../model/graph.ts';
import type * as Telling from './tell-missing.ts';

const telling = (): Promise<Pick<typeof Telling, 'tellMissing' | 'failureOf'>> => import('./tell-missing.ts');

/** The figure says so, and goes on without it. */
export const missing =
  (host: HTMLElement, part: MissingPart) =>
  (error: unknown): void =>
    void telling().then(({ tellMissing }) => tellMissing(host, part, error), console.warn);

/**
 * There is no picture without it: why, in the language of the figure.
 * @param isData where data that come with the script were to be had and read: nothing but their files can be wrong
 * @throws CollabGraphError always
 */
export const refused =
  (lang: Locale, isData = false) =>
  (error: unknown): Promise<never> =>
    telling().then(
      ({ failureOf }) => {
        throw failureOf(error, lang, isData);
      },
      // Nor can the words be had.
      () => {
        throw error;
      },
    );
