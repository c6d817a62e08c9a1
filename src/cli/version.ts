import { createRequire } from 'node:module';

/** Version of the package. Asked for by its own name, because `src` and `dist/lib` lie at different depths. */
export function programVersion(): string {
  const { version } = createRequire(import.meta.url)('collab-graph/package.json') as { version: string };
  return version;
}
