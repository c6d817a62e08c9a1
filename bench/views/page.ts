/** In the browser: the explorer as it is shipped, acted on through its own controls, and how long that held the page. */
import '../../src/explorer/define-collab-explorer.ts';

import type { Dataset } from '../../src/data/dataset.ts';
import { builtInData } from '../../src/elements/load/built-in-data.ts';
import { builtInFiles } from '../../src/elements/load/built-in-files.ts';
import { openFiles } from '../../src/elements/load/open-files.ts';
import type { CollabDataTable } from '../../src/elements/table/data-table.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { toDataset } from '../../src/read/to-dataset.ts';
import { checkWorld, type WorldFile } from '../../src/scene/map/world.ts';
import type { ViewName } from '../../src/view/view-state.ts';
import { placedNetwork } from '../networks/network.ts';
import { ACTIONS, OWN_ACTIONS, type Action, type Patch, type Stage } from './actions.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { NODE_KINDS } from '../../src/model/node-kinds.ts';
import { STATUSES } from '../../src/view/view-state.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { drawFloor, type Drawable } from './floor.ts';

/** `own`: 1,000 nodes and 5,000 ties of one's own, as they are when they have been read from a file. */
export type NetworkName = 'usual' | 'everything' | 'own';

export interface Times {
  /** Of all tasks from the first input until the page was quiet; 0 where none reached 50 ms. */
  readonly longest: number;
  /** What tasks took beyond 50 ms, in all. */
  readonly blocking: number;
  /** From the last input until a frame shows its picture. */
  readonly picture: number;
  readonly inputs: number;
}

export interface Measured extends Times {
  /** The same marks drawn bare, until a frame shows them. */
  readonly floor: number;
  readonly marks: number;
}

declare global {
  interface Window {
    readBench: (network: NetworkName) => Promise<void>;
    /** Measures one action of the list; what it needs before is done and not counted. */
    measureAction: (network: NetworkName, name: string) => Promise<Measured>;
    benchActions: (network: NetworkName) => readonly { readonly name: string; readonly hasOwnState: boolean }[];
  }
}

/** Chromium reports no shorter tasks. */
const FELT_MS = 50;
/** No long task for so long: the page is quiet. */
const QUIET_MS = 250;

const explorer = document.querySelector<CollabExplorer>('collab-explorer')!;
let world: WorldFile;
const tasks: { readonly start: number; readonly ms: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
}).observe({ type: 'longtask' });

window.readBench = async (network) => {
  const loaded = new Promise<void>((resolve) =>
    explorer.addEventListener('graph-load', (event) => {
      if ((event as CustomEvent<{ complete: boolean }>).detail.complete) resolve();
    }),
  );
  explorer.source = builtInData;
  world = checkWorld(await builtInFiles.world());
  explorer.session.complete();
  await loaded;
  if (network === 'own')
    await explorer.session.loadDataset(ownDataset(explorer.session.dataset!).then((dataset) => ({ dataset })));
  await shown();
};

const actionsOf = (network: NetworkName): readonly Action[] => (network === 'own' ? OWN_ACTIONS : ACTIONS);

window.benchActions = (network) =>
  actionsOf(network).map(({ name, from }) => ({ name, hasOwnState: from !== undefined }));

/** As a reader opens it, from the JSON of another program. */
async function ownDataset(base: Dataset): Promise<Dataset> {
  const bytes = new TextEncoder().encode(JSON.stringify(placedNetwork(1000, 5000)));
  const opened = await openFiles([{ name: 'own.json', bytes }], { known: base.countries });
  if ('dataset' in opened) throw new Error('read as a dataset (expected a network of graphology)');
  return toDataset(opened.result, { files: ['own.json'], today: '2026-01-01', base });
}

/** Of the built-in data the picture that everybody sees first, and all that they have; of other data the first picture. */
function networks(): Readonly<Record<NetworkName, Patch>> {
  const { dataset } = explorer.session;
  const usual = defaultView(dataset!);
  return {
    usual,
    own: usual,
    everything: {
      ...usual,
      edges: EDGE_KINDS.map(({ id }) => id),
      kinds: NODE_KINDS.map(({ id }) => id),
      through: dataset!.groups.map(({ id }) => id),
      status: STATUSES,
      confidence: 'unverified',
      at: 'all',
      minMobility: 0,
    },
  };
}

