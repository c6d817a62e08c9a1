/**
 * The graph itself: a mixed multigraph in columns. An edge is a row of numbers
 * (its ends, its kind, the next edge of either end and of the pair) and its
 * attributes; its key is made when it is asked for. Edges come in the order in
 * which graphology's `MultiGraph` gives them, since pictures and answers depend
 * on it; a test compares the two.
 */
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph, EdgeAttributes, EdgeVisitor, NodeAttributes } from './graph.ts';
import { PairTable } from './pair-table.ts';

/** Ends a list of edges. */
const NONE = -1;

/** The edges of one node; of each other node together, in the order in which those came, the newest edge first. */
interface Around {
  readonly in: readonly number[];
  readonly out: readonly number[];
  readonly undirected: readonly number[];
}

type Side = keyof Around;
const SIDES: readonly Side[] = ['in', 'out', 'undirected'];

export class ColumnGraph implements CollabGraph {
  #dataset: Dataset;
  readonly #ids: string[] = [];
  readonly #nodes: NodeAttributes[] = [];
  readonly #indexOf = new Map<string, number>();
  /** The newest edge of each node, by side. */
  readonly #newest: Readonly<Record<Side, number[]>> = { in: [], out: [], undirected: [] };
  readonly #around = new Map<number, Around>();

