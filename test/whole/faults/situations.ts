/** Figures that together ask for every file of the embed folder, each for few: where a file is tried is where it is first asked for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Dataset } from '../../../src/data/dataset.ts';
import { packageZip } from '../../../src/explorer/open-data/save.ts';
import { readFiles } from '../../../src/read/read.ts';
import { WRITTEN_FORMATS, writeRecords, type WrittenFormat } from '../../../src/write/formats.ts';
import { runLine } from '../../cli/run-line.ts';
import { SMALL_DATASET } from '../../query/small-graph.ts';

export interface Situation {
  /** The element, `@` where its language goes; a page of its own (an address) where it begins with `/`. */
  readonly tag: string;
  /** What it shows when all of it is there: in either language. */
  readonly shows: RegExp;
  /** In the page, for each `figure`, once it is drawn. */
  readonly then?: string;
  /** What it shows where it goes another way without a word, and lacks nothing: the name of that situation. */
  readonly or?: string;
}

const PICTURE = `figure.shadowRoot.querySelector('collab-network')`;
const STOP = `${PICTURE}.shadowRoot.querySelector('.walk [tabindex="0"]')`;
const own = (name: string, more = ''): Situation => ({
  tag: `<collab-graph @ src="${name}" ${more}></collab-graph>`,
  shows: /Poland|ポーランド|Hungary|ハンガリー/,
});

/** Formats of one file that a figure reads, each by a reader of its own. */
const FORMATS: readonly WrittenFormat[] = WRITTEN_FORMATS.filter(
  (name) => !['matrix.csv', 'flowmap.csv', 'sdmx.csv'].includes(name),
);

