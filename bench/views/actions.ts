/** What a reader does, by the controls that a reader has. */
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { SHOWN_VIEWS } from '../../src/elements/collab-graph/view-elements.ts';
import type { ViewName, ViewState } from '../../src/view/view-state.ts';

export interface Stage {
  readonly explorer: CollabExplorer;
  readonly frame: () => Promise<void>;
  /** The first that fits in the explorer, then in that one, and so on through shadow roots. */
  readonly find: (...path: readonly string[]) => HTMLElement;
  /** Resolves when what the state asks for is on screen. */
  readonly shown: () => Promise<void>;
}

export type Patch = Partial<ViewState>;

export interface Action {
  readonly name: string;
  /** The state in which it begins, beside that of the network measured; absent where it begins as the action before it ended. */
  readonly from?: Patch;
  /** Not measured: opens what has the control. */
  readonly open?: (stage: Stage) => Promise<void>;
  /** @returns how many inputs there were */
  readonly act: (stage: Stage) => Promise<number>;
  /** Not measured: ends what goes on by itself. */
  readonly finish?: (stage: Stage) => unknown;
}

/** Inputs of a drag: one a frame, as a pointer sends them. */
const STEPS = 6;

function choose(stage: Stage, view: ViewName): Promise<number> {
  const buttons = stage.explorer.renderRoot.querySelectorAll<HTMLButtonElement>('.views button');
  buttons[SHOWN_VIEWS.indexOf(view)]!.click();
  return Promise.resolve(1);
}

/** From the largest minimum down to all, so that each step shows more. */
async function slide(stage: Stage): Promise<number> {
  const range = stage.find('collab-legend', 'input[type=range]') as HTMLInputElement;
  const to = Math.max(0, Number(range.value) - STEPS);
  let inputs = 0;
  for (let stop = Number(range.value); stop >= to; stop--) {
    range.value = String(stop);
    range.dispatchEvent(new Event('input', { bubbles: true }));
    inputs++;
    await stage.frame();
  }
  range.dispatchEvent(new Event('change', { bubbles: true }));
  return inputs;
}

/** Draws a range over the years. */
async function brush(stage: Stage): Promise<number> {
  const chart = stage.find('collab-timeline', '.chart');
  // A pointer that does not exist cannot be captured.
  chart.setPointerCapture = () => undefined;
  const plot = stage.find('collab-timeline', '.plot');
  const { left, top, width } = plot.getBoundingClientRect();
  const at = (share: number): PointerEventInit => ({
    pointerId: 7,
    button: 0,
    bubbles: true,
    composed: true,
    clientX: left + width * share,
    clientY: top + 8,
  });
  plot.dispatchEvent(new PointerEvent('pointerdown', at(0.5)));
  for (let step = 1; step <= STEPS; step++) {
    await stage.frame();
    chart.dispatchEvent(new PointerEvent('pointermove', at(0.5 + step * 0.06)));
  }
  chart.dispatchEvent(new PointerEvent('pointerup', at(0.5 + STEPS * 0.06)));
  return STEPS + 1;
}

function play(stage: Stage): Promise<number> {
  stage.find('collab-timeline', '.play').click();
  return Promise.resolve(1);
}

/** The player has gone on meanwhile: what is measured is its first steps. */
function pause(stage: Stage): void {
  const button = stage.find('collab-timeline', '.play');
  button.click();
}

async function zoom(stage: Stage): Promise<number> {
  const { session } = stage.explorer;
  const before = JSON.stringify(session.state!.viewport);
  const figure = stage.find('collab-network', '.stage');
  const { left, top, width, height } = figure.getBoundingClientRect();
  for (let step = 0; step < STEPS; step++) {
    figure.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -60,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: left + width / 2,
        clientY: top + height / 2,
      }),
    );
    await stage.frame();
  }
  // The address learns of it a moment after the last turn.
  while (JSON.stringify(session.state!.viewport) === before) await stage.frame();
  return STEPS;
}

/** As a click on it does: its details open beside the network. */
function select({ explorer }: Stage, id: string | undefined): Promise<number> {
  explorer.session.update({ select: id });
  return Promise.resolve(1);
}

