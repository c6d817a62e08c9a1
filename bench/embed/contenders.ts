/** Who takes part, and what is known of those that cannot be run here. */
export interface Contender {
  readonly name: string;
  readonly title: string;
  /** A page of its own in `peers/`, bundled by Vite. */
  readonly isBundled: boolean;
  /** Whether a click on it can be answered. */
  readonly answers: boolean;
}

export const CONTENDERS: readonly Contender[] = [
  { name: 'image', title: 'floor: SVG in an <img>', isBundled: false, answers: false },
  { name: 'cytoscape', title: 'floor: bare Cytoscape', isBundled: true, answers: true },
  { name: 'collab-graph', title: 'collab-graph, one tag', isBundled: false, answers: true },
  { name: 'snippet', title: 'collab-graph, the code of `embed`', isBundled: false, answers: true },
  { name: 'collab-graph-preload', title: 'and its data named in the head', isBundled: false, answers: true },
  { name: 'sigma', title: 'sigma + graphology', isBundled: true, answers: true },
  { name: 'echarts', title: 'ECharts', isBundled: true, answers: true },
  { name: 'force-graph', title: 'force-graph', isBundled: true, answers: true },
  { name: 'vosviewer', title: 'VOSviewer Online (React component)', isBundled: true, answers: true },
];

/** Whole applications, which take no network by a package: first load after gzip, as recorded from their sites. */
export const RECORDED: readonly { readonly title: string; readonly kilobytes: number }[] = [
  { title: 'Gephi Lite, first load', kilobytes: 929 },
  { title: 'VOSviewer Online, the application', kilobytes: 787 },
];
