import { readFile } from 'node:fs/promises';

import { CollabGraphError } from '../../model/errors.ts';
import type { DatasetSummary, Problem } from '../../data/validate.ts';
import type { Command } from '../command.ts';
import { isDirectory } from '../../data/load-dataset.ts';
import type { Block, Report } from '../report.ts';
import type { Words } from '../words.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: {
    en: 'checks a data package: every problem with file, row, column, value and rule (exit code 1 where there is any)',
    ja: 'データパッケージの検査：問題をファイル、行、列、値、規則とともに示す（あれば終了コード 1）',
  },
  details: {
    en: 'Warnings, such as rows that nobody has verified, are listed and do not make the package invalid.',
    ja: '警告（未確認の行など）は一覧に出るが、誤りとはしない。',
  },
  arguments: [
    {
      name: 'DIRECTORY',
      summary: {
        en: 'with datapackage.json and the tables that it lists, or a dataset in JSON',
        ja: 'datapackage.json と表のあるディレクトリ、または JSON のデータセット',
      },
      values: 'path',
    },
  ],
  options: [],
  examples: ['validate graph-data'],
  async run({ args, words }) {
    const directory = args.positionals[0]!;
    if (!(await isDirectory(directory))) return validateFile(directory, words);
    const { readDirectory, validateDirectory } = await import('../../data/read-directory.ts');
    const problems = await validateDirectory(directory);
    const errors = problems.filter(({ level }) => level === 'error').length;
    if (errors > 0) {
      return {
        report: reportProblems(problems, null, words),
        notes: [words.problems(errors, problems.length - errors)],
        exitCode: 1,
      };
    }
    const { summarise } = await import('../../data/validate.ts');
    return { report: reportProblems(problems, summarise(await readDirectory(directory)), words), exitCode: 0 };
  },
};

/**
 * A dataset in JSON, by the rules of the tables. Of a table or graph file nothing is
 * valid or not: `import` says what becomes of each row.
 * @throws CollabGraphError `invalid` for a network file, with the command; as `loadDataset` for a dataset that is wrong
 */
async function validateFile(path: string, words: Words): Promise<{ report: Report; exitCode: 0 }> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CollabGraphError('missing', `missing file: "${path}" cannot be read (${(error as Error).message})`);
  });
  if (!/^\uFEFF?\s*\{/.test(text) || !text.includes('collab-graph/'))
    throw new CollabGraphError(
      'invalid',
      `invalid package "${path}": it is a file (validate checks a directory with datapackage.json, or a dataset in JSON; of a table or graph file "collab-graph import ${path} --dry-run" says what becomes of every row)`,
    );
  const [{ loadDataset }, { summarise }] = await Promise.all([
    import('../../data/load-dataset.ts'),
    import('../../data/validate.ts'),
  ]);
  return { report: reportProblems([], summarise(await loadDataset(path)), words), exitCode: 0 };
}

function reportProblems(problems: readonly Problem[], summary: DatasetSummary | null, words: Words): Report {
  const blocks: Block[] = [];
  if (problems.length > 0) {
    blocks.push({
      kind: 'table',
      table: {
        columns: [
          { heading: words.level, style: 'level' },
          { heading: words.file, style: 'strong', shrink: true },
          { heading: words.line, align: 'right' },
          { heading: words.column, shrink: true },
          { heading: words.value, shrink: true },
          { heading: words.rule },
          { heading: words.message, shrink: true },
        ],
        rows: problems.map((problem) => [
          words.levels[problem.level],
          problem.file,
          // Not a number: a line is a place, and 1,234 would not be found in an editor.
          problem.row === undefined ? null : String(problem.row),
          problem.column ?? null,
          problem.value ?? null,
          problem.rule,
          sentenceOf(problem),
        ]),
      },
    });
  }
  if (summary) {
    const rows = Object.values(summary.tables).reduce((sum, count) => sum + count, 0);
    const counts = [...Object.entries(summary.tables)];
    blocks.push(
      { kind: 'text', text: words.valid(rows) },
      {
        kind: 'table',
        table: { columns: [{ heading: words.table }, { heading: words.rows, align: 'right' }], rows: counts },
      },
      {
        kind: 'table',
        table: {
          columns: [{ heading: words.kind }, { heading: words.rows, align: 'right' }],
          rows: Object.entries(summary.edges),
        },
      },
      {
        kind: 'table',
        table: {
          columns: [
            { heading: words.confidence, style: 'confidence' },
            { heading: words.rows, align: 'right' },
          ],
          rows: Object.entries(summary.confidence).map(([key, count]) => [
            words.confidences[key as keyof Words['confidences']],
            count,
          ]),
        },
      },
    );
  }
  return {
    json: { schema: 'collab-graph/validate@1', valid: summary !== null, problems, summary },
    csv: {
      columns: ['level', 'file', 'row', 'column', 'value', 'rule', 'message'],
      rows: problems.map(({ level, file, row, column, value, rule, message }) => [
        level,
        file,
        row ?? null,
        column ?? null,
        value ?? null,
        rule,
        message,
      ]),
    },
    blocks,
  };
}

/** The message without the place, which has columns of its own. */
function sentenceOf({ message }: Problem): string {
  const end = message.indexOf(': ');
  return end === -1 ? message : message.slice(end + 2);
}
