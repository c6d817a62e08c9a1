/** Nodes of a file: repeated and missing ids, names of one country, countries that nodes are or are in. */
import { countryBook, type Recognised } from './countries.ts';
import type { Ledger } from './ledger.ts';
import type { RawGraph, RawNode, ReadName, ReadOptions, RecordNode } from './records.ts';

export interface AssembledNodes {
  readonly nodes: ReadonlyMap<string, RecordNode>;
  /** The node that a tie's end means; undefined where there is none. */
  readonly idOf: (end: string) => string | undefined;
  readonly isAggregate: (end: string) => boolean;
  /** Every name of the file that was looked up among countries; empty where none is one. */
  readonly names: readonly ReadName[];
}

export function assembleNodes(raw: RawGraph, options: ReadOptions, ledger: Ledger): AssembledNodes {
  const declared = new Map<string, RawNode>();
  const repeated: RawNode[] = [];
  let nameless = 0;
  for (const node of raw.nodes) {
    if (node.id === '') nameless++;
    else if (declared.has(node.id)) {
      repeated.push(node);
      const first = declared.get(node.id)!;
      declared.set(node.id, { ...node, ...first, attributes: { ...node.attributes, ...first.attributes } });
    } else declared.set(node.id, node);
  }
  if (raw.format === 'node-list') {
    // Here nodes are the rows.
    ledger.drawn += declared.size;
    for (const node of repeated) ledger.list('repeated-id', node.line, node.id);
  } else if (repeated.length > 0)
    ledger.assume({
      en: `${repeated.length} node ${repeated.length === 1 ? 'id is' : 'ids are'} written again (line ${repeated[0]!.line}: "${repeated[0]!.id}"): one node each, the first values kept.`,
      ja: `点の ID が${repeated.length}回重複している（${repeated[0]!.line}行目：「${repeated[0]!.id}」）。最初の値を残して一つの点とした。`,
    });
  if (nameless > 0)
    ledger.assume({
      en: `${nameless} ${nameless === 1 ? 'node has' : 'nodes have'} no id and cannot be an end of a tie: left out.`,
      ja: `ID のない点が${nameless}個あり、つながりの端になれないため除いた。`,
    });
  const ends = raw.closed
    ? []
    : raw.edges.flatMap((edge) => (edge.fault && edge.fault.reason === 'not-chosen' ? [] : [edge.source, edge.target]));
  const found = recognised(raw, declared, ends, options, ledger);
  const canonical = new Map<string, string>();
  const nodes = new Map<string, RecordNode>();
  const byCountry = new Map<string, string[]>();
  const add = (id: string, node: RawNode | undefined): void => {
    if (nodes.has(id) || canonical.has(id)) return;
    const country = found.ofNode(id, node);
    if (country !== undefined) {
      const names = byCountry.get(country);
      if (names) names.push(id);
      else byCountry.set(country, [id]);
      if (names && raw.named) {
        canonical.set(id, names[0]!);
        return;
      }
    }
    nodes.set(id, recordNode(id, node, country, found.within(node)));
  };
  for (const [id, node] of declared) add(id, node);
  for (const end of ends) if (end !== '' && !declared.has(end) && !found.isAggregate(end)) add(end, undefined);
  sayMerged(byCountry, raw.named, ledger);
  return {
    nodes,
    isAggregate: found.isAggregate,
    names: found.names,
    idOf: (end) => (nodes.has(end) ? end : canonical.get(end)),
  };
}

function recordNode(
  id: string,
  node: RawNode | undefined,
  country: string | undefined,
  within: string | undefined,
): RecordNode {
  const rest = Object.fromEntries(Object.entries(node ?? {}).filter(([name]) => name !== 'line' && name !== 'within'));
  const label = node?.label;
  return {
    ...rest,
    id,
    label: label === undefined || label.trim() === '' ? id : label,
    ...(country === undefined ? {} : { country }),
    ...(within === undefined ? {} : { within }),
    attributes: node?.attributes ?? {},
  };
}

interface Found {
  readonly ofNode: (id: string, node: RawNode | undefined) => string | undefined;
  readonly within: (node: RawNode | undefined) => string | undefined;
  readonly isAggregate: (end: string) => boolean;
  readonly names: readonly ReadName[];
}