function toggleProgramme(stage: Stage): Promise<number> {
  const box = stage.find('collab-legend', 'li[data-id$="satreps"] input') as HTMLInputElement;
  box.click();
  return Promise.resolve(1);
}

/** A map of these alone is one of the whole world. */
const FLOWS: Patch = { view: 'map', edges: ['mobility'], minMobility: 500 };

const matrixButton = (stage: Stage, nth: number): Promise<number> => {
  stage.find('collab-matrix', `.toolbar button:nth-of-type(${nth})`).click();
  return Promise.resolve(1);
};

/** In this order. */
export const ACTIONS: readonly Action[] = [
  { name: 'network → map', from: { view: 'network' }, act: (stage) => choose(stage, 'map') },
  { name: 'map → matrix', act: (stage) => choose(stage, 'matrix') },
  { name: 'matrix → table', act: (stage) => choose(stage, 'table') },
  { name: 'table → network', act: (stage) => choose(stage, 'network') },
  { name: 'matrix of frameworks → of mobility', from: { view: 'matrix' }, act: (stage) => matrixButton(stage, 2) },
  {
    name: 'matrix of mobility, select',
    act: (stage) => {
      stage.find('collab-matrix', 'tbody td:not(.none):not(.missing):not(.self):not(.side)').click();
      return Promise.resolve(1);
    },
  },
  { name: 'slider, network', from: { view: 'network', minMobility: 10_000 }, act: slide },
  { name: 'slider, map of flows', from: FLOWS, act: slide },
  { name: 'zoom, map of flows', from: FLOWS, act: zoom },
  { name: 'brush, network', from: { view: 'network' }, act: brush },
  { name: 'brush, map', from: { view: 'map' }, act: brush },
  { name: 'select a country, network', from: { view: 'network' }, act: (stage) => select(stage, 'POL') },
  { name: 'details closed, network', act: (stage) => select(stage, undefined) },
  { name: 'programme toggled, network', from: { view: 'network' }, act: toggleProgramme },
  { name: 'and back, network', act: toggleProgramme },
  { name: 'play, network', from: { view: 'network', at: '2012' }, act: play, finish: pause },
];

/** What has the colours, sizes and least numbers comes when it is opened. */
async function openLooks(stage: Stage): Promise<void> {
  const looks = stage.find('collab-legend', 'details.looks') as HTMLDetailsElement;
  looks.open = true;
  while (!looks.querySelector('input[name^=least-]')) await stage.frame();
}

/** Least of the 5,000 ties that are left, one number a step as a reader turns it. */
async function leastNumber(stage: Stage): Promise<number> {
  const field = stage.find('collab-legend', 'input[name^=least-]') as HTMLInputElement;
  for (let least = 1; least <= STEPS; least++) {
    field.value = String(least);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await stage.frame();
  }
  return STEPS;
}

const colour = (stage: Stage, by: string): Promise<number> => {
  const choice = stage.find('collab-legend', 'select[name=colourBy]') as HTMLSelectElement;
  choice.value = by;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return Promise.resolve(1);
};

/** The first that the picture shows, as a click on it selects it. */
function selectFirst({ explorer }: Stage): Promise<number> {
  explorer.session.update({ select: explorer.session.view!.nodes[0]!.id });
  return Promise.resolve(1);
}

function nodesOfTable({ explorer }: Stage): Promise<number> {
  explorer.session.update({ rows: 'nodes' });
  return Promise.resolve(1);
}

/** On a network of one's own, in this order. */
export const OWN_ACTIONS: readonly Action[] = [
  { name: 'network → matrix', from: { view: 'network' }, act: (stage) => choose(stage, 'matrix') },
  { name: 'matrix → table', act: (stage) => choose(stage, 'table') },
  { name: 'table → network', act: (stage) => choose(stage, 'network') },
  { name: 'select a node', from: { view: 'network' }, act: selectFirst },
  { name: 'least number', from: { view: 'network' }, open: openLooks, act: leastNumber },
  {
    name: 'colour by community',
    from: { view: 'network' },
    open: openLooks,
    act: (stage) => colour(stage, 'community'),
  },
  { name: 'zoom', from: { view: 'network' }, act: zoom },
  { name: 'table → nodes', from: { view: 'table' }, act: nodesOfTable },
];
