/**
 * A hundred questions that people ask in a chat, in both languages, each with the
 * call that a model should make and the right answer. No model is asked: the
 * calls go to the server as a chat program starts it. Right answers come from the
 * tables (right-answers.ts), never from the server; where a change of the tables
 * changes one, the first test says what it is now.
 */
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { readFileSync } from 'node:fs';
import type { Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openTables, RIGHT, rightAnswer, type RightAnswer } from './right-answers.ts';

interface Asked {
  readonly en: string;
  readonly ja: string;
  readonly call: { readonly tool: string; readonly arguments: Readonly<Record<string, unknown>> };
  /** Where the answer is in the result; `names[]` where it is names in the words or the picture. */
  readonly at: string;
  /** The order counts. */
  readonly ranked?: true;
  readonly right: { readonly by: string; readonly given: Readonly<Record<string, string | number>> };
  readonly answer: RightAnswer;
}

const QUESTIONS = JSON.parse(readFileSync('test/mcp/questions.json', 'utf8')) as readonly Asked[];
const LANGUAGES = ['en', 'ja'] as const;
const TOOLS = [
  'neighbors',
  'gaps',
  'balance',
  'compare',
  'path',
  'matrix',
  'answer',
  'calls',
  'sources',
  'info',
  'render',
];

let tables: Database;
let chat: Client;
beforeAll(async () => {
  tables = await openTables();
  chat = new Client({ name: 'test', version: '1' });
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'mcp'];
  await chat.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' }));
});
afterAll(async () => {
  await chat?.close();
  tables?.close();
});

/** `neighbors[id=USA].ties[direction=out].value`, `gaps[].id`: every value found, a list where the path has `[]`. */
function pick(result: unknown, path: string): unknown {
  const found = [...path.matchAll(/\.?([^.[\]]+)|\[([^\]]*)\]/g)].reduce<unknown[]>(
    (values, [, name, inside]) =>
      values.flatMap((value): unknown[] => {
        if (name !== undefined) return [(value as Record<string, unknown>)[name]];
        const list = value as unknown[];
        if (inside === '') return list;
        if (/^\d+$/.test(inside!)) return [list[Number(inside)]];
        const [key = '', wanted] = inside!.split('=');
        const kept = list.filter((one) => String((one as Record<string, unknown>)[key]) === wanted);
        // A filter before `[]` keeps a list, any other finds the one.
        return path.includes(`[${inside}][]`) ? [kept] : kept;
      }),
    [result],
  );
  return path.includes('[]') ? [...new Set(found)] : found[0];
}

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...(list as string[])].sort() : list);

function countryName(id: string, lang: 'en' | 'ja'): string {
  const [row] = tables.exec(`select name_${lang} from countries where id = '${id}'`)[0]!.values;
  return String(row![0]);
}

/** Text of an answer, and of the picture in it. */
function wordsOf(content: unknown): string {
  const parts = content as { type: string; text?: string; resource?: { text: string } }[];
  return parts.map(({ text, resource }) => text ?? resource?.text ?? '').join('\n');
}

describe('a hundred questions', () => {
  it('are a hundred, different, for every tool', () => {
    expect(QUESTIONS).toHaveLength(100);
    for (const lang of LANGUAGES) expect(new Set(QUESTIONS.map((asked) => asked[lang])).size).toBe(100);
    expect(new Set(QUESTIONS.map(({ call }) => call.tool))).toEqual(new Set(TOOLS));
    expect(new Set(QUESTIONS.map(({ right }) => right.by))).toEqual(new Set(Object.keys(RIGHT)));
  });

  it.each(QUESTIONS.map((asked) => [asked.en, asked] as const))('has the tables’ answer: %s', (_words, asked) => {
    const { by, given } = asked.right;
    expect(asked.answer).toEqual(rightAnswer(tables, by, given, Array.isArray(asked.answer)));
    expect(asked.answer).not.toBeNull();
    expect(asked.answer).not.toEqual([]);
  });

  it.each(QUESTIONS.flatMap((asked) => LANGUAGES.map((lang) => [asked[lang], lang, asked] as const)))(
    '%s',
    async (_words, lang, { call, at, ranked, answer }) => {
      const called = await chat.callTool({ name: call.tool, arguments: { ...call.arguments, lang } });
      expect([called.isError ?? false, called.isError ? wordsOf(called.content) : '']).toEqual([false, '']);
      const { edition, result } = called.structuredContent as { edition: { version: string }; result: unknown };
      const words = wordsOf(called.content);
      expect(words).toContain(edition.version);
      if (at === 'names[]') {
        for (const id of answer as string[]) expect(words).toContain(countryName(id, lang));
        return;
      }
      const found = pick(result, at);
      expect(ranked ? found : sorted(found)).toEqual(ranked ? answer : sorted(answer));
      // What stands in the JSON stands in the words too: ids as names, in the language asked for.
      if (Array.isArray(answer) && /^[A-Z]{3}$/.test(String(answer[0])) && call.tool !== 'matrix')
        for (const id of answer) expect(words).toContain(countryName(String(id), lang));
      if (/"sources":\[\{/.test(JSON.stringify(result)) && call.tool !== 'sources')
        expect(words).toMatch(lang === 'ja' ? /### (?:出典|典拠)/ : /### Sources/);
    },
  );
});
