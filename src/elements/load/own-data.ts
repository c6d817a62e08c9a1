/** Data that an author's page names: loaded only where there are any. */
import { decodeDataset } from '../../data/decode-dataset.ts';
import type { Dataset } from '../../data/dataset.ts';
import { parseJsonText } from '../../data/json-text.ts';
import { readJson } from '../../data/read-json.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { Locale } from '../../model/graph.ts';
import { nextTask } from '../figure/next-task.ts';
import { builtOf, type Whole } from '../session/second-part.ts';
import type { Initial, Session } from '../session/session.ts';
import { builtInDataInParts } from './built-in-data.ts';
import { fetchResponse } from './fetch-json.ts';
import { refused } from './missing-part.ts';
import { OwnFileError } from './own-file-error.ts';
import type { Assumption } from '../../read/records.ts';
import type * as Telling from './tell-own-file.ts';

interface Reading {
  readonly signal: AbortSignal;
  /** Of the figure. */
  readonly lang: Locale;
  /** Is told, in both languages, that the file may not be whole. */
  readonly doubt: (said: Assumption) => void;
}

/**
 * The network of a file: a dataset in JSON as it is, any other format by its
 * reader, which loads then. Of several kinds of file that belong together an
 * element takes one; `collab-graph import` makes one dataset of them.
 *
 * @throws CollabGraphError `missing` where it cannot be had, `invalid` and `unsupported` where it is none, naming what it is
 */
async function fetchDataset(src: string, page: string, { signal, lang, doubt }: Reading): Promise<Dataset> {
  if (!URL.canParse(src, page))
    throw new OwnFileError(
      'invalid',
      `invalid src "${src}": it is no address (expected one such as network.json or https://example.org/network.json)`,
      { kind: 'no-address', src },
    );
  const url = new URL(src, page);
  const bytes = await fetchBytes(url, signal);
  let json: unknown;
  if (/^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)))) {
    json = jsonIn(bytes, url);
    const { format } = json as { format?: unknown };
    if (typeof format === 'string' && format.startsWith('collab-graph/')) return readJson(json, url.href);
  }
  const { core, rest } = builtInDataInParts();
  const [{ openFiles }, { toDataset }, [first, second]] = await Promise.all([
    import('./open-files.ts'),
    import('../../read/to-dataset.ts'),
    // Of these the figure knows more to say than of its author's file.
    Promise.all([core, rest()]).catch(refused(lang, true)),
  ]);
  const base = decodeDataset(first, second);
  const name = fileName(url) || url.host;
  // Of a large network each step takes longer than a frame.
  const opened = await openFiles([{ name, bytes, json }], { known: base.countries }, nextTask);
  if ('dataset' in opened) return opened.dataset;
  const { nodes, edges } = opened.result.records;
  if (nodes.length === 0 && edges.length === 0)
    throw new OwnFileError(
      'unsupported',
      `unsupported file "${name}": nothing of a network is in it (collab-graph import ${name} says what was read)`,
      { kind: 'nothing', name },
      { place: { file: url.href } },
    );
  for (const said of opened.result.ledger.assumed) if (said.isCutOff) doubt(said);
  const today = new Date().toISOString().slice(0, 10);
  await nextTask();
  return toDataset(opened.result, { files: [name], today, base, source: { url: url.href } });
}

/** As people read it; as it is where it is encoded by no rule. */
function fileName({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function jsonIn(bytes: Uint8Array, url: URL): unknown {
  return parseJsonText(new TextDecoder().decode(bytes), `in ${url.href}`, url.href);
}

async function fetchBytes(url: URL, signal: AbortSignal): Promise<Uint8Array> {
  const { href } = url;
  const place = { place: { file: href } };
  const brokeOff = (): OwnFileError =>
    new OwnFileError(
      'missing',
      `missing data: ${href} broke off before its end (load the page again; where it breaks off again, tell who keeps the file)`,
      { kind: 'broke-off', url: href },
      place,
    );
  try {
    const response = await fetchResponse(url, signal);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Not every browser says so by itself. What was compressed has another length, and of another host one cannot tell.
    const { headers, type } = response;
    if (type === 'basic' && !headers.has('content-encoding') && bytes.length < Number(headers.get('content-length')))
      throw brokeOff();
    return bytes;
  } catch (error) {
    // Of what comes after the first byte the browser says no more than that.
    if (error instanceof TypeError) throw brokeOff();
    if (!(error instanceof CollabGraphError) || error instanceof OwnFileError) throw error;
    const status = Number(/ answers (\d+)$/.exec(error.message)?.[1]);
    if (Number.isNaN(status))
      throw new OwnFileError(
        error.code,
        `${error.message} (check the address, and that its server allows this page to read it)`,
        { kind: 'unreachable', url: href },
        place,
      );
    // The address is right where its server has a fault.
    const wayOut = status < 500 ? 'check the address' : 'a fault of the server: try again later, or tell who keeps it';
    const message = `${error.message} (${wayOut})`;
    throw new OwnFileError(error.code, message, { kind: 'status', url: href, status }, place);
  }
}

/**
 * A dataset that stands in the page itself, as `<script type="application/json" id="…">`.
 * @throws CollabGraphError as `fetchDataset`
 */
async function inlineDataset(id: string, root: Document | ShadowRoot): Promise<Dataset> {
  const file = `#${id}`;
  const text = (root.getElementById(id) ?? document.getElementById(id))?.textContent;
  if (!text)
    throw new OwnFileError(
      'missing',
      `missing data: nothing on this page has id="${id}" and text in it`,
      { kind: 'no-script', id },
      { place: { file } },
    );
  return readJson(parseJsonText(text.trim(), `in ${file}`, file), file);
}

/**
 * What the `src` of an element names, an address or `#id` of a script in its page, with its graph and first view.
 * What is wrong with it is said in the language of the element.
 * @throws CollabGraphError as `fetchDataset`, and the signal's reason where it aborts
 */
export async function wholeAt(
  src: string,
  element: HTMLElement,
  session: Session,
  initial: Initial,
  signal: AbortSignal,
): Promise<Whole> {
  const telling = (): Promise<typeof Telling> => import('./tell-own-file.ts');
  const doubt = (said: Assumption): void =>
    void telling().then(({ tellDoubt }) => tellDoubt(element, said), console.warn);
  let dataset: Dataset;
  try {
    dataset = src.startsWith('#')
      ? await inlineDataset(src.slice(1), element.getRootNode() as Document)
      : await fetchDataset(src, element.baseURI, { signal, lang: session.lang ?? 'en', doubt });
  } catch (error) {
    if (signal.aborted) throw error;
    // Where the words cannot be had, the error says it.
    const said = await telling().then(
      ({ inLanguageOf }) => inLanguageOf(element, error),
      () => error,
    );
    throw said;
  }
  await nextTask();
  return builtOf(dataset, { state: (loaded) => session.state ?? initial(loaded, true), today: session.today, signal });
}
