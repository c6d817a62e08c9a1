import { GraphChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { aimInBox, box, network } from '../network.js';

use([GraphChart, CanvasRenderer]);
const { nodes, edges, target } = await network();
const chart = init(box());
chart.on('rendered', () => window.bench.say('drawn'));
chart.on('click', () => window.bench.say('answered'));
chart.setOption({
  animation: false,
  series: [
    {
      type: 'graph',
      layout: 'none',
      label: { show: true, position: 'bottom', fontSize: 11 },
      data: nodes.map(({ id, label, x, y, r, color }) => ({
        id,
        name: id,
        x,
        y,
        symbolSize: 2 * r,
        itemStyle: { color },
        label: { formatter: label },
      })),
      links: edges.map(({ source, target: end, color, width }) => ({
        source,
        target: end,
        lineStyle: { color, width, curveness: 0.1 },
      })),
    },
  ],
});
aimInBox(() => {
  const { x, y } = nodes.find(({ id }) => id === target);
  const [px, py] = chart.convertToPixel({ seriesIndex: 0 }, [x, y]);
  return { x: px, y: py };
});
