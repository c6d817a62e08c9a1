import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { compileTexts } from '../../src/data/compile-to.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { refused } from '../../src/elements/load/missing-part.ts';
import { coreShows } from '../../src/elements/session/core-part.ts';
import { Session } from '../../src/elements/session/session.ts';
import { decodeDataset } from '../../src/data/decode-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { fromAttributes } from '../../src/view/codec.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';

let whole: Dataset;
let first: Dataset;
let core: unknown;
let rest: unknown;
let requested: unknown;

beforeAll(async () => {
  whole = await loadBuiltIn();
  const texts = compileTexts(whole);
  core = JSON.parse(texts.core);
  rest = JSON.parse(texts.rest);
  requested = JSON.parse(texts.requested);
  first = decodeDataset(core);
});

describe('data that come with the script and cannot be read', () => {
  const older = (part: unknown): unknown => ({ ...(part as object), format: 'collab-graph/compiled@0' });
  const PARTS: Readonly<Record<string, () => readonly [first: unknown, second: unknown, file: string]>> = {
    'a first part of an older format': () => [older(core), rest, 'core.json'],
    'a second part of an older format': () => [core, older(rest), 'rest.json'],
    'two parts of two builds': () => [core, { ...(rest as object), completes: 'x' }, 'rest.json'],
    'a damaged first part': () => [{ format: 'collab-graph/compiled@1', part: 'core' }, rest, ''],
  };

  it.each(Object.keys(PARTS))('%s: the file is named, in the words of the page', async (name) => {
    const [first, second, file] = PARTS[name]!();
    for (const [lang, words] of [
      ['en', `${file || 'a file of the figure'} is missing, damaged or of another version`],
      ['ja', `${file || '図のファイル'}がないか、壊れているか、別の版のものです`],
    ] as const) {
      const session = new Session();
      const parts = { core: Promise.resolve(first), rest: Promise.resolve(second), refused: refused(lang, true) };
      // Nothing is to be shown before all of it is there.
      await session.load(parts, () => undefined);
      expect(session.error?.message).toContain(words);
      expect(session.isErrorTold).toBe(true);
    }
  });
});

describe('the second part of the data, left for later', () => {
  let session: Session;
  const asked = vi.fn(async () => rest);

  beforeEach(() => {
    session = new Session();
    asked.mockClear();
    asked.mockImplementation(async () => rest);
  });

  const load = (initial?: Parameters<Session['load']>[1]): Promise<void> =>
    session.load({ core: Promise.resolve(core), rest: asked }, initial);

  const complete = (): Promise<void> => vi.waitFor(() => expect(session.status).toBe('complete'), { timeout: 60_000 });

  it('is not fetched for a picture', async () => {
    await load();
    expect(session.status).toBe('partial');
    expect(asked).not.toHaveBeenCalled();
  });

  /** Lets the second part begin to be put together. */
  const begun = async (): Promise<void> => {
    session.complete();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(session.status).toBe('partial');
  };

  it('shows the state of the end, where the reader goes on while it is put together', async () => {
    await load();
    await begun();
    session.update({ at: '2012', minMobility: 20_000 });
    const state = session.state!;
    await complete();
    expect(session.state).toBe(state);
    const direct = selectView(buildGraph(decodeDataset(core, rest)), state, { today: session.today });
    expect(session.view!.edges.map(({ id }) => id)).toEqual(direct.edges.map(({ id }) => id));
    expect(session.view!.counts).toEqual(direct.counts);
  });

  it('counts what a reader selects meanwhile as if it had been selected before', async () => {
    await load();
    await begun();
    session.update({ select: 'DEU' });
    await complete();
    expect(session.view!.state).toBe(session.state);
    expect(session.view!.counts).toEqual(
      selectView(buildGraph(decodeDataset(core, rest)), session.state!, { today: session.today }).counts,
    );
  });

  it('is not wanted any more, where other data are asked for while it is put together', async () => {
    await load();
    await begun();
    const other = { ...first, name: 'other' } as Dataset;
    await session.loadDataset(Promise.resolve({ dataset: other }));
    const graph = session.graph!;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(session.dataset!.name).toBe('other');
    expect(session.graph).toBe(graph);
    expect(session.error).toBeUndefined();
  });

  it('is fetched once when somebody asks, also beforehand', async () => {
    await load();
    session.complete();
    session.complete();
    await complete();
    expect(asked).toHaveBeenCalledTimes(1);
    session = new Session();
    session.complete();
    await load();
    expect(session.status).toBe('complete');
  });

  it('is fetched when something is selected, and when the view goes beyond the first part', async () => {
    await load();
    session.update({ select: 'POL' });
    await complete();
    session = new Session();
    await load();
    session.update({ minMobility: 1000 });
    await complete();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is waited for where the first cannot tell the state', async () => {
    const loads: string[] = [];
    session.addEventListener('load', () => loads.push(session.status));
    await load((dataset, isWhole) => (isWhole ? defaultView(dataset) : undefined));
    expect(loads).toEqual(['complete']);
  });

  it('leaves the picture where it cannot be had, and says why', async () => {
    asked.mockImplementation(async () => Promise.reject(new Error('rest.json: 404')));
    await load();
    // Japan, its five frameworks and their members.
    const before = session.view?.nodes.length;
    expect(before).toBeGreaterThan(45);
    session.complete();
    await vi.waitFor(() => expect(session.status).toBe('failed'), { timeout: 60_000 });
    expect(session.error?.message).toContain('404');
    expect(session.view?.nodes.length).toBe(before);
  });

  it('of an earlier load is not wanted any more', async () => {
    let bring: (part: unknown) => void = () => undefined;
    asked.mockImplementationOnce(() => new Promise((resolve) => (bring = resolve)));
    await load();
    session.complete();
    session.adopt(first);
    bring('not even data');
    await new Promise((resolve) => setImmediate(resolve));
    expect(session.status).toBe('complete');
    expect(session.error).toBeUndefined();
  });
});

