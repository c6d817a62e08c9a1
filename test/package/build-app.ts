import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';

import type { Packed } from './packed.ts';

export type App = 'react-app' | 'vue-app';

/**
 * Builds an example with the packed package, in a copy beside it.
 * @returns the folder to serve
 * @throws where its types are wrong or the bundler complains
 */
export async function buildApp(app: App, { folder, link }: Packed): Promise<string> {
  const root = join(folder, app);
  cpSync(fileURLToPath(new URL(`../../examples/${app}`, import.meta.url)), root, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path),
  });
  if (app === 'vue-app') link('@vitejs/plugin-vue');
  if (app === 'react-app') checkTypes(root);
  // With vitest's own value, React and Lit would be built for development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'error' });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
  return join(root, 'dist');
}

function checkTypes(root: string): void {
  const file = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown };
  // The name of the file too: what `types` names is looked up from there.
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
  const program = ts.createProgram(fileNames, options);
  const complaints = [...errors, ...ts.getPreEmitDiagnostics(program)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}
