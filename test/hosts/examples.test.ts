/** The documents in examples/ are run as their readers run them; report.qmd by quarto.test.ts. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { MISSING, ROOT, run, script } from './host.ts';

type Output = Readonly<Record<string, string | readonly string[]>>;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collab-graph-examples-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each cell of code shows, form by form. */
function outputs(path: string): Output[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    cells: { cell_type: string; outputs?: { data: Output }[] }[];
  };
  return cells.filter((cell) => cell.cell_type === 'code').flatMap((cell) => cell.outputs!.map(({ data }) => data));
}

const words = (output: Output, form: string): string => [output[form] ?? ''].flat().join('');

/** Title and description: whom the picture shows, and the greatest number in it. */
const told = (output: Output): string[] =>
  [...words(output, 'image/svg+xml').matchAll(/<(title|desc) id[^>]*>([^<]*)</g)].map((found) => found[2]!);

test('the notebook runs, and what is kept in it is what it says today', () => {
  const kept = `${ROOT}examples/notebook.ipynb`;
  copyFileSync(kept, join(folder, 'notebook.ipynb'));
  run(script('jupyter-execute'), ['--output=again.ipynb', 'notebook.ipynb'], folder);
  const [before, after] = [outputs(kept), outputs(join(folder, 'again.ipynb'))];
  expect(before).toHaveLength(3);
  expect(before.map(told)).toEqual(after.map(told));
  expect(told(before[0]!).join(' ')).toContain('18 countries and regions');
  expect(words(before[1]!, 'text/markdown')).toBe(words(after[1]!, 'text/markdown'));
  expect(words(before[1]!, 'text/markdown')).toContain('Czechia');
});

test.skipIf(MISSING.has('R') || MISSING.has('pandoc'))('the R Markdown file is a page, a Word file and a PDF', () => {
  copyFileSync(`${ROOT}examples/report.Rmd`, join(folder, 'report.Rmd'));
  const formats = ['html_document', 'word_document', ...(MISSING.has('xelatex') ? [] : ['pdf_document'])];
  for (const format of formats)
    run('Rscript', ['-e', `rmarkdown::render("report.Rmd", "${format}", quiet = TRUE)`], folder);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Czechia');
  expect(run('unzip', ['-l', 'report.docx'], folder).match(/word\/media\/\S+\.png/g)).toHaveLength(2);
  if (formats.length < 3) return;
  const text = run('pdftotext', ['report.pdf', '-'], folder);
  for (const word of ['Slovakia', 'Lab C', 'Czechia']) expect(text).toContain(word);
});

test('the chat configuration starts the server, by the command in it, where the package is installed', async () => {
  const { mcpServers } = JSON.parse(readFileSync(`${ROOT}examples/chat.json`, 'utf8')) as {
    mcpServers: Record<string, { command: string; args: string[] }>;
  };
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules/collab-graph'));
  symlinkSync('../collab-graph/dist/lib/cli/main.js', join(bin, 'collab-graph'));
  run('chmod', ['+x', `${ROOT}dist/lib/cli/main.js`]);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ ...mcpServers['collab-graph']!, cwd: folder, stderr: 'pipe' }));
  const partners = await client.callTool({ name: 'neighbors', arguments: { country: 'JP', through: ['v4'] } });
  expect(JSON.stringify(partners.content)).toContain('Czechia');
  const picture = await client.callTool({ name: 'render', arguments: { through: ['v4'], format: 'svg' } });
  expect(picture.isError ?? false).toBe(false);
  expect(JSON.stringify(picture.content)).toContain('svg');
  await client.close();
});
