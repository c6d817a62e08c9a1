/** The page: begins to fetch the data before anything else, then shows it. */
import { builtInData } from '../elements/load/built-in-data.ts';

builtInData();

await import('./define-collab-explorer.ts');

const explorer = document.querySelector('collab-explorer');
// After a failure this asks again.
if (explorer) explorer.source = builtInData;
