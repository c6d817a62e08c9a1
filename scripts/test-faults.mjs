/** `npm run test:faults`: figures of which any one file is missing, cut, late or of another build. The last line is `N passed, N failed`. */
import { ensureBrowser } from './ensure-browser.mjs';
import { runVitest } from './run-vitest.mjs';

runVitest('vitest.faults.config.ts', { CHROME_PATH: ensureBrowser() });
