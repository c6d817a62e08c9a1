import type { ViewState } from '../../view/view-state.ts';

/** Filters, not what is selected or looked at. */
const FILTERS = [
  'focus',
  'edges',
  'through',
  'kinds',
  'minMobility',
  'flows',
  'period',
  'at',
  'confidence',
  'status',
  'depth',
] as const;

/** Whether the filters are those of the beginning. */
export function isDefault(state: ViewState, fallback: ViewState): boolean {
  return (
    FILTERS.every((key) => JSON.stringify(state[key]) === JSON.stringify(fallback[key])) &&
    state.select === undefined &&
    !state.pins &&
    !state.layout &&
    (state.minWeight ?? state.colourBy ?? state.sizeBy ?? state.places) === undefined
  );
}
