import { measureKeys, measureOf } from '../../locales/measure.ts';
import { methodOf } from '../../model/methods.ts';
import { measureWords } from '../../locales/measure-more.ts';
import type { DirectedFlowKind } from '../../model/edge-kinds.ts';
import type { Context } from '../session/context.ts';

/** What the panel calls a directed flow; no word of one measure stands over the numbers of another. */
export interface FlowWords {
  readonly title: string;
  readonly is: string;
  readonly none: string;
  readonly loss: (focus: string, partner: string, net: string, period: string) => string;
  /** `period` where no sentence of a loss stands before it. */
  readonly gain: (focus: string, partner: string, net: string, period?: string) => string;
  readonly chart: (name: string) => string;
  readonly table: (name: string, period: string) => string;
}

export function flowWords({ words, lang, dataset }: Context, kind: DirectedFlowKind): FlowWords {
  if (kind !== 'mobility') {
    const measure = measureOf(dataset, kind, lang);
    const say = measureWords(lang);
    return {
      title: measureKeys(lang).title(measure),
      is: methodOf(dataset, kind)[lang],
      none: say.none,
      loss: (...told) => say.loss(measure, ...told),
      gain: (...told) => say.gain(measure, ...told),
      chart: (name) => say.chart(measure, name),
      table: (name, period) => say.table(measure, name, period),
    };
  }
  return {
    title: words.mobility,
    is: words.mobilityIs,
    none: words.mobilityNone,
    loss: words.biggestLoss,
    gain: words.biggestGain,
    chart: words.mobilityChart,
    table: words.balanceTable,
  };
}
