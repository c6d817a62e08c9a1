/** Lifting one filter as far as it goes: the way out of a view that shows nothing. */
import type { Dataset } from '../../data/dataset.ts';
import { kindsOf } from '../../model/kinds.ts';
import { STATUSES, type ViewState } from '../../view/view-state.ts';

/** The change of the state that lifts a filter; undefined for a field that hides nothing. */
export function lifted(dataset: Dataset, field: keyof ViewState): Partial<ViewState> | undefined {
  switch (field) {
    case 'at':
      return { at: 'all' };
    case 'confidence':
      return { confidence: 'unverified' };
    case 'status':
      return { status: STATUSES };
    case 'minMobility':
      return { minMobility: 0 };
    case 'through':
      return { through: [] };
    case 'edges':
      return { edges: kindsOf(dataset).edges.map((spec) => spec.id) };
    case 'kinds':
      return { kinds: kindsOf(dataset).nodes.map((spec) => spec.id) };
    default:
      return undefined;
  }
}
