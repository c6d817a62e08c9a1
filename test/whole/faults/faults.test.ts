/**
 * The embed folder with any one of its files missing, cut, of another build or late: each figure works all the same,
 * or says what is missing in its language. Over the files that a build makes, so that a new one is tried by itself.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { copyBuilt } from '../../built.ts';
import { startChromium } from '../browser.ts';
import { lookAt, prepare, type Seen } from './seen.ts';
import { serveFaulty, type Fault, type FaultySite } from './serve-faulty.ts';
import { ASKED_BY_OTHERS, SITUATIONS, writePages } from './situations.ts';

const OUT = fileURLToPath(new URL('../../../.cache/faults/', import.meta.url));
/** Without these nothing of ours runs: the page shows what its author put into the tag, the frame what its server says. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['collab-graph.js', 'frame.html']);
/** As many pages at once as there are cores on the smallest machine. */
const PAGES = 3;
/** How often what is to be done is tried. */
const MOST_TRIES = 30;
/** A figure that has not ended by then waits for ever. */
const PATIENCE_MS = 60_000;

let browser: Browser;
let site: FaultySite;
let pages: Readonly<Record<string, string>>;

beforeAll(async () => {
  await copyBuilt('embed', join(OUT, 'embed'));
  pages = await writePages(OUT);
  site = await serveFaulty(OUT, 'embed');
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const WAITING =
  /Loading (the (network|details)|what|details)|Arranging|Counting …|読み込んでいます|配置しています|計算中…/;
/** A layout that can be held has not come to its end. */
const UNDER_WAY = /\bPause\b|一時停止/;
/** That something could not be had, or does not belong to the rest; one for each language. */
const REASONS = [
  /is missing, damaged or of another version|could not be (loaded|saved)|is missing or\s+damaged/,
  /がないか、壊れているか、別の版のものです|(読み込め|保存でき)ませんでした|がないか、壊れています/,
];

/** Errors are in English, as of every function. */
const TOLD_TO_A_SCRIPT = /module [\w.-]+, or one that it imports, is missing, damaged or of another build/;

interface Ended {
  readonly seen: readonly Seen[];
  readonly errors: readonly string[];
  readonly asked: ReadonlySet<string>;
  /** What is wrong; nothing where all is well. */
  readonly wrong: readonly string[];
}

/** Opens a situation and does in it what is to be done, until it shows what it is to show. */
async function visit(page: Page, name: string, fault: Fault, file: string, whole?: readonly Seen[]): Promise<Ended> {
  const errors: string[] = [];
  const failed = (error: Error): void => {
    // Of a script that a page names itself the browser alone can say that it is no script.
    if (file !== 'frame.js' || error.name !== 'SyntaxError') errors.push(String(error));
  };
  page.on('pageerror', failed);
  const visited = site.open(pages[name]!, fault, file);
  await page.goto(visited.url, { waitUntil: 'commit' });
  const { then, shows } = SITUATIONS[name]!;
  const other = SITUATIONS[name]!.or;
  let seen: readonly Seen[] = [];
  let wrong: readonly string[] = ['nothing seen'];
  let isDone = then === undefined;
  let isReleased = false;
  let still = 0;
  let tries = 0;
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    await page.waitForTimeout(40);
    const before = JSON.stringify(seen);
    seen = await page.evaluate(lookAt).catch(() => []);
    still = JSON.stringify(seen) === before && !visited.isBusy() && seen.length > 0 ? still + 1 : 0;
    // The second part of the data comes when the browser is at rest; where there is no picture, never.
    if (still < (seen.some(({ isOnItsWay, words }) => isOnItsWay || UNDER_WAY.test(words)) ? 40 : 4)) continue;
    if (!isDone) {
      // What it is done to may still be on its way.
      isDone = (await page.evaluate<boolean>(act(then!)).catch(() => false)) || ++tries > MOST_TRIES;
      still = 0;
      continue;
    }
    if (fault === 'late' && !isReleased) {
      isReleased = true;
      still = 0;
      visited.release();
      continue;
    }
    // What all others are compared with has to be there: what a script asks for comes after the picture.
    if (!whole && !seen.every(({ words, told }) => shows.test(words + told))) continue;
    wrong = whole ? wrongIn(seen, whole, other) : seen.flatMap(({ words }) => WAITING.exec(words)?.[0] ?? []);
    // The first look may be too early for what has only just come: where nothing comes any more it is the last.
    if (wrong.length === 0 && (still > 4 || !whole)) break;
    if (!whole && still > 12) break;
  }
  page.off('pageerror', failed);
  if (whole && !visited.isMet()) wrong = ['never asked for it'];
  return { seen, errors, asked: visited.asked, wrong };
}

/** In the page: the same with each figure. @returns whether it could be done */
function act(then: string): string {
  return `(() => {
    try {
      for (const figure of document.querySelectorAll('body > collab-graph, body > collab-story')) {
        if (figure.isDone) continue;
        ${then};
        figure.isDone = true;
      }
      return true;
    } catch {
      return false;
    }
  })()`;
}

function wrongIn(seen: readonly Seen[], whole: readonly Seen[], other: string | undefined): readonly string[] {
  if (seen.length !== whole.length) return [`${seen.length} figures`];
  return seen.flatMap((one, i) => {
    const lang = ['en', 'ja'][i];
    if (isSame(one, whole[i]!) || (other !== undefined && one.words === wholes.get(other)![i]!.words)) return [];
    if (WAITING.test(one.words)) return [`${lang} waits for ever`];
    if (TOLD_TO_A_SCRIPT.test(one.told)) return [];
    return REASONS[i]!.test(one.words) ? [] : [`${lang} says nothing (${differences(one, whole[i]!)})`];
  });
}

function isSame({ all }: Seen, whole: Seen): boolean {
  return all.join('\n') === whole.all.join('\n');
}

/** For who reads the failure: what is gone, and what is new. */
function differences({ all }: Seen, whole: Seen): string {
  const [gone, added] = [
    whole.all.filter((word) => !all.includes(word)),
    all.filter((word) => !whole.all.includes(word)),
  ];
  return `gone: ${gone.slice(0, 5).join('; ')}, new: ${added.slice(0, 5).join('; ')}`;
}

const wholes = new Map<string, readonly Seen[]>();

/** Each item on one of a few pages. */
async function onPages<T>(items: readonly T[], each: (page: Page, item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async (): Promise<void> => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1500 }, reducedMotion: 'reduce' });
    await page.addInitScript(prepare);
    for (let next = left.shift(); next !== undefined; next = left.shift()) await each(page, next);
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, one));
}

