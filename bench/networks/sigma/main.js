import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';

const response = await fetch(new URLSearchParams(location.search).get('network'));
const graph = new UndirectedGraph();
graph.import(await response.json());
graph.updateEachNodeAttributes((_node, attributes) => ({ ...attributes, size: 3, color: '#4878a8' }));
graph.updateEachEdgeAttributes((_edge, attributes) => ({ ...attributes, size: 0.5, color: '#d0d4d8' }));
const sigma = new Sigma(graph, document.getElementById('box'), { zIndex: false });
window.bench.say('drawn');
window.bench.sigma = sigma;
sigma.refresh();