window.measureAction = async (network, name) => {
  const action = actionsOf(network).find((one) => one.name === name)!;
  if (action.from) {
    const { lang } = explorer.session.state!;
    const fresh = { viewport: undefined, select: undefined, ...networks()[network], lang, theme: 'light' as const };
    explorer.session.update({ ...fresh, ...action.from }, 'none');
  }
  await shown();
  await action.open?.(stage);
  await quiet();
  const start = performance.now();
  const inputs = await action.act(stage);
  const last = performance.now();
  await shown();
  await painted();
  const picture = performance.now() - last;
  await quiet();
  const own = tasks.filter((task) => task.start + task.ms / 2 >= start && task.ms >= FELT_MS);
  await action.finish?.(stage);
  await shown();
  const drawable = drawableOf(explorer);
  const marks =
    drawable.kind === 'cells'
      ? drawable.cells.reduce((sum, row) => sum + row.length, 0)
      : drawable.scene.edges.length + drawable.scene.nodes.length + drawable.scene.labels.length;
  await quiet();
  const floor = await bare(drawable);
  return {
    longest: Math.max(0, ...own.map(({ ms }) => ms)),
    blocking: own.reduce((sum, { ms }) => sum + ms - FELT_MS, 0),
    picture,
    inputs,
    floor,
    marks,
  };
};

const stage: Stage = {
  explorer,
  frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  find: (...path) => {
    let root: ParentNode = explorer.renderRoot as ShadowRoot;
    let found: HTMLElement | undefined;
    for (const selector of path) {
      found = root.querySelector<HTMLElement>(selector) ?? undefined;
      if (!found) throw new Error(`no ${selector} (in ${path.join(' ')})`);
      root = found.shadowRoot ?? found;
    }
    return found!;
  },
  shown: () => shown(),
};

/** Resolves when what the state asks for is on screen. */
async function shown(): Promise<void> {
  const tags: Readonly<Record<ViewName, string>> = {
    network: 'collab-network',
    map: 'collab-network',
    matrix: 'collab-matrix',
    table: 'collab-table-view',
  } as Record<ViewName, string>;
  await explorer.updateComplete;
  const tag = tags[explorer.session.state!.view];
  await customElements.whenDefined(tag);
  await explorer.updateComplete;
  const view = stage.find(tag) as CollabNetwork;
  await view.updateComplete;
  if (tag === 'collab-table-view') {
    const rows = view.shadowRoot!.querySelector<CollabDataTable>('collab-data-table')!;
    await rows.updateComplete;
  } else await view.settled;
  await explorer.updateComplete;
}

/** A frame has been drawn and handed over. */
async function painted(): Promise<void> {
  await stage.frame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

async function quiet(): Promise<void> {
  for (;;) {
    const before = tasks.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (tasks.length === before) return;
  }
}

/** The marks on screen, for a drawing without all else. */
function drawableOf({ session, renderRoot }: CollabExplorer): Drawable {
  const { view, focus } = session.state!;
  const lon = session.dataset!.countries.find(({ id }) => id === focus)?.lon ?? 0;
  if (view === 'network' || view === 'map') {
    const { scene } = renderRoot.querySelector<CollabNetwork>('collab-network')!;
    return { kind: 'scene', scene: scene!, lon, ...(view === 'map' ? { world } : {}) };
  }
  const host = view === 'matrix' ? stage.find('collab-matrix') : stage.find('collab-table-view', 'collab-data-table');
  const rows = [...host.shadowRoot!.querySelectorAll('tr')];
  const { width, height } = host.getBoundingClientRect();
  return {
    kind: 'cells',
    cells: rows.map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
    width,
    height,
  };
}

async function bare(drawable: Drawable): Promise<number> {
  const host = document.createElement('div');
  const { width, height } = drawable.kind === 'scene' ? drawable.scene : drawable;
  // Over the explorer, and nothing of its layout.
  Object.assign(host.style, { position: 'fixed', left: '0', top: '0', overflow: 'auto', contain: 'strict' });
  Object.assign(host.style, { width: `${width}px`, height: `${height}px`, background: '#fff' });
  document.body.append(host);
  await painted();
  const start = performance.now();
  drawFloor(host, drawable);
  await painted();
  const ms = performance.now() - start;
  host.remove();
  await painted();
  return ms;
}
