/**
 * `npm run gallery [-- --accept] [-- --only TEXT]`: draws the figures of the
 * gallery and compares them with those that were accepted. What changed is
 * printed and stands, before and after side by side, in a page; exit code 1.
 * `--accept` makes the pictures of now the accepted ones. `--only TEXT` draws
 * the figures whose name holds the text. The last line is `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import process from 'node:process';

import { compareDigests, readAccepted, writeAccepted, type Digests } from './gallery/accepted.ts';
import { drawBefore } from './gallery/before.ts';
import { drawAll } from './gallery/draw-all.ts';
import { FIGURES, nameOf } from './gallery/figures.ts';
import { galleryPage, type Changed } from './gallery/page.ts';

/** More names than these nobody reads; all are in the page. */
const NAMED = 40;

const root = fileURLToPath(new URL('..', import.meta.url));
const ACCEPTED = 'test/gallery/accepted.txt';
const out = `${root}.cache/gallery/`;
const { values } = parseArgs({ options: { accept: { type: 'boolean' }, only: { type: 'string', default: '' } } });
const isPart = values.only !== '';

const names = FIGURES.map(nameOf).filter((name) => name.includes(values.only));
if (names.length === 0) throw new Error(`no figure's name holds "${values.only}" (such as "map JPN phone ja-dark")`);
const file = root + ACCEPTED;
const known: Digests = existsSync(file) ? readAccepted(readFileSync(file, 'utf8')) : new Map();
for (const folder of ['before', 'after']) rmSync(out + folder, { recursive: true, force: true });
const digests = await drawAll(names, {
  root,
  folder: `${out}after`,
  accepted: existsSync(file) ? file : undefined,
});
const all = compareDigests(known, digests);
const difference = isPart ? { ...all, gone: [] } : all;
const { changed, added, gone } = difference;
const differs = [...changed, ...added, ...gone];

if (values.accept) {
  const kept = isPart ? new Map([...known, ...digests]) : digests;
  writeFileSync(file, writeAccepted(kept));
  console.log(`${digests.size} figures accepted, of which ${changed.length} changed and ${added.length} are new`);
} else if (differs.length > 0) await tell();
const failed = values.accept ? 0 : differs.length;
console.log(`${names.length - (failed > 0 ? changed.length + added.length : 0)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** What changed, by name and as a page. */
async function tell(): Promise<void> {
  const of = (list: readonly string[], sign: string): string[] => list.map((name) => `${sign}  ${name}`);
  const lines = [...of(changed, 'changed'), ...of(added, 'new    '), ...of(gone, 'gone   ')];
  console.log(lines.slice(0, NAMED).join('\n'));
  if (lines.length > NAMED) console.log(`… and ${lines.length - NAMED} more`);
  const before = await drawBefore([...changed, ...gone], { root, accepted: ACCEPTED, folder: `${out}before` });
  // Code of then on a machine of now may draw another picture than was accepted then: it is not shown as that.
  const strays = [...(before?.digests ?? [])].filter(([name, digest]) => known.get(name) !== digest);
  if (strays.length > 0)
    console.log(`${strays.length} figures come out of the accepted commit otherwise than accepted (another Node?)`);
  const shown = differs.map((name): Changed => {
    const svg = `${name.replaceAll(' ', '_')}.svg`;
    const isThere = (side: string): boolean => existsSync(`${out}${side}/${svg}`);
    return {
      name,
      before: isThere('before') ? `before/${svg}` : undefined,
      after: isThere('after') ? `after/${svg}` : undefined,
    };
  });
  const about = before
    ? `Before: drawn by the commit that accepted them, ${before.commit.slice(0, 10)}.`
    : 'Before: not known, since git has no commit that accepted figures.';
  writeFileSync(`${out}index.html`, galleryPage(shown, about));
  console.log(`\nbefore and after: .cache/gallery/index.html\nas meant? accept them: npm run gallery -- --accept\n`);
}
