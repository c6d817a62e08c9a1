/** Which way of showing a network fits it, with the reason. */
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph, LocalText } from '../model/graph.ts';
import { countTables } from '../count/tables.ts';
import { kindsOf } from '../model/kinds.ts';
import type { ViewName } from './view-state.ts';

export interface SuggestedView {
  readonly view: Exclude<ViewName, 'table'>;
  /** One sentence. */
  readonly reason: LocalText;
}

/**
 * Above so many nodes a dense network is hard to read as lines, and a matrix is
 * not: Ghoniem, Fekete and Castagliola 2005, doi 10.1057/palgrave.ivs.9500092.
 */
const MANY_NODES = 20;
/** Ties a node beyond which lines cover each other. */
const MANY_TIES = 4;
/** A matrix of more rows than this has cells too small to read (`scene/matrix/extent.ts` gives it no more). */
const MOST_ROWS = 150;
/** Share of nodes that must have a place. */
const MOST_PLACED = 0.8;

/**
 * Flows between places are shown on a map; many nodes with many ties as a
 * matrix; all else as a network.
 */
export function suggestView(graph: CollabGraph): SuggestedView {
  const dataset = graph.getAttribute('dataset');
  const tied = new Set<string>();
  const pairs = new Set<string>();
  graph.forEachEdge((_edge, _attributes, source, target) => {
    tied.add(source).add(target);
    pairs.add(source < target ? `${source}\u0000${target}` : `${target}\u0000${source}`);
  });
  const [nodes, ties] = [tied.size, pairs.size];
  const placed = [...tied].filter((id) => hasPlace(graph, id)).length;
  const hasFlows = [...countTables(graph).keys()].some(kindsOf(dataset).isDirectedNumber);
  if (hasFlows && nodes > 1 && placed >= MOST_PLACED * nodes)
    return {
      view: 'map',
      reason: {
        en: `Flows between places: ${placed} of ${nodes} nodes have a place on the map.`,
        ja: `場所の間の流れであるため（${nodes}ノードのうち${placed}に地図上の位置がある）。`,
      },
    };
  if (nodes > MANY_NODES && ties > MANY_TIES * nodes && nodes <= MOST_ROWS && hasMatrix(dataset))
    return {
      view: 'matrix',
      reason: {
        en: `${nodes} nodes with ${ties} tied pairs: as lines they would cover each other, in a matrix each pair has a cell.`,
        ja: `${nodes}ノード、${ties}組と多く、線では重なり合うため。行列では組ごとに一つのセルがある。`,
      },
    };
  return {
    view: 'network',
    reason: {
      en: `${nodes} nodes with ${ties} tied pairs: as a network it shows who is tied to whom, and through whom.`,
      ja: `${nodes}ノード、${ties}組。ネットワーク図なら、誰が誰と、誰を介してつながるかが見える。`,
    },
  };
}

function hasPlace(graph: CollabGraph, id: string): boolean {
  const { row } = graph.getNodeAttributes(id);
  return 'lat' in row && row.lat !== undefined;
}

/** Only numbers and ties of one's own have a matrix of nodes. */
function hasMatrix(dataset: Dataset): boolean {
  return dataset.edges.length > 0;
}