  readonly #edges: EdgeAttributes[] = [];
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  /** The edge before it of the same end and side. */
  readonly #nextOfSource: number[] = [];
  readonly #nextOfTarget: number[] = [];
  readonly #pairs = new PairTable(this.#sources, this.#targets);
  readonly #directed = new Set<string>();
  /** Keys that are not made of kind and ends alone, and their edges. */
  readonly #numbered = new Map<number, string>();
  readonly #byNumberedKey = new Map<string, number>();
  /** How often a key has been asked for; kept where an id has a colon in it, so that one key can stand for two pairs. */
  readonly #used = new Map<string, number>();
  #hasColons = false;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  get order(): number {
    return this.#ids.length;
  }

  get size(): number {
    return this.#edges.length;
  }

  getAttribute(_name: 'dataset'): Dataset {
    return this.#dataset;
  }

  /** Puts a dataset in the place of that of which the graph was built. Only what no node or edge is made of may differ. */
  replaceDataset(dataset: Dataset): void {
    this.#dataset = dataset;
  }

  /** @throws Error where there is such a node */
  addNode(id: string, attributes: NodeAttributes): void {
    if (this.#indexOf.has(id)) throw new Error(`node "${id}" is there already`);
    this.#indexOf.set(id, this.#ids.length);
    this.#ids.push(id);
    this.#nodes.push(attributes);
    for (const side of SIDES) this.#newest[side].push(NONE);
    if (id.includes(':')) this.#hasColons = true;
  }

  /**
   * Adds an edge between nodes that are there. Its key is `kind:source:target`,
   * with `:2`, `:3` … where that is taken; where it is taken by an edge of the
   * same pair, the edge says that it states that one again.
   * @param directed the same for all edges of a kind
   */
  addEdge(from: string, to: string, attributes: EdgeAttributes, directed: boolean): void {
    const { kind } = attributes;
    const [source, target] = [this.#node(from), this.#node(to)];
    const edge = this.#edges.length;
    const before = this.#pairs.newest(source, target);
    let own = attributes;
    // Most pairs have one edge of a kind, and most ids no colon: then nothing else can have the key.
    if (before !== undefined || this.#hasColons) own = this.#numberedAs(edge, source, target, attributes);
    if (directed) this.#directed.add(kind);
    this.#edges.push(own);
    this.#sources.push(source);
    this.#targets.push(target);
    this.#pairs.add(edge);
    const [near, far] = directed
      ? [this.#newest.out, this.#newest.in]
      : [this.#newest.undirected, this.#newest.undirected];
    this.#nextOfSource.push(near[source]!);
    near[source] = edge;
    const isLoop = source === target && !directed;
    this.#nextOfTarget.push(isLoop ? NONE : far[target]!);
    if (!isLoop) far[target] = edge;
    if (this.#around.size > 0) for (const node of [source, target]) this.#around.delete(node);
  }

  /** Keeps the key of an edge that is not the first of its like, which then says so. */
  #numberedAs(edge: number, source: number, target: number, attributes: EdgeAttributes): EdgeAttributes {
    const { kind } = attributes;
    const [count, first] = this.#countOf(kind, source, target);
    const base = this.#baseKey(kind, source, target);
    const key = count > 1 ? `${base}:${count}` : base;
    if (count > 1 ? this.#edgeOf(key) !== undefined : this.#byNumberedKey.has(base))
      throw new Error(`edge "${key}" is there already`);
    if (count === 1) return attributes;
    this.#numbered.set(edge, key);
    this.#byNumberedKey.set(key, edge);
    return first === undefined ? attributes : { ...attributes, restates: base };
  }

  hasNode(id: string): boolean {
    return this.#indexOf.has(id);
  }

  hasEdge(key: string): boolean {
    return this.#edgeOf(key) !== undefined;
  }

  nodes(): string[] {
    return [...this.#ids];
  }

  edges(...ends: string[]): string[] {
    const found: string[] = [];
    this.#visit(ends, (edge) => found.push(this.#keyOf(edge)));
    return found;
  }

  degree(id: string): number {
    const node = this.#node(id);
    const around = this.#edgesAround(node);
    // A tie of a node with itself has two ends there; one with a direction is in both lists.
    const loops = around.undirected.filter((edge) => this.#sources[edge] === this.#targets[edge]).length;
    return around.in.length + around.out.length + around.undirected.length + loops;
  }

  source(key: string): string {
    return this.#ids[this.#sources[this.#edge(key)]!]!;
  }

  target(key: string): string {
    return this.#ids[this.#targets[this.#edge(key)]!]!;
  }

  opposite(id: string, key: string): string {
    const edge = this.#edge(key);
    const source = this.#ids[this.#sources[edge]!]!;
    return source === id ? this.#ids[this.#targets[edge]!]! : source;
  }

  getNodeAttributes(id: string): NodeAttributes {
    return this.#nodes[this.#node(id)]!;
  }

  getEdgeAttributes(key: string): EdgeAttributes {
    return this.#edges[this.#edge(key)]!;
  }

  forEachNode(visit: (node: string, attributes: NodeAttributes) => void): void {
    for (let node = 0; node < this.#ids.length; node += 1) visit(this.#ids[node]!, this.#nodes[node]!);
  }

  forEachEdge(...given: [...ends: string[], visit: EdgeVisitor]): void {
    const visit = given.at(-1) as EdgeVisitor;
    this.#visit(given.slice(0, -1) as string[], (edge) => this.#show(edge, visit));
  }

  forEachOutEdge(id: string, visit: EdgeVisitor): void {
    for (const edge of this.#edgesAround(this.#node(id)).out) this.#show(edge, visit);
  }

  forEachInEdge(id: string, visit: EdgeVisitor): void {
    for (const edge of this.#edgesAround(this.#node(id)).in) this.#show(edge, visit);
  }

  forEachUndirectedEdge(id: string, visit: EdgeVisitor): void {
    for (const edge of this.#edgesAround(this.#node(id)).undirected) this.#show(edge, visit);
  }

  neighbors(id: string): string[] {
    const node = this.#node(id);
    const around = this.#edgesAround(node);
    const found = new Set<string>();
    for (const side of SIDES) for (const edge of around[side]) found.add(this.#ids[this.#other(edge, node)]!);
    return [...found];
  }

  #show(edge: number, visit: EdgeVisitor): void {
    const [source, target] = [this.#sources[edge]!, this.#targets[edge]!];
    const attributes = this.#edges[edge]!;
    visit(
      this.#keyOf(edge),
      attributes,
      this.#ids[source]!,
      this.#ids[target]!,
      this.#nodes[source]!,
      this.#nodes[target]!,
      !this.#directed.has(attributes.kind),
    );
  }

  #visit(ends: readonly string[], visit: (edge: number) => void): void {
    // By index: once this has been called often, JavaScriptCore finds an empty list to have no iterator.
    const first = ends[0];
    const second = ends[1];
    if (first === undefined) {
      for (let edge = 0; edge < this.#edges.length; edge += 1) visit(edge);
      return;
    }
    const node = this.#node(first);
    if (second !== undefined) {
      this.#visitBetween(node, this.#node(second), visit);
      return;
    }
    const around = this.#edgesAround(node);
    for (const edge of around.in) visit(edge);
    // A tie of a node with itself is in both lists.
    for (const edge of around.out) if (this.#targets[edge]! !== node) visit(edge);
    for (const edge of around.undirected) visit(edge);
  }

  #visitBetween(node: number, other: number, visit: (edge: number) => void): void {
    const found = this.#pairs.between(node, other);
    for (const side of SIDES) for (const edge of found) if (this.#isOn(side, edge, node)) visit(edge);
  }

  #isOn(side: Side, edge: number, node: number): boolean {
    if (!this.#directed.has(this.#edges[edge]!.kind)) return side === 'undirected';
    // A tie of a node with itself comes in: it is said once.
    return side === (this.#targets[edge]! === node ? 'in' : 'out');
  }

  /** Put in order when first asked for: most questions are about few nodes. */
  #edgesAround(node: number): Around {
    let around = this.#around.get(node);
    if (!around) {
      around = {
        in: this.#inOrder(node, 'in'),
        out: this.#inOrder(node, 'out'),
        undirected: this.#inOrder(node, 'undirected'),
      };
      this.#around.set(node, around);
    }
    return around;
  }

  #inOrder(node: number, side: Side): readonly number[] {
    const oldestLast: number[] = [];
    for (let edge = this.#newest[side][node]!; edge !== NONE;) {
      oldestLast.push(edge);
      const isSource = side === 'out' || (side === 'undirected' && this.#sources[edge]! === node);
      edge = isSource ? this.#nextOfSource[edge]! : this.#nextOfTarget[edge]!;
    }
    const byOther = new Map<number, number[]>();
    let isMany = false;
    for (let at = oldestLast.length - 1; at >= 0; at -= 1) {
      const edge = oldestLast[at]!;
      const other = this.#other(edge, node);
      const own = byOther.get(other);
      if (own) {
        isMany = true;
        own.push(edge);
      } else byOther.set(other, [edge]);
    }
    const groups = this.#inOrderOfIds(byOther);
    return isMany ? groups.flatMap((own) => own.reverse()) : groups.map(([edge]) => edge!);
  }

  /** The nodes at the other ends as they came; ids that are whole numbers first and by size, as in any plain object. */
  #inOrderOfIds(byOther: ReadonlyMap<number, number[]>): number[][] {
    const numbers = [...byOther.keys()].filter((other) => isIndex(this.#ids[other]!));
    if (numbers.length === 0) return [...byOther.values()];
    numbers.sort((a, b) => Number(this.#ids[a]) - Number(this.#ids[b]));
    const texts = [...byOther.keys()].filter((other) => !isIndex(this.#ids[other]!));
    return [...numbers, ...texts].map((other) => byOther.get(other)!);
  }

  #other(edge: number, node: number): number {
    const source = this.#sources[edge]!;
    return source === node ? this.#targets[edge]! : source;
  }

  /** The how many-th edge of its key this would be, and the edge of the same pair that has the key. */
  #countOf(kind: string, source: number, target: number): readonly [count: number, first: number | undefined] {
    const first = this.#firstOf(kind, source, target);
    if (this.#hasColons) {
      const base = this.#baseKey(kind, source, target);
      const count = (this.#used.get(base) ?? 0) + 1;
      this.#used.set(base, count);
      return [count, first];
    }
    if (first === undefined) return [1, undefined];
    let count = 1;
    for (const edge of this.#pairs.between(source, target)) if (this.#isOf(edge, kind, source, target)) count += 1;
    return [count, first];
  }

  /** The edge of these ends whose key is made of them alone. */
  #firstOf(kind: string, source: number, target: number): number | undefined {
    return this.#pairs
      .between(source, target)
      .find((edge) => this.#isOf(edge, kind, source, target) && !this.#numbered.has(edge));
  }

  #isOf(edge: number, kind: string, source: number, target: number): boolean {
    return this.#edges[edge]!.kind === kind && this.#sources[edge]! === source && this.#targets[edge]! === target;
  }

  #baseKey(kind: string, source: number, target: number): string {
    return `${kind}:${this.#ids[source]!}:${this.#ids[target]!}`;
  }

  #keyOf(edge: number): string {
    const numbered = this.#numbered.size === 0 ? undefined : this.#numbered.get(edge);
    return numbered ?? this.#baseKey(this.#edges[edge]!.kind, this.#sources[edge]!, this.#targets[edge]!);
  }

  #edgeOf(key: string): number | undefined {
    const numbered = this.#byNumberedKey.get(key);
    if (numbered !== undefined) return numbered;
    // Ids and kinds may have colons in them: every way to part the key is tried.
    for (let a = key.indexOf(':'); a !== -1; a = key.indexOf(':', a + 1)) {
      for (let b = key.indexOf(':', a + 1); b !== -1; b = key.indexOf(':', b + 1)) {
        const source = this.#indexOf.get(key.slice(a + 1, b));
        const target = source === undefined ? undefined : this.#indexOf.get(key.slice(b + 1));
        const edge = target === undefined ? undefined : this.#firstOf(key.slice(0, a), source!, target);
        if (edge !== undefined) return edge;
      }
    }
    return undefined;
  }

  #node(id: string): number {
    const node = this.#indexOf.get(id);
    if (node === undefined) throw new Error(`no node "${id}"`);
    return node;
  }

  #edge(key: string): number {
    const edge = this.#edgeOf(key);
    if (edge === undefined) throw new Error(`no edge "${key}"`);
    return edge;
  }
}

/** Whether a plain object would put the key before texts. */
function isIndex(id: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(id) && Number(id) < 2 ** 32 - 1;
}
