import { MultiGraph } from 'graphology';

import type { CollabGraph, EdgeAttributes, NodeAttributes } from '../src/model/graph.ts';

/** The same nodes and edges under the same keys in graphology's own graph. */
export function inGraphology(graph: CollabGraph): CollabGraph {
  const copy = new MultiGraph<NodeAttributes, EdgeAttributes>();
  graph.forEachNode((id, attributes) => copy.addNode(id, attributes));
  graph.forEachEdge((key, attributes, source, target, _source, _target, undirected) => {
    if (undirected) copy.addUndirectedEdgeWithKey(key, source, target, attributes);
    else copy.addDirectedEdgeWithKey(key, source, target, attributes);
  });
  return copy as unknown as CollabGraph;
}
