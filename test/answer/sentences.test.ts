/** Every sentence and note of every question about 20 places, in three times and both languages, read for faults of grammar. */
import { beforeAll, describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { CollabGraph } from '../../src/model/graph.ts';

const today = '2026-11-28';
const PLACES = 'JPN USA CHN DEU GBR FRA IND KOR TWN HKG BEL NLD PHL SYC AGO TUV HUN THA ZAF PRK COD BLR BTN'.split(' ');
const GROUPS = 'v4-japan e-asia-jrp concert-japan sicorp satreps ihec belmont-forum aj-core sppexa pire'.split(' ');
const TIMES = ['now', '2012', '2030', 'all'];
const pairs = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.slice(1).map((id, index) => [ids[index]!, id] as const);

const ASKED: readonly (readonly [string, ...string[]])[] = [
  ...PLACES.flatMap((id) => [['gaps', id] as const, ['balance', id] as const, ['calls', id] as const]),
  ...PLACES.slice(0, 8).map((id) => ['overlap', id] as const),
  ...pairs(PLACES).flatMap(([a, b]) => [['connection', a, b] as const, ['compare', a, b] as const]),
  ...PLACES.slice(1).map((id) => ['connection', 'JPN', id] as const),
  ...pairs(GROUPS).map(([a, b]) => ['compare', a, b] as const),
  ['joined'],
  ...GROUPS.map((id) => ['joined', id] as const),
];

/** What no sentence of a language has, and why. */
const FAULTS: Readonly<Record<'en' | 'ja', readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b(\d+) of the \1\b/, 'all of them are "all"'],
    [/\bthe 1 /, '"the one"'],
    [/(?<![\d,.])0 (countr|partner|framework|ways|chains)/, 'none is "no"'],
    [/(?<![\d,.])1 (countries|events|publications|members|frameworks|memberships|chains)/, 'one is singular'],
    [/(?<![\d,])(?!1 )\d[\d,]* (country or|migration event |publication |membership )/, 'many are plural'],
    [/\bthere were 1\b|\bfor 1 of them\b/i, 'one is singular'],
    [
      /\b(with|of|and|between|to|from|in) (United|European Union|Netherlands|Philippines|Seychelles|DR Congo)/,
      'article',
    ],
    [/\bthe (Japan|China|Germany|France|India|Taiwan|Hong Kong|Tuvalu)\b(?!–)/, 'no article'],
    [/\bbeside [A-Z]/, '"other than"'],
    [/ in [\d,]+, out /, 'a number stands in a sentence'],
    [/ {2}| [,.;:]|\.\.|,,|\(\)|\bundefined\b|\bnull\b|NaN/, 'broken text'],
    [/\d %/, 'no space before %'],
    [/(?<![\w–])-\d/, 'minus, not hyphen'],
    [/[　-ヿ、。（）：]/u, 'Japanese punctuation'],
  ],
  ja: [
    [/(?<!\d)(\d+)(件|通り|か国・地域)のうち\1(件|通り|か国)/, '「すべて」'],
    [/データなし|段で|二つずつ|二つ以上ない|それ以上確認|日V4|二か国/u, 'named as wrong'],
    [/参加国(?!・地域)/u, '参加国・地域'],
    [/(?<![\d,.～－＋%])\d[\d,]*(?=[、。])/u, 'a number has a counter'],
    [/だけの相手は\d+[、で]/u, 'a number has a counter'],
    [/,\s|\. |\(|\)|undefined|null|NaN/, 'English punctuation'],
    [/、、|。。|：。|、。|は、。/u, 'broken text'],
    [/。(?:です|ます)|ですです/u, 'broken text'],
    [/[^\d]-\d/, 'minus, not hyphen'],
    [/\d %|\d％ /u, 'no space'],
  ],
};

const NAMED = new Set(['call', 'project', 'framework', 'programme', 'topic']);

/** Names and titles stand as their source has them. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, 'N'), text);
}

describe.each(['en', 'ja'] as const)('sentences in %s', (lang) => {
  let graph: CollabGraph;
  let names: string[];

  beforeAll(async () => {
    graph = buildGraph(await loadBuiltIn());
    names = graph
      .nodes()
      .filter((id) => NAMED.has(graph.getNodeAttributes(id).kind))
      .flatMap((id) => [graph.getNodeAttributes(id).name[lang], graph.getNodeAttributes(id).short[lang]])
      .filter((name) => name.length > 2)
      .sort((a, b) => b.length - a.length);
  });

  it.each(TIMES)('have no fault (--at %s)', (at) => {
    const found: string[] = [];
    for (const [question, ...subjects] of ASKED) {
      let said: readonly string[];
      try {
        const {
          question: title,
          sentences,
          notes,
          tables,
        } = answer(
          graph,
          question,
          question === 'joined' ? { through: subjects, at, lang, today } : { subjects, at, lang, today },
        );
        said = [title, ...sentences, ...notes, ...tables.map(({ caption }) => caption)];
      } catch (error) {
        if (!(error instanceof CollabGraphError)) throw error;
        continue;
      }
      for (const sentence of said) {
        const text = withoutNames(sentence, names);
        for (const [fault, rule] of FAULTS[lang]) {
          const hit = fault.exec(text);
          if (hit) found.push(`${question} ${subjects.join(' ')}: “${hit[0]}” (${rule}) in: ${text.slice(0, 160)}`);
        }
      }
    }
    expect([...new Map(found.map((line) => [line.replace(/^.*?: “/, ''), line])).values()]).toEqual([]);
  });
});

describe('sentences that were wrong', () => {
  let graph: CollabGraph;

  beforeAll(async () => {
    graph = buildGraph(await loadBuiltIn());
  });

  const said = (lang: 'en' | 'ja', question: string, ...subjects: string[]): string => {
    const { sentences, notes } = answer(graph, question, { subjects, lang, today });
    return [...sentences, ...notes].join('\n');
  };

  it('count countries as か国・地域 and frameworks as 件', () => {
    const text = said('ja', 'compare', 'sicorp', 'satreps');
    expect(text).toMatch(/SATREPSだけに参加する国・地域：\d+か国・地域（.*、ほか\d+か国・地域）。/);
    expect(said('ja', 'compare', 'JP', 'US')).toMatch(/日本だけが参加する枠組み・事業：\d+件（.*、ほか\d+件）。/);
    expect(said('ja', 'compare', 'JP', 'US')).toContain('米国だけが参加する枠組み・事業：なし。');
  });

  it('give movements with direction and unit', () => {
    expect(said('en', 'compare', 'TV', 'FR')).toMatch(
      /Migration events in 2006–2016: .*; [\d,]+ to France and [\d,]+ from it\./,
    );
    expect(said('ja', 'compare', 'JP', 'FR')).toMatch(
      /日本は転入[\d,]+件・転出[\d,]+件／フランスは転入[\d,]+件・転出[\d,]+件。/,
    );
  });

  it('say all of all', () => {
    expect(said('en', 'overlap', 'JP')).toMatch(/Japan is in all \d+\./);
    expect(said('ja', 'overlap', 'JP')).toMatch(/日本は\d+件すべてに参加しています。/);
  });

  it('do not call a share known that is not: from Angola only small numbers are listed', () => {
    expect(said('en', 'balance', 'AO')).toMatch(/with them are 57% of the events to Angola\. Partners/);
  });
});
