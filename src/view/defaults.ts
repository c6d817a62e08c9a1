import type { Dataset } from '../data/dataset.ts';
import type { FlowKind } from '../model/edge-kinds.ts';
import { eachFlow, hasFlows, usualWindowOf, windowedKinds, windowsOf } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { matricesWith } from './matrices.ts';
import { FIRST } from './through.ts';
import type { MatrixName, ViewState } from './view-state.ts';
import { STATUSES } from './view-state.ts';

/** The least two-way total of the OECD figure that the ministry printed. */
const MINISTRY_MINIMUM = 4000;

const DEFAULTS = new WeakMap<Dataset, ViewState>();

/**
 * What is shown when nobody says otherwise: the dataset's focus country, the
 * frameworks and programmes of scope `first` that it takes part in, their
 * members, and its own mobility of at least 4,000 events both ways in 2006–2016.
 * Where no group is `first`, those of scope `core` and the mobility among all. A dataset without that
 * window starts with its last one; one in which no pair reaches 4,000 starts
 * with 0, or its flows would never be seen; so does one whose only numbers are its
 * own, of which the minimum says nothing. Of two measures mobility comes first.
 * Kinds of the dataset's own are shown unless they say otherwise; a dataset that
 * names no focus is shown whole.
 */
export function defaultView(dataset: Dataset): ViewState {
  let state = DEFAULTS.get(dataset);
  if (!state) DEFAULTS.set(dataset, (state = makeDefault(dataset)));
  return state;
}

/** Windows of the numbers of a dataset, earliest first, then `whole` where it can be asked for. */
export function mobilityPeriods(dataset: Dataset): readonly string[] {
  return windowsOf(dataset);
}

function makeDefault(dataset: Dataset): ViewState {
  const kinds = kindsOf(dataset);
  const flow = windowedKinds(dataset).find((kind) => hasFlows(dataset, kind)) ?? 'mobility';
  const period = usualWindowOf(dataset, flow);
  const isCalm = dataset.groups.some(({ scope }) => scope === 'first');
  return {
    focus: dataset.focus ?? '',
    view: 'network',
    matrix: firstMatrix(dataset),
    sort: 'region',
    edges: kinds.edges
      .filter((spec) => spec.id === 'membership' || spec.id === flow || (spec.isGeneric && spec.byDefault))
      .map((spec) => spec.id),
    rows: 'shown',
    through: isCalm ? [FIRST] : [],
    kinds: ['country', 'region', 'framework', 'programme', ...kinds.ownNodes],
    minMobility: reachesMinimum(dataset, flow, period) ? MINISTRY_MINIMUM : 0,
    flows: isCalm ? 'auto' : 'all',
    period,
    at: 'now',
    confidence: 'reported',
    status: STATUSES,
    depth: 1,
    labels: 'auto',
    lang: 'en',
    theme: 'auto',
  };
}

/** Frameworks and programmes, where the dataset has any; else what it has. */
function firstMatrix(dataset: Dataset): MatrixName {
  if (dataset.groups.length > 0) return 'groups';
  return matricesWith(dataset).find((name) => name !== 'groups') ?? 'groups';
}

function reachesMinimum(dataset: Dataset, flow: FlowKind, period: string): boolean {
  if (kindsOf(dataset).edge(flow).isGeneric) return false;
  const totals = new Map<string, number>();
  for (const row of eachFlow(dataset, flow)) {
    if (row.time_period !== period) continue;
    const pair = [row.ref_area, row.counterpart_area].sort().join(':');
    const total = (totals.get(pair) ?? 0) + row.obs_value;
    if (total >= MINISTRY_MINIMUM) return true;
    totals.set(pair, total);
  }
  return false;
}
