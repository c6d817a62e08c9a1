/** `npm run schema:build`: the JSON Schemas of the package (schema/), from the registries. A test says when they are out of date. */
import { mkdir, writeFile } from 'node:fs/promises';

import * as prettier from 'prettier';

import { schemaFiles } from './schema-files.ts';

await mkdir('schema', { recursive: true });
for (const [name, schema] of Object.entries(schemaFiles())) {
  const text = await prettier.format(JSON.stringify(schema), {
    ...(await prettier.resolveConfig('schema')),
    parser: 'json',
  });
  await writeFile(`schema/${name}.json`, text);
  console.log(`schema/${name}.json: ${text.length} bytes`);
}
