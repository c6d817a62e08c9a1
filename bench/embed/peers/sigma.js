import { MultiGraph } from 'graphology';
import Sigma from 'sigma';

import { aimInBox, box, network } from '../network.js';

const { nodes, edges, target } = await network();
const graph = new MultiGraph();
for (const { id, label, x, y, r, color } of nodes) graph.addNode(id, { label, x, y: -y, size: r, color });
for (const { source, target: end, color, width } of edges) graph.addEdge(source, end, { color, size: width });
const sigma = new Sigma(graph, box());
sigma.once('afterRender', () => window.bench.say('drawn'));
sigma.on('clickNode', () => window.bench.say('answered'));
aimInBox(() => sigma.graphToViewport(graph.getNodeAttributes(target)));
// It has drawn by now where it draws at once.
window.bench.say('drawn');
