/** Records as Pajek and GML. */
import type { Records, Value } from '../read/records.ts';
import { allEdges, edgeAttributes, isWeighted, nodeAttributes } from './written.ts';

/** Pajek has names, places and weights, and no other attribute. */
export function writePajek(records: Records): string {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i + 1]));
  const tie = (edge: Records['edges'][number]): string =>
    [
      ids.get(edge.source),
      ids.get(edge.target),
      ...(isWeighted(edge, records) ? [edge.weight] : []),
      ...(edge.label === undefined ? [] : ['l', quoted(edge.label)]),
    ].join(' ');
  const all = allEdges(records);
  const lines = [
    `*Vertices ${records.nodes.length}`,
    ...records.nodes.map(({ label, place }, i) =>
      [i + 1, quoted(label), ...(place === undefined ? [] : [place.x, -place.y, 0])].join(' '),
    ),
    ...section('*Arcs', all.filter(({ directed }) => directed).map(tie)),
    ...section('*Edges', all.filter(({ directed }) => !directed).map(tie)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** Pajek knows no escape: a quotation mark becomes an apostrophe. */
function quoted(label: string): string {
  return `"${label.replaceAll('"', "'").replace(/\s+/g, ' ')}"`;
}

export function writeGml(records: Records): string {
  const ids = new Map(records.nodes.map(({ id }, i) => [id, i + 1]));
  const isDirected = records.edges.some(({ directed }) => directed);
  const lines = [
    'graph [',
    `  directed ${isDirected ? 1 : 0}`,
    ...(records.title === undefined ? [] : [`  label ${gmlText(records.title)}`]),
  ];
  for (const node of records.nodes)
    lines.push(
      `  node [ id ${ids.get(node.id)!} label ${gmlText(node.label)}${node.place === undefined ? '' : ` graphics [ x ${node.place.x} y ${node.place.y}${node.colour === undefined ? '' : ` fill "${node.colour}"`} ]`}${gmlValues(nodeAttributes(node))} ]`,
    );
  for (const edge of allEdges(records))
    lines.push(
      `  edge [ source ${ids.get(edge.source)!} target ${ids.get(edge.target)!}${isWeighted(edge, records) ? ` weight ${edge.weight}` : ''}${edge.label === undefined ? '' : ` label ${gmlText(edge.label)}`}${gmlValues(edgeAttributes(edge, records))} ]`,
    );
  return `${[...lines, ']'].join('\n')}\n`;
}

/** Keys of GML are letters and digits; a list is its key several times. */
function gmlValues(attributes: Readonly<Record<string, Value>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => {
      const plain = name.replace(/[^A-Za-z0-9_]/g, '');
      const key = /^[A-Za-z]/.test(plain) ? plain : `a${plain}`;
      if (/^(id|label|source|target|weight|value|graphics)$/i.test(key)) return [];
      return (typeof value === 'object' ? value : [value]).map(
        (one) => ` ${key} ${typeof one === 'number' ? one : gmlText(String(one))}`,
      );
    })
    .join('');
}

function gmlText(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