function recognised(
  raw: RawGraph,
  declared: ReadonlyMap<string, RawNode>,
  ends: readonly string[],
  options: ReadOptions,
  ledger: Ledger,
): Found {
  if (options.countries === false)
    return { ofNode: () => undefined, within: () => undefined, isAggregate: () => false, names: [] };
  const book = countryBook(options.known);
  const given = options.names ?? [];
  const nameOf = (id: string, node: RawNode | undefined): string => node?.label ?? id;
  // Coordinates of the file go before codes: only names in words may still mean a country.
  const isOwn = (text: string): boolean => raw.ownPlaces === true && /^[A-Za-z]{2,3}$|^\d+$/.test(text.trim());
  const names = [...declared.values()]
    .map((node) => nameOf(node.id, node))
    .concat(ends)
    .filter((text) => !isOwn(text));
  let isNode = book.recognise(names, given);
  if (isNode.countries.size === 0 && isNode.aggregates.size === 0 && raw.named && declared.size === 0) {
    // Two-mode tables: countries in one column, frameworks in the other.
    const sides = [raw.edges.map(({ source }) => source), raw.edges.map(({ target }) => target)];
    // A column is of countries where nearly all of it is: surnames are not.
    const either = sides.map((side) => {
      const found = book.recognise(side, given);
      return found.countries.size >= Math.max(2, new Set(side).size * 0.9) ? found : NONE;
    });
    isNode = merged(either);
  }
  ledger.assume(...isNode.assumed);
  const within = book.recognise(
    raw.nodes.flatMap((node) => (node.within === undefined || node.within.trim() === '' ? [] : [node.within])),
    given,
  );
  ledger.assume(...within.assumed);
  return {
    ofNode: (id, node) => {
      const name = nameOf(id, node);
      return isOwn(name) ? undefined : isNode.countries.get(name);
    },
    within: (node) => (node?.within === undefined ? undefined : within.countries.get(node.within)),
    isAggregate: (end) => raw.named && isNode.aggregates.has(end),
    names: [...namesOf(names, isNode), ...namesOf(within.countries.keys(), within)],
  };
}

/** What each name was taken for; nothing where none of them is a country. */
function namesOf(texts: Iterable<string>, { countries, aggregates, doubts }: Recognised): ReadName[] {
  if (countries.size === 0 && aggregates.size === 0) return [];
  return [...new Set(texts)]
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const [country, other] = [countries.get(name), doubts.get(name)];
      return {
        name,
        ...(country === undefined ? {} : { country }),
        ...(other === undefined ? {} : { other }),
        ...(aggregates.has(name) ? { isAggregate: true } : {}),
      };
    });
}

const NONE: Recognised = { countries: new Map(), aggregates: new Set(), assumed: [], doubts: new Map() };

function merged(parts: readonly Recognised[]): Recognised {
  return {
    countries: new Map(parts.flatMap(({ countries }) => [...countries])),
    aggregates: new Set(parts.flatMap(({ aggregates }) => [...aggregates])),
    assumed: parts.flatMap(({ assumed }) => assumed),
    doubts: new Map(parts.flatMap(({ doubts }) => [...doubts])),
  };
}

function sayMerged(byCountry: ReadonlyMap<string, readonly string[]>, isNamed: boolean, ledger: Ledger): void {
  for (const [country, names] of byCountry) {
    if (names.length < 2) continue;
    const list = names
      .slice(0, 6)
      .map((name) => `"${name}"`)
      .join(', ');
    ledger.assume(
      isNamed
        ? {
            en: `${list} are one place (${country}): one node. --name "${names[1]}=" keeps a name apart.`,
            ja: `${list} は同じ国・地域（${country}）なので一つの点にした。--name "${names[1]}=" で別のまま残す。`,
          }
        : {
            en: `${list} are nodes of their own and the same place (${country}): kept apart, as the file has them.`,
            ja: `${list} は別の点だが同じ国・地域（${country}）を指す。ファイルのとおり別々に残した。`,
          },
    );
  }
}
