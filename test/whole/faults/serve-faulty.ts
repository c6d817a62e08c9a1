/** A folder as a server has it with one of its files missing, late, cut or of another build. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export type Fault = 'none' | 'missing' | 'cut' | 'old' | 'late';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** One page with its fault, under an address of its own: nothing is taken from a cache. */
export interface Faulty {
  readonly url: string;
  /** Names of files that were asked for. */
  readonly asked: ReadonlySet<string>;
  /** Whether the file was asked for, and answered as it is to be. */
  isMet(): boolean;
  /** Whether somebody waits for an answer. */
  isBusy(): boolean;
  /** Lets go what is late. */
  release(): void;
}

export interface FaultySite {
  open(page: string, fault: Fault, name: string): Faulty;
  close(): Promise<void>;
}

interface Visit extends Faulty {
  readonly fault: Fault;
  readonly name: string;
  readonly released: Promise<void>;
  readonly asked: Set<string>;
  waiting: number;
  isAnswered: boolean;
}

/** @param embed name of the folder in which one file is faulty */
export async function serveFaulty(folder: string, embed: string): Promise<FaultySite> {
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, number, inside] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
    const visit = visits[Number(number)];
    const file = normalize(decodeURIComponent(inside ?? ''));
    if (!visit || file.startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    const answer = async (): Promise<void> => {
      let body: Buffer | undefined = await readFile(join(folder, file)).catch(() => undefined);
      if (file.startsWith(`${embed}/`)) {
        const name = file.slice(embed.length + 1);
        visit.asked.add(name);
        if (name === visit.name) {
          if (visit.fault === 'late') {
            visit.waiting--;
            await visit.released;
            visit.waiting++;
          }
          body = faulty(body, visit.fault, name);
          visit.isAnswered = true;
        }
      }
      if (!body) response.writeHead(404).end('Not found');
      else
        response
          .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'cache-control': 'no-store' })
          .end(body);
    };
    visit.waiting++;
    void answer().finally(() => visit.waiting--);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open: (page, fault, name) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const visit: Visit = {
        url: `http://127.0.0.1:${port}/${visits.length}/${page}`,
        fault,
        name,
        released,
        release,
        asked: new Set(),
        waiting: 0,
        isAnswered: false,
        isMet: () => visit.isAnswered,
        isBusy: () => visit.waiting > 0,
      };
      visits.push(visit);
      return visit;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function faulty(body: Buffer | undefined, fault: Fault, name: string): Buffer | undefined {
  if (!body || fault === 'missing') return undefined;
  if (fault === 'cut') return body.subarray(0, body.length / 2);
  return fault === 'old' ? Buffer.from(ofAnotherBuild(name, body.toString())) : body;
}

/** What another build has under the same name: its exports under other letters, data of another edition. */
export function ofAnotherBuild(name: string, text: string): string {
  if (name.endsWith('.js')) return withOtherExports(text);
  if (!name.endsWith('.json')) return text;
  return /"version":"[^"]+"/.test(text)
    ? text.replace(/"version":"[^"]+"/, '"version":"0.9.0"')
    : text.replace(/"format":"([^"@]+)@\d+"/, '"format":"$1@0"');
}

/** Each name stands for what the next stood for; the name of the build is another. */
function withOtherExports(text: string): string {
  const exported = [...text.matchAll(/export\{([^}]*)\}(?!from)/g)].at(-1);
  if (!exported) return withoutMark(text);
  const pairs = exported[1]!.split(',').map((one) => {
    const [own, as = own] = one.split(' as ') as [string, string?];
    return { own, as };
  });
  const turned = pairs.map(({ own }, i) => `${own} as ${pairs[(i + 1) % pairs.length]!.as}`);
  // One name is one name: it has none to be exchanged with.
  const list = pairs.length === 1 ? `${pairs[0]!.own} as ${pairs[0]!.as}_old` : turned.join(',');
  return withoutMark(text.replace(exported[0], () => `export{${list}}`));
}

function withoutMark(text: string): string {
  return text.replace(/export const \$[0-9a-z]{4}=1;/, 'export const $0000=1;');
}