/** The cheapest first. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  'a first picture': { tag: '<collab-graph @></collab-graph>', shows: /Hungary|ハンガリー/ },
  'a still picture': { tag: '<collab-graph @ static></collab-graph>', shows: /Hungary|ハンガリー/ },
  'a focus whose places are not known': { tag: '<collab-graph @ focus="DE"></collab-graph>', shows: /Germany|ドイツ/ },
  'a view that needs more places': {
    tag: '<collab-graph @ focus="DE" through="all"></collab-graph>',
    shows: /Germany|ドイツ/,
  },
  'a map': { tag: '<collab-graph @ view="map"></collab-graph>', shows: /Japan|日本/ },
  'a matrix': { tag: '<collab-graph @ view="matrix"></collab-graph>', shows: /Japan|日本/ },
  'a matrix that is saved': {
    tag: '<collab-graph @ view="matrix"></collab-graph>',
    shows: /Japan|日本/,
    then: `[...figure.shadowRoot.querySelector('collab-matrix').shadowRoot.querySelectorAll('.toolbar button')].at(-1).click()`,
  },
  'a table': { tag: '<collab-graph @ view="table"></collab-graph>', shows: /Japan|日本/ },
  'a selection': { tag: '<collab-graph @ select="HUN"></collab-graph>', shows: /Hungary|ハンガリー/ },
  'a way': { tag: '<collab-graph @ path="HUN"></collab-graph>', shows: /Hungary|ハンガリー/ },
  'years to choose from': { tag: '<collab-graph @ timeline></collab-graph>', shows: /2020/ },
  'an answer': { tag: '<collab-graph @ ask="balance"></collab-graph>', shows: /Japan|日本/ },
  'the picture of an answer': {
    tag: '<collab-graph @ ask="balance"></collab-graph>',
    shows: /Japan|日本/,
    then: `[...figure.shadowRoot.querySelector('collab-answer').shadowRoot.querySelectorAll('[part=chart] button')][1].click()`,
  },
  'what is new': { tag: '<collab-graph @ since="1.0.0"></collab-graph>', shows: /Japan|日本/ },
  'colours by a property': { tag: '<collab-graph @ colour-by="region"></collab-graph>', shows: /Japan|日本/ },
  'nothing that matches': { tag: '<collab-graph @ at="1850"></collab-graph>', shows: /1850/ },
  'a second measurement': { tag: '<collab-graph @ edges="mobility_openalex"></collab-graph>', shows: /Japan|日本/ },
  'a picture that is touched': {
    tag: '<collab-graph @></collab-graph>',
    shows: /Japan|日本/,
    then: `${PICTURE}.wake(); ${STOP}.focus()`,
  },
  'a picture that is walked to its table': {
    tag: '<collab-graph @></collab-graph>',
    shows: /Hungary|ハンガリー/,
    then: `${STOP}.focus(); ${STOP}.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, composed: true, cancelable: true }))`,
  },
  'a tie that is cited': {
    tag: '<collab-graph @ select="membership:HUN:v4-japan"></collab-graph>',
    shows: /Hungary|ハンガリー/,
    then: `figure.shadowRoot.querySelector('collab-panel').shadowRoot.querySelector('button.cite').click()`,
  },
  'data that are saved': {
    tag: '<collab-graph @></collab-graph>',
    shows: /Hungary|ハンガリー/,
    then: `[...figure.shadowRoot.querySelectorAll('.tools button')].at(-1).click()`,
  },
  'a picture that a script asks for': {
    tag: '<collab-graph @></collab-graph>',
    shows: /image\/png/,
    then: `figure.toPNG().then((blob) => tell(blob.type), (error) => tell(error.message))`,
  },
  'the picture of the snippet': { tag: 'SNIPPET', shows: /Hungary|ハンガリー/, or: 'a first picture' },
  'a story': {
    tag: '<collab-story @><section data-view="through=v4-japan"><h2>A</h2></section></collab-story>',
    shows: /Hungary|ハンガリー/,
  },
  'a frame': { tag: '/embed/frame.html?lang=', shows: /Hungary|ハンガリー/ },
  'data of one’s own': own('own.json'),
  'a node of one’s own data': own('own.json', 'select="POL"'),
  'many nodes of one’s own': { ...own('large.json', 'depth="2" through="all"'), shows: /903/ },
  ...Object.fromEntries(
    FORMATS.map((format) => [
      `one’s own ${format}`,
      format === 'vosviewer.txt' ? { ...own(`own.${format}`), shows: /./ } : own(`own.${format}`),
    ]),
  ),
  'a node of one’s own table': own('own.csv', 'select="POL"'),
  'one’s own package': own('own.zip'),
};

/** Writes a page for each situation, with a figure in either language. @returns the names of the pages */
export async function writePages(folder: string): Promise<Readonly<Record<string, string>>> {
  await writeOwn(folder);
  const pages: Record<string, string> = {};
  for (const [i, [name, { tag }]] of Object.entries(SITUATIONS).entries()) {
    const figures = await Promise.all(['en', 'ja'].map((lang) => figureIn(tag, lang)));
    pages[name] = `${i}.html`;
    writeFileSync(
      join(folder, pages[name]),
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>F</title>
<script type="module" src="embed/collab-graph.js"></script><body>${figures.join('\n')}</body></html>`,
    );
  }
  return pages;
}

async function figureIn(tag: string, lang: string): Promise<string> {
  if (tag.startsWith('/')) return `<iframe src="${tag.slice(1)}${lang}" width="980" height="700"></iframe>`;
  if (tag !== 'SNIPPET') return tag.replace('@', `lang="${lang}"`);
  const today = new Date().toISOString().slice(0, 10);
  const { stdout } = await runLine(`embed --base embed/ --integrity none --lang ${lang}`, { today });
  return stdout.replace(/<script[^>]*><\/script>/, '');
}

async function writeOwn(folder: string): Promise<void> {
  const bytes = Buffer.from('from,to,weight\nJapan,Hungary,3\nJapan,Poland,2\nHungary,Poland,1\n');
  const { records } = await readFiles(
    [{ name: 'own.csv', bytes }],
    { known: SMALL_DATASET.countries },
    {
      readSheets: () => Promise.reject(new Error('no workbook')),
    },
  );
  for (const format of FORMATS) {
    const files = await writeRecords(records, format);
    writeFileSync(join(folder, `own.${format}`), files[0]!.content);
  }
  writeFileSync(join(folder, 'own.json'), JSON.stringify(SMALL_DATASET));
  writeFileSync(
    join(folder, 'own.zip'),
    new Uint8Array(await (await packageZip(SMALL_DATASET, undefined)).arrayBuffer()),
  );
  writeFileSync(join(folder, 'large.json'), JSON.stringify(large()));
}

/** More nodes than are arranged without a worker. */
function large(): Dataset {
  const ids = Array.from({ length: 900 }, (_, i) => `many-${i}`);
  const group = SMALL_DATASET.groups.find(({ id }) => id === 'alpha')!;
  const row = SMALL_DATASET.memberships.find((one) => one.group === 'alpha')!;
  return {
    ...SMALL_DATASET,
    groups: [...SMALL_DATASET.groups, ...ids.map((id) => ({ ...group, id, name_en: id, name_ja: id, aliases: [] }))],
    memberships: [...SMALL_DATASET.memberships, ...ids.map((id) => ({ ...row, group: id }))],
  };
}

/** Files of the folder that no figure asks for, and what does. */
export const ASKED_BY_OTHERS: Readonly<Record<string, string>> = {
  'collab-graph.classic.js': 'a page opened from a disk: one file, which is there or not',
  'tell-missing.js': 'every figure that lacks another',
  'say-in-figure.js': 'every figure that says what it lacks',
  'tell-own-file.js':
    'a figure whose own file is wrong or breaks off (own-files.test.ts); without it the error says so in English',
  'integrity.json': 'who writes a snippet, in the page or on the command line',
};
