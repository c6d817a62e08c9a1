/** The JSON of graphology (https://graphology.github.io/serialization.html), which Gephi Lite and sigma.js write. */
import { attributesOf, checkNames, hexColour, placeOf, withRoles, withWeight } from './graph-file.ts';
import { firstOf, idText, listOf, recordOf, textAt, WEIGHTS } from './json.ts';
import { plainNumber } from './number.ts';
import type { RawGraph, ReadOptions } from './records.ts';

export function isGraphology(value: unknown): boolean {
  const { nodes, edges, options } = recordOf(value);
  const first = recordOf(listOf(nodes)[0]);
  return (
    Array.isArray(nodes) &&
    ('key' in first || (Array.isArray(edges) && options !== undefined && 'type' in recordOf(options)))
  );
}

export function readGraphology(value: unknown, options: ReadOptions): RawGraph {
  const graph = recordOf(value);
  const { type } = recordOf(graph['options']);
  const nodes = listOf(graph['nodes']).map((item, i) => {
    const { key, attributes } = recordOf(item);
    const own = recordOf(attributes);
    const size = plainNumber(own['size']);
    const colour = hexColour(own['color']);
    const label = textAt(own, 'label');
    return withRoles(
      {
        id: idText(key),
        ...(label === undefined ? {} : { label }),
        ...placeOf(own['x'], own['y'], 'up'),
        ...(size !== undefined && Number.isFinite(size) ? { size } : {}),
        ...(colour === undefined ? {} : { colour }),
        attributes: attributesOf(own, ['label', 'x', 'y', 'size', 'color']),
        line: i + 1,
      },
      options,
    );
  });
  const edges = listOf(graph['edges']).map((item, i) => {
    const { key, source, target, undirected, attributes } = recordOf(item);
    const own = recordOf(attributes);
    const weight = firstOf(own, WEIGHTS);
    const label = textAt(own, 'label');
    return withWeight(
      {
        ...(key === undefined ? {} : { id: idText(key) }),
        source: idText(source),
        target: idText(target),
        directed: undirected === undefined ? type !== 'undirected' : undirected !== true,
        ...(label === undefined ? {} : { label }),
        attributes: attributesOf(own, [
          'label',
          ...(weight === undefined || options.weight !== undefined ? [] : [weight]),
        ]),
        line: i + 1,
      },
      weight === undefined ? undefined : own[weight],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const own = recordOf(graph['attributes']);
  const title = textAt(own, 'title') ?? textAt(own, 'name');
  return {
    format: 'graphology',
    ...(title === undefined ? {} : { title }),
    nodes,
    edges,
    closed: true,
    directed: type !== 'undirected',
    grain: 'edges',
    named: false,
    assumed: [],
  };
}
