/** The package as `npm pack` makes it, and a folder that has it installed with the dependencies that it names, and no others. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface PackageJson {
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly customElements: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface Packed {
  readonly tarball: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
  readonly packageJson: PackageJson;
  /** Outside the repository, so that nothing else of it can be found from there. */
  readonly folder: string;
  /** Makes packages of the repository known there, as an application has them that names them. */
  link(...names: readonly string[]): void;
  remove(): void;
}

/** Builds what the package has into a folder of its own: `dist` may be in use. Wants the compiled data. */
export function packed(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'collab-graph-consumer-'));
  const source = join(folder, 'source');
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = (script: string, to: string): Buffer =>
    execFileSync('npx', ['tsx', `scripts/${script}.ts`, join(source, to)], { cwd: ROOT, env, stdio: 'pipe' });
  run('build-library', 'dist');
  run('build-embed', 'dist/embed');
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CITATION.cff', 'CHANGELOG.md', 'graph-data', 'schema'])
    cpSync(join(ROOT, name), join(source, name), { recursive: true });
  const [report] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: source,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string; files: { path: string }[] }[];
  rmSync(source, { recursive: true });
  const tarball = join(folder, report!.filename);
  const installed = join(folder, 'node_modules/collab-graph');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  const packageJson = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as PackageJson;
  const link = (...names: readonly string[]): void => {
    for (const name of names) {
      const place = join(folder, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), place);
    }
  };
  link(...Object.keys(packageJson.dependencies));
  return {
    tarball,
    files: report!.files.map(({ path }) => path),
    packageJson,
    folder,
    link,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
