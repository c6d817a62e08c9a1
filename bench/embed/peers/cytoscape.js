import cytoscape from 'cytoscape';

import { aimInBox, box, network } from '../network.js';

const { nodes, edges, target } = await network();
const cy = cytoscape({
  container: box(),
  elements: [
    ...nodes.map(({ id, label, x, y, r, color }) => ({ data: { id, label, r: 2 * r, color }, position: { x, y } })),
    ...edges.map(({ id, source, target, color, width }) => ({ data: { id, source, target, color, width } })),
  ],
  layout: { name: 'preset', fit: false },
  zoom: 1,
  pan: { x: 0, y: 0 },
  style: [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 'data(r)',
        height: 'data(r)',
        'background-color': 'data(color)',
        'font-size': 11,
        'text-valign': 'bottom',
      },
    },
    {
      selector: 'edge',
      style: { 'line-color': 'data(color)', width: 'data(width)', 'curve-style': 'unbundled-bezier', opacity: 0.6 },
    },
  ],
});
cy.one('render', () => window.bench.say('drawn'));
cy.on('tap', 'node', () => window.bench.say('answered'));
aimInBox(() => cy.getElementById(target).renderedPosition());
