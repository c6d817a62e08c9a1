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
  loading: 'Loading the network…',
  arranging: 'Arranging the network…',
  arrangingStep: (step: string): string => `step ${step}`,
  canvasRefused: 'The interactive drawing could not be loaded; the picture stays as it is and everything else works.',
  failed: 'The network could not be shown',
  retry: 'Try again',
  empty: 'Nothing matches',
  emptyBecause: (filter: string): string => `Most is hidden by ${filter}.`,
  lift: (filter: string, gains: string): string => `Lift ${filter} (${gains} ties)`,
  emptyWayOut: 'No filter alone brings anything back.',
  resetView: 'Back to the default view',
  filter: (field: keyof ViewState): string => FILTERS[field] ?? field,
  shown: (count: string): string => `${count} shown.`,
  legend: 'Legend and filters',
  problems: 'Not shown as asked for:',
};