describe('the embed folder', { timeout: 900_000 }, () => {
  const first = new Map<string, string>();
  let files: readonly string[];

  it('whole, shows what it is to show in every situation, and every file of it is asked for in one', async () => {
    files = readdirSync(join(OUT, 'embed'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    const askedIn = new Map<string, ReadonlySet<string>>();
    const found: string[] = [];
    await onPages(Object.keys(SITUATIONS), async (page, name) => {
      const { seen, errors, asked, wrong } = await visit(page, name, 'none', '');
      wholes.set(name, seen);
      askedIn.set(name, asked);
      for (const one of [...errors, ...wrong]) found.push(`${name}: ${one}`);
      for (const [i, { words, told }] of seen.entries()) {
        if (!SITUATIONS[name]!.shows.test(words + told)) found.push(`${name}: shows ${words.slice(0, 300)}`);
        // What says that something is missing is said nowhere else.
        if (REASONS[i]!.test(words)) found.push(`${name}: says ${REASONS[i]!.exec(words)![0]}`);
      }
    });
    for (const name of Object.keys(SITUATIONS))
      for (const file of askedIn.get(name)!) if (!first.has(file)) first.set(file, name);
    expect(found).toEqual([]);
    expect(files.filter((name) => !first.has(name) && !(name in ASKED_BY_OTHERS))).toEqual([]);
  });

  it.each<Fault>(['missing', 'cut', 'old', 'late'])('with any one file %s: works, or says so', async (fault) => {
    const found: string[] = [];
    const tried = files.filter((name) => first.has(name) && !SAYS_NOTHING.has(name));
    await onPages(tried, async (page, file) => {
      const name = first.get(file)!;
      const { errors, wrong } = await visit(page, name, fault, file, wholes.get(name));
      for (const one of [...errors, ...wrong]) found.push(`${file}, in ${name}: ${one}`);
    });
    expect(found.sort()).toEqual([]);
  });
});
