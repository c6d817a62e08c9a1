/** English words of the interactive figure. Every other language has the same keys. */
import type { ViewState } from '../view/view-state.ts';

const FILTERS: Readonly<Partial<Record<keyof ViewState, string>>> = {
  at: 'the year',
  confidence: 'the confidence',
  status: 'the status',
  minMobility: 'the minimum mobility',
  through: 'the frameworks and programmes',
  edges: 'the kinds of ties',
  kinds: 'the kinds of nodes',
};

export const elementsEn = {
  picture: 'Network picture',
  nodes: 'Nodes of the network',
  /** How to go about in the picture by keyboard; read out once on entering it. */
  walkHelp:
    'Arrow keys go to the next node in that direction, Home to the focus country, Enter selects, E walks the ties of a node, F focuses on a country, P fixes a node in place or frees it, Escape clears, Tab leaves.',
  loading: 'Loading the network…',
  arranging: 'Arranging the network…',
  failed: 'The network could not be shown',
  retry: 'Try again',
  empty: 'Nothing matches',
  emptyBecause: (filter: string): string => `${capital(filter)} hides the most.`,
  lift: (filter: string, gains: string): string => `Lift ${filter} (${gains} ties)`,
  emptyWayOut: 'No filter alone brings anything back.',
  resetView: 'Back to the default view',
  filter: (field: keyof ViewState): string => FILTERS[field] ?? field,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  layout: 'Layout',
  gravity: 'Gravity',
  scaling: 'Scaling',
  linLog: 'LinLog (tighter clusters)',
  run: 'Run',
  pause: 'Pause',
  resetLayout: 'Default settings',
  unpin: (name: string): string => `Free ${name}`,
  pin: (name: string): string => `Fix ${name} in place`,
  resetPlaces: 'Reset places',
  wheelHint: 'Click the figure, or hold Ctrl, to zoom with the wheel',
  wheelHintMac: 'Click the figure, or hold ⌘, to zoom with the wheel',
  shown: (count: string): string => `${count} shown.`,
  selected: (name: string): string => `Selected: ${name}`,
  cleared: 'Selection cleared.',
  pinned: (name: string): string => `${name} is fixed in place.`,
  freed: (name: string): string => `${name} is free.`,
  focused: (name: string): string => `${name} is now in the centre.`,
  noEdges: (name: string): string => `${name} has no ties in this view.`,
  edgeOf: (n: number, total: number, title: string): string => `Tie ${n} of ${total}: ${title}`,
  ties: (n: number, number: string): string => `${number} ${n === 1 ? 'tie' : 'ties'}`,
  tiesWith: (n: number, number: string, focus: string): string => `${number} ${n === 1 ? 'tie' : 'ties'} with ${focus}`,
  members: (n: number, number: string): string =>
    `${number} ${n === 1 ? 'country or region' : 'countries and regions'}`,
  since: (date: string): string => ` since ${date}`,
  flowIn: (focus: string, value: string, period: string): string => `${value} researchers to ${focus}, ${period}`,
  flowOut: (focus: string, value: string, period: string): string => `${value} researchers from ${focus}, ${period}`,
  flowTotal: (value: string, unit: string, period: string): string => `${value} ${unit}, ${period}`,
  more: (_n: number, number: string): string => `${number} more`,
  isPinned: 'fixed in place',
  /** Joins name, kind and the rest of what is said of a node. */
  parts: ', ',
  list: ', ',
  colon: ': ',
  legend: 'Legend and filters',
  problems: 'Not shown as asked for:',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
