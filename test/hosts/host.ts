/** What the tests of hosts share: programs that are started and ended, and a browser that tells every request. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PYTHON = process.env['COLLAB_GRAPH_PYTHON'] ?? `${ROOT}.cache/hosts/venv/bin/python`;
/** What this machine could not be given. */
export const MISSING: ReadonlySet<string> = new Set(
  (process.env['COLLAB_GRAPH_MISSING'] ?? '').split(',').filter(Boolean),
);

export const script = (name: string): string => join(dirname(PYTHON), name);

/** Runs a program to its end. @throws Error with what it said */
export function run(command: string, args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}\n${stdout}`);
  return stdout;
}

export const python = (code: string, cwd?: string): string => run(PYTHON, ['-c', code], cwd);

export interface Started {
  readonly url: string;
  readonly log: () => string;
  readonly stop: () => void;
}

/** Starts a server on a free port and waits until it answers. */
export async function start(command: string, args: (port: number) => readonly string[], cwd: string): Promise<Started> {
  const port = await freePort();
  let said = '';
  const child: ChildProcess = spawn(command, args(port), { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const url = `http://localhost:${port}`;
  for (let i = 0; child.exitCode === null && i < 600; i++) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers)
      return {
        url,
        log: () => said,
        // Its kernels are its children.
        stop: () => {
          try {
            process.kill(-child.pid!);
          } catch {
            // It has ended by itself.
          }
        },
      };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${command} does not answer at ${url}:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export function openBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  return chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside of this machine that the page asked for. */
  readonly outside: string[];
  readonly errors: string[];
}

export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1200 }, ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname))
      outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, outside, errors };
}

/** The picture stands and answers: its nodes are buttons. */
export async function awaitFigure(page: Page, nth = 0): Promise<void> {
  await page.locator('collab-graph').nth(nth).locator('button[data-node]').first().waitFor({ state: 'attached' });
}

/** A field of the view of a figure on the page. */
export function viewOf(page: Page, nth = 0): Promise<Record<string, unknown>> {
  return page
    .locator('collab-graph')
    .nth(nth)
    .evaluate((element) => ({ ...(element as unknown as { viewState: Record<string, unknown> }).viewState }));
}

/** A notebook that nobody has run. */
export function notebook(cells: readonly string[]): string {
  return JSON.stringify({
    cells: cells.map((source, i) => ({
      cell_type: 'code',
      execution_count: null,
      id: `cell-${i}`,
      metadata: {},
      outputs: [],
      source,
    })),
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

/** What a reader with a keyboard does: goes to the node and presses it. */
export async function select(page: Page, id: string): Promise<void> {
  const node = page.locator(`collab-graph button[data-node="${id}"]`).first();
  await node.focus();
  await node.press('Enter');
}
