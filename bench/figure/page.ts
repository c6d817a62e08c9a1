/** In the browser: shows a made-up network in a figure, acts on it, and notes the tasks that held the page. */
import '../../src/elements/define-network-figure.ts';

import { Session } from '../../src/elements/session/session.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { generatedNetwork } from '../generated-network.ts';

/** Tasks longer than this are felt; Chromium reports no shorter ones either. */
const FELT_MS = 50;

export interface Phase {
  readonly name: string;
  readonly ms: number;
  /** Tasks above 50 ms in it. */
  readonly longTasks: number;
  readonly longest: number;
}

export interface FigureTimes {
  readonly nodes: number;
  readonly edges: number;
  /** From the mounting of the figure until something of the network is on screen. */
  readonly firstPicture: number;
  /** Until the finished picture is there and the page answers. */
  readonly interactive: number;
  readonly phases: readonly Phase[];
}

declare global {
  interface Window {
    measureFigure: (order: number) => Promise<FigureTimes>;
  }
}

window.measureFigure = async (order) => {
  const tasks: { readonly start: number; readonly ms: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push({ start: entry.startTime, ms: entry.duration });
  });
  const dataset = generatedNetwork(order);
  const marks: { readonly name: string; readonly start: number }[] = [];
  const begin = (name: string): number => {
    const start = performance.now();
    marks.push({ name, start });
    return start;
  };
  await frames(3);
  observer.observe({ type: 'longtask' });

  begin('model');
  const session = new Session();
  session.today = '2026-01-01';
  // Far enough for the whole network.
  session.adopt(dataset, (data) => ({ ...defaultView(data), theme: 'light', depth: 6, minMobility: 0 }));
  await frames(2);

  begin('selection');
  const { nodes, edges } = session.view!;
  await frames(2);

  const mounted = begin('first picture');
  const figure = document.createElement('collab-network');
  figure.style.width = '1200px';
  figure.style.setProperty('--collab-network-height', '750px');
  figure.session = session;
  document.body.append(figure);
  let isOver = false;
  const seen = new Promise<number>((resolve) => {
    const look = (): void => {
      const root = figure.shadowRoot;
      const isSeen = root?.querySelector('.svg svg') ?? root?.querySelector('.painting.shown');
      if (isSeen || isOver) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
  await figure.settled;
  await frames(3);
  isOver = true;
  const settled = performance.now();
  const firstPicture = (await seen) - mounted;

  begin('waking');
  await figure.wake();
  await frames(5);
  begin('selecting');
  session.update({ select: session.state!.focus });
  await figure.settled;
  await frames(10);
  begin('zooming');
  session.update({ viewport: { x: 500, y: 400, zoom: 2 } });
  await figure.settled;
  await frames(10);
  begin('pinning');
  session.update({ pins: { [session.state!.focus]: [100, 100] } });
  await figure.settled;
  await frames(10);
  const end = begin('end');

  // Entries arrive a little later than the tasks.
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const entry of observer.takeRecords()) tasks.push({ start: entry.startTime, ms: entry.duration });
  observer.disconnect();
  const phases = marks.slice(0, -1).map(({ name, start }, i): Phase => {
    const until = marks[i + 1]?.start ?? end;
    // By their middle: a task may end one phase and begin the next.
    const own = tasks.filter(({ start: from, ms }) => from + ms / 2 >= start && from + ms / 2 < until && ms > FELT_MS);
    return { name, ms: until - start, longTasks: own.length, longest: Math.max(0, ...own.map((task) => task.ms)) };
  });
  figure.remove();
  return { nodes: nodes.length, edges: edges.length, firstPicture, interactive: settled - mounted, phases };
};

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