describe('a picture from the first part', () => {
  const stateOf = (dataset: Dataset, attributes: Record<string, string>): ViewState =>
    fromAttributes(attributes, { dataset }).state;

  it.each([{}, { focus: 'JP', through: 'v4,e-asia' }, { focus: 'KR' }, { focus: 'US', depth: '2' }, { at: 'all' }])(
    'has the same nodes and ties as one from all, %j',
    (attributes) => {
      const shown = (dataset: Dataset): unknown => {
        const state = stateOf(dataset, attributes);
        expect(coreShows(state)).toBe(true);
        const { nodes, edges } = selectView(buildGraph(dataset), state, { today: '2026-11-01' });
        return [nodes.map(({ id }) => id), edges.map(({ id }) => id)];
      };
      expect(shown(first)).toEqual(shown(whole));
    },
  );

  it.each([
    { edges: 'coauthorship' },
    { kinds: 'country,agency' },
    { 'min-mobility': '500' },
    { period: '2016/2020' },
    { view: 'table' },
  ])('is not to be had of %j', (attributes) => {
    const state = { ...stateOf(whole, {}), ...stateOf(whole, attributes as Record<string, string>) };
    expect(coreShows(state)).toBe(false);
  });
});

describe('what is said of the sources', () => {
  let sources: unknown;
  beforeAll(() => {
    sources = JSON.parse(compileTexts(whole).sources);
  });
  const addressOf = (session: Session): string | undefined =>
    session.dataset!.sources.find(({ id }) => id === 'jst-2015')?.url ??
    session.dataset!.sources.find(({ url }) => url !== undefined)?.url;

  it('comes after the picture and the counts, and into the same graph', async () => {
    const session = new Session();
    let give = (): void => undefined;
    const asked = new Promise<unknown>((resolve) => (give = () => resolve(sources)));
    await session.load({ core: Promise.resolve(core), rest: Promise.resolve(rest), sources: () => asked });
    expect(session.status).toBe('complete');
    expect(addressOf(session)).toBeUndefined();
    const { graph, dataset } = session;
    let heard = 0;
    session.addEventListener('sources', () => (heard += 1));
    give();
    await session.described;
    expect(heard).toBe(1);
    expect(addressOf(session)).toMatch(/^https?:/);
    expect(session.graph).toBe(graph);
    expect(session.graph!.getAttribute('dataset')).toBe(session.dataset);
    expect(session.dataset).not.toBe(dataset);
    expect(session.dataset!.sources).toEqual(whole.sources);
  });

  it('is not fetched for a picture, and its failure leaves everything else', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const session = new Session();
    const asked = vi.fn(() => Promise.reject(new Error('sources.json: 404')));
    await session.load({ core: Promise.resolve(core), rest: () => Promise.resolve(rest), sources: asked });
    expect(session.status).toBe('partial');
    expect(asked).not.toHaveBeenCalled();
    session.complete();
    await vi.waitFor(() => expect(session.status).toBe('complete'), { timeout: 60_000 });
    await session.described;
    expect(session.status).toBe('complete');
    expect(session.error).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});

describe('numbers that come when somebody asks', () => {
  const asked = vi.fn(async () => requested);
  const loaded = async (initial?: Parameters<Session['load']>[1]): Promise<Session> => {
    const session = new Session();
    await session.load({ core: Promise.resolve(core), rest: Promise.resolve(rest), requested: asked }, initial);
    return session;
  };

  beforeEach(() => {
    asked.mockClear();
    asked.mockImplementation(async () => requested);
  });

  it('are not fetched for picture and details, and are there once asked for, with the state as it was', async () => {
    const session = await loaded();
    expect([session.requested, session.dataset!.mobility_openalex.length]).toEqual(['ready', 0]);
    expect(asked).not.toHaveBeenCalled();
    const { state } = session;
    const done = session.request();
    expect(session.requested).toBe('loading');
    await done;
    expect(session.requested).toBe('none');
    expect(session.dataset!.mobility_openalex).toEqual(whole.mobility_openalex);
    expect(session.state).toBe(state);
    await session.request();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are fetched by a view that shows them', async () => {
    const session = await loaded();
    session.update({ edges: ['mobility-openalex'] });
    await vi.waitFor(() => expect(session.requested).toBe('none'), { timeout: 60_000 });
    expect(session.view!.edges.every(({ attributes }) => attributes.kind === 'mobility-openalex')).toBe(true);
    expect(session.view!.edges.length).toBeGreaterThan(0);
  });

  it('can be asked for again after a failure, which hurts nothing else', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    asked.mockRejectedValueOnce(new Error('openalex.json: 503'));
    const session = await loaded();
    await session.request();
    expect([session.requested, session.status, session.error]).toEqual(['failed', 'complete', undefined]);
    await session.request();
    expect([session.requested, session.dataset!.mobility_openalex.length]).toEqual(['none', 13_717]);
    warn.mockRestore();
  });
});
