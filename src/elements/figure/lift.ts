/** Lifting one filter as far as it goes: the way out of a view that shows nothing. */
import { EDGE_KINDS } from '../../model/edge-kinds.ts';
import { NODE_KINDS } from '../../model/node-kinds.ts';
import { STATUSES, type ViewState } from '../../view/view-state.ts';

/** The change of the state that lifts a filter; undefined for a field that hides nothing. */
export function lifted(field: keyof ViewState): Partial<ViewState> | undefined {
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
      return { edges: EDGE_KINDS.map((spec) => spec.id) };
    case 'kinds':
      return { kinds: NODE_KINDS.map((spec) => spec.id) };
    default:
      return undefined;
  }
}
