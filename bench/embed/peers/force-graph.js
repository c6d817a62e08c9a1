import ForceGraph from 'force-graph';

import { aimInBox, box, network } from '../network.js';

const { width, height, nodes, edges, target } = await network();
const graph = new ForceGraph(box())
  .width(width)
  .height(height)
  .cooldownTicks(0)
  .graphData({
    nodes: nodes.map(({ id, label, x, y, r, color }) => ({ id, label, fx: x, fy: y, x, y, r, color })),
    links: edges.map(({ source, target: end, color, width: w }) => ({ source, target: end, color, w })),
  })
  .nodeVal(({ r }) => r * r)
  .nodeRelSize(1)
  .nodeColor('color')
  .linkColor('color')
  .linkWidth('w')
  .nodeCanvasObjectMode(() => 'after')
  .nodeCanvasObject(({ x, y, r, label }, context) => {
    context.font = '11px sans-serif';
    context.textAlign = 'center';
    context.fillStyle = '#222';
    context.fillText(label, x, y + r + 11);
  })
  .onRenderFramePost(() => window.bench.say('drawn'))
  .onNodeClick(() => window.bench.say('answered'))
  .zoom(1)
  .centerAt(width / 2, height / 2);
aimInBox(() => {
  const { x, y } = nodes.find(({ id }) => id === target);
  return graph.graph2ScreenCoords(x, y);
});
