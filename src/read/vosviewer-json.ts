/** VOSviewer's JSON (https://app.vosviewer.com/docs/file-types/json-file-type/). */
import { attributesOf, checkNames, placeOf, valueOf, withRoles, withWeight } from './graph-file.ts';
import { idText, isRecord, listOf, recordOf, textAt, type JsonRecord } from './json.ts';
import type { Assumption, Attributes, RawGraph, ReadOptions, Value } from './records.ts';
import { plainText } from './plain-text.ts';

export function isVosviewerJson(value: unknown): boolean {
  const { network } = recordOf(value);
  return isRecord(network) && (Array.isArray(network['items']) || Array.isArray(network['links']));
}

const OWN = ['id', 'label', 'x', 'y', 'weights', 'scores', 'description', 'url'] as const;

export function readVosviewerJson(value: unknown, options: ReadOptions): RawGraph {
  const { network, config, info } = recordOf(value);
  const { items, links } = recordOf(network);
  const words = recordOf(recordOf(config)['terminology']);
  const kind = textAt(words, 'item');
  const nodes = listOf(items).map((raw, i) => {
    const item = recordOf(raw);
    const label = textAt(item, 'label');
    return withRoles(
      {
        id: idText(item['id']),
        ...(label === undefined ? {} : { label }),
        ...(kind === undefined ? {} : { kind }),
        ...placeOf(item['x'], item['y'], 'up'),
        ...endOfAddress(item),
        attributes: itemAttributes(item),
        line: i + 1,
      },
      options,
    );
  });
  const edges = listOf(links).map((raw, i) => {
    const link = recordOf(raw);
    return withWeight(
      {
        source: idText(link['source_id']),
        target: idText(link['target_id']),
        directed: false,
        attributes: attributesOf(link, ['source_id', 'target_id', 'strength']),
        line: i + 1,
      },
      link['strength'],
      options,
    );
  });
  checkNames(nodes, edges, options);
  const own = recordOf(info);
  const title = textAt(own, 'title');
  const description = textAt(own, 'description');
  const kindLabel = textAt(words, 'link');
  const unit = textAt(words, 'link_strength');
  return {
    format: 'vosviewer-json',
    ...(title === undefined ? {} : { title: plainText(title) }),
    ...(description === undefined ? {} : { description: plainText(description) }),
    nodes,
    edges,
    closed: true,
    directed: false,
    grain: 'rows',
    named: false,
    ...(kindLabel === undefined ? {} : { kindLabel }),
    ...(unit === undefined ? {} : { unit }),
    assumed: isRecord(recordOf(config)['templates']) ? [TEMPLATES] : [],
  };
}

const TEMPLATES: Assumption = {
  en: 'Templates of descriptions are HTML and left out; the fields that they show are kept.',
  ja: '説明のひな型は HTML なので除いた。そこに表示される項目は残した。',
};

/** Organisations have their country at the end of their address. */
function endOfAddress(item: JsonRecord): { within?: string } {
  const address = textAt(item, 'address');
  const last = address?.split(',').at(-1)?.trim();
  return last ? { within: last } : {};
}

function itemAttributes(item: JsonRecord): Attributes {
  const all: [string, Value][] = Object.entries(attributesOf(item, OWN));
  // As the columns of a map file are called, so that text and JSON give the same.
  for (const [group, prefix] of [
    ['weights', 'weight'],
    ['scores', 'score'],
  ] as const)
    for (const [name, raw] of Object.entries(recordOf(item[group]))) {
      const value = valueOf(raw);
      if (value !== undefined) all.push([`${prefix}<${name}>`, value]);
    }
  const description = textAt(item, 'description');
  if (description !== undefined) all.push(['description', plainText(description)]);
  const url = textAt(item, 'url');
  if (url !== undefined && /^https?:\/\//i.test(url)) all.push(['url', url]);
  return Object.fromEntries(all);
}
