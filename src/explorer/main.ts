/** The page: begins to fetch the data before anything else, then shows it. */
import { builtInData } from '../elements/load/built-in-data.ts';

builtInData();

await import('./define-collab-explorer.ts');

/** The page speaks the language of the explorer. */
async function refused(cause: unknown): Promise<never> {
  const { refused } = await import('../elements/load/missing-part.ts');
  return refused(document.documentElement.lang === 'ja' ? 'ja' : 'en', true)(cause);
}

const explorer = document.querySelector('collab-explorer');
// After a failure this asks again.
if (explorer) explorer.source = () => ({ ...builtInData(), refused });
