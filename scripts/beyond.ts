/** What the first picture leaves out: counted when data are compiled, since a page has not got it yet when it says so. */
import { partnersThrough } from '../src/count/partners.ts';
import type { Dataset } from '../src/data/dataset.ts';
import { buildGraph } from '../src/model/build-graph.ts';
import { parseTimeSpan } from '../src/model/validity.ts';
import { defaultView } from '../src/view/defaults.ts';
import { selectView } from '../src/view/select-view.ts';

/** How many more countries or regions the programmes not drawn would reach, on the day of the tables. */
export function beyondFirstPicture(dataset: Dataset): number {
  const graph = buildGraph(dataset);
  const state = defaultView(dataset);
  const { nodes } = selectView(graph, state, { today: dataset.date });
  const { at, confidence, status, focus } = state;
  const filter = { span: parseTimeSpan(at, dataset.date), confidence, status };
  return partnersThrough(graph, { focus, nodes, filter }).more.length;
}
