/** Data that an author's page names: loaded only where there are any. */
import { decodeDataset } from '../../data/decode-dataset.ts';
import type { Dataset } from '../../data/dataset.ts';
import { parseJsonText } from '../../data/json-text.ts';
import { readJson } from '../../data/read-json.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { nextTask } from '../figure/next-task.ts';
import { builtOf, type Whole } from '../session/second-part.ts';
import type { Initial, Session } from '../session/session.ts';
import { builtInDataInParts } from './built-in-data.ts';
import { fetchResponse } from './fetch-json.ts';

/**
 * The network of a file: a dataset in JSON as it is, any other format by its
 * reader, which loads then. Of several kinds of file that belong together an
 * element takes one; `collab-graph import` makes one dataset of them.
 *
 * @throws CollabGraphError `missing` where it cannot be had, `invalid` and `unsupported` where it is none, naming what it is
 */
export async function fetchDataset(src: string, page: string, signal: AbortSignal): Promise<Dataset> {
  if (!URL.canParse(src, page))
    throw new CollabGraphError(
      'invalid',
      `invalid src "${src}": it is no address (expected one such as network.json or https://example.org/network.json)`,
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
  const [{ openFiles }, { toDataset }, first, second] = await Promise.all([
    import('./open-files.ts'),
    import('../../read/to-dataset.ts'),
    core,
    rest(),
  ]);
  const base = decodeDataset(first, second);
  const name = fileName(url) || url.host;
  // Of a large network each step takes longer than a frame.
  const opened = await openFiles([{ name, bytes, json }], { known: base.countries }, nextTask);
  if ('dataset' in opened) return opened.dataset;
  const { nodes, edges } = opened.result.records;
  if (nodes.length === 0 && edges.length === 0)
    throw new CollabGraphError(
      'unsupported',
      `unsupported file "${name}": nothing of a network is in it (collab-graph import ${name} says what was read)`,
      { place: { file: url.href } },
    );
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
  try {
    return new Uint8Array(await (await fetchResponse(url, signal)).arrayBuffer());
  } catch (error) {
    // Of what comes after the first byte the browser says no more than that.
    if (error instanceof TypeError)
      throw new CollabGraphError(
        'missing',
        `missing data: ${url.href} broke off before its end (load the page again; where it breaks off again, tell who keeps the file)`,
        { place: { file: url.href } },
      );
    // The address is right where its server has a fault.
    if (!(error instanceof CollabGraphError) || !/ answers 5\d\d /.test(error.message)) throw error;
    throw new CollabGraphError(
      'missing',
      error.message.replace('(check the address)', '(a fault of the server: try again later, or tell who keeps it)'),
      error.place ? { place: error.place } : {},
    );
  }
}

/**
 * A dataset that stands in the page itself, as `<script type="application/json" id="…">`.
 * @throws CollabGraphError as `fetchDataset`
 */
export async function inlineDataset(id: string, root: Document | ShadowRoot): Promise<Dataset> {
  const file = `#${id}`;
  const text = (root.getElementById(id) ?? document.getElementById(id))?.textContent;
  if (!text)
    throw new CollabGraphError('missing', `missing data: nothing on this page has id="${id}" and text in it`, {
      place: { file },
    });
  return readJson(parseJsonText(text.trim(), `in ${file}`, file), file);
}

/**
 * What the `src` of an element names, an address or `#id` of a script in its page, with its graph and first view.
 * @throws CollabGraphError as `fetchDataset`, and the signal's reason where it aborts
 */
export async function wholeAt(
  src: string,
  element: Element,
  session: Session,
  initial: Initial,
  signal: AbortSignal,
): Promise<Whole> {
  const dataset = src.startsWith('#')
    ? await inlineDataset(src.slice(1), element.getRootNode() as Document)
    : await fetchDataset(src, element.baseURI, signal);
  await nextTask();
  return builtOf(dataset, { state: (loaded) => session.state ?? initial(loaded, true), today: session.today, signal });
}
