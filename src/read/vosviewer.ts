/** VOSviewer's map and network files (manual 1.6.20, chapter 4). */
import { foldText } from '../model/errors.ts';
import { checkNames, placeOf, withRoles, withWeight } from './graph-file.ts';
import { textGrid } from './grid.ts';
import { plainText } from './plain-text.ts';
import { plainNumber } from './number.ts';
import type { RawGraph, RawNode, ReadOptions, Value } from './records.ts';

const OWN = new Set(['id', 'label', 'x', 'y']);

/** A heading with `id` or `label`, and what only a map has: a cluster, places, or `weight<…>`. */
export function isVosviewerMap(firstLine: string): boolean {
  const cells = firstLine.split(/[\t,]/).map((cell) => cell.trim().toLowerCase());
  if (!cells.includes('label') && !cells.includes('id')) return false;
  return (
    cells.some((cell) => /^(weight|score)<.*>$/.test(cell) || cell === 'cluster') ||
    (cells.includes('x') && cells.includes('y')) ||
    (cells.length === 2 && cells.includes('id') && cells.includes('label'))
  );
}

/** Two or three numbers a line and no heading. */
export function isVosviewerNetwork(text: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split('\n', 20)
    .filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.slice(0, 10).every((line) => /^\s*\d+\s*[\t,; ]\s*\d+(\s*[\t,; ]\s*-?[\d.]+([eE][-+]?\d+)?)?\s*$/.test(line))
  );
}

/** @param map and network; either may be missing */
export function readVosviewer(
  files: { map?: { name: string; text: string }; network?: { name: string; text: string } },
  options: ReadOptions,
): RawGraph {
  const nodes = files.map === undefined ? [] : mapNodes(files.map, options);
  const edges =
    files.network === undefined
      ? []
      : textGrid(files.network.text, files.network.name, options.delimiter).rows.map(({ cells, line }) => {
          const [source = '', target = '', strength] = cells.length === 1 ? (cells[0] ?? '').split(/\s+/) : cells;
          return withWeight({ source, target, directed: false, attributes: {}, line }, strength, {
            known: options.known,
          });
        });
  checkNames(nodes, [], { ...options, weight: undefined, kind: undefined });
  return {
    format: 'vosviewer',
    nodes,
    edges,
    closed: files.map !== undefined,
    directed: false,
    grain: 'rows',
    named: false,
    assumed:
      files.map === undefined
        ? [
            {
              en: 'A network file without its map: numbers stand for names. Give the map file as well.',
              ja: 'マップファイルのないネットワークファイルなので、名称の代わりに番号を用いた。マップファイルも指定すること。',
            },
          ]
        : files.network === undefined
          ? [
              {
                en: 'A map file without its network: items and no links. Give the network file as well.',
                ja: 'ネットワークファイルのないマップファイルなので、項目だけでリンクがない。ネットワークファイルも指定すること。',
              },
            ]
          : [],
  };
}

function mapNodes(map: { name: string; text: string }, options: ReadOptions): RawNode[] {
  const [head, ...rows] = textGrid(map.text, map.name, options.delimiter).rows;
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const at = (name: string): number => names.findIndex((cell) => foldText(cell) === name);
  const [id, label, x, y] = [at('id'), at('label'), at('x'), at('y')];
  return rows.map(({ cells, line }, i): RawNode => {
    const cell = (column: number): string | undefined => (column < 0 ? undefined : cells[column]?.trim());
    const attributes: [string, Value][] = [];
    for (const [column, name] of names.entries()) {
      const text = cells[column]?.trim() ?? '';
      if (text === '' || OWN.has(name.toLowerCase()) || (name === 'url' && !/^https?:\/\//i.test(text))) continue;
      const value = name === 'description' ? plainText(text) : /^-?0\d/.test(text) ? text : (plainNumber(text) ?? text);
      attributes.push([name, value]);
    }
    const text = cell(label);
    return withRoles(
      {
        id: cell(id) ?? String(i + 1),
        ...(text ? { label: text } : {}),
        ...placeOf(cell(x), cell(y), 'up'),
        attributes: Object.fromEntries(attributes),
        line,
      },
      options,
    );
  });
}
