/**
 * The balance of every country, in both languages: the command line and the
 * answer say the same, and what they say is the sum of all events, added up
 * here anew from the CSV file. Equals in rank are named together.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { balanceCommand } from '../../src/cli/commands/balance.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { sureNet } from '../../src/model/movement.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { WORDS } from '../../src/cli/words/by-language.ts';
import type { Block, Report } from '../../src/cli/report.ts';
import { GRAPH_DATA } from '../data/small.ts';

const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);
const today = '2026-11-22';
const PERIOD = '2006/2016';

const totals = new Map<string, number>();
for (const row of parse(readFileSync(`${GRAPH_DATA}/mobility_totals.csv`), { columns: true }) as Record<
  string,
  string
>[])
  if (row['time_period'] === PERIOD) totals.set(`${row['ref_area']} ${row['direction']}`, Number(row['obs_value']));

const number = (value: number): string => Math.abs(value).toLocaleString('en');
const sign = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${number(value)}`);

/** What `collab-graph balance COUNTRY` prints above its table. */
async function printed(country: string, lang: 'en' | 'ja'): Promise<string> {
  const answered = await balanceCommand.run({
    args: {
      positionals: [country],
      text: (name: string) => (name === 'lang' ? lang : undefined),
      number: () => undefined,
    },
    words: WORDS[lang],
    graph: () => Promise.resolve(graph),
  } as never);
  const { report } = answered as { readonly report: Report };
  const [, line] = report.blocks as Extract<Block, { kind: 'text' }>[];
  return line!.text;
}

describe('the balance of every country', () => {
  const countries = dataset.countries.map(({ id }) => id);

  beforeAll(() => expect(countries.length).toBeGreaterThanOrEqual(220));

  it.each(['en', 'ja'] as const)('is that of all its events, in command and answer alike (%s)', async (lang) => {
    for (const id of countries) {
      const [into, out] = [totals.get(`${id} in`)!, totals.get(`${id} out`)!];
      const [sentence] = answer(graph, 'balance', { subjects: [id], today, lang }).sentences as [string];
      const line = await printed(id, lang);
      for (const value of [into, out]) {
        expect(sentence, id).toMatch(new RegExp(`(^|[^0-9,])${number(value)}( migration|件)`));
        expect(line, id).toMatch(new RegExp(`(in|out|転入|転出) ?${number(value)}[,;、]`));
      }
      expect(line, id).toMatch(new RegExp(`(net |差引き)${sign(into - out).replace('+', '\\+')}[;（]`));
      const words =
        lang === 'en'
          ? `the balance is ${sign(into - out)} (`
          : into === out
            ? '差引きはゼロです'
            : `差引きは${number(into - out)}件の${into > out ? '転入' : '転出'}超過です`;
      expect(sentence, id).toContain(words);
    }
  });

  it('names no country without its equals, in 440 answers', () => {
    for (const { id } of dataset.countries) {
      const { rows } = mobilityBalance(graph, id);
      for (const lang of ['en', 'ja'] as const) {
        const { sentences } = answer(graph, 'balance', { subjects: [id], today, lang });
        for (const direction of [1, -1]) {
          const sizes = rows.map((row) => direction * (sureNet(row) ?? 0)).filter((size) => size > 0);
          const least = sizes
            .sort((a, b) => b - a)
            .slice(0, 3)
            .at(-1);
          const due = rows.filter((row) => least !== undefined && direction * (sureNet(row) ?? 0) >= least);
          const said = sentences[direction > 0 ? 1 : 2] ?? '';
          for (const row of due) {
            const name = graph.getNodeAttributes(row.id).name[lang];
            expect(said, `${id} ${lang}`).toContain(name);
          }
        }
      }
    }
  });

  it('is said nowhere to rise or fall most where fewer than two are compared', () => {
    for (const { id } of dataset.countries) {
      const { sentences } = answer(graph, 'balance', { subjects: [id], today });
      const both = mobilityBalance(graph, id, { period: '2016/2020' }).rows.filter(
        ({ series, net }) =>
          net !== null && (series.find(({ period }) => period === '2001/2005')?.net ?? null) !== null,
      );
      if (both.length < 2) expect(sentences.join(' '), id).not.toMatch(/(rose|fell) most/);
    }
  });

  it('has neither an empty number nor a word missing', () => {
    for (const { id } of dataset.countries)
      for (const lang of ['en', 'ja'] as const) {
        const { sentences, notes } = answer(graph, 'balance', { subjects: [id], today, lang });
        expect([...sentences, ...notes].join(' '), id).not.toMatch(/undefined|NaN|null| , |、、|は、を|\(\)/);
      }
  });
});
