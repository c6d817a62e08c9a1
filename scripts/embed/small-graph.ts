/**
 * The graph of the one-tag build: `ColumnGraph` in a third of its bytes, which a
 * first picture waits for, and with more memory for each edge. Edges come in the
 * same order, since pictures and answers depend on it, but that ids which are
 * whole numbers do not go first; test/model/column-graph.test.ts asks both.
 */
import type { Dataset } from '../../src/data/dataset.ts';
import type { EdgeAttributes, EdgeVisitor, NodeAttributes } from '../../src/model/graph.ts';

interface Node {
  readonly key: string;
  readonly attributes: NodeAttributes;
  /** Edges by the node at their other end, each list newest first. */
  readonly in: Map<string, Edge[]>;
  readonly out: Map<string, Edge[]>;
  readonly undirected: Map<string, Edge[]>;
  degree: number;
}

interface Edge {
  readonly key: string;
  readonly attributes: EdgeAttributes;
  readonly source: Node;
  readonly target: Node;
  readonly undirected: boolean;
}

export class ColumnGraph {
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Edge>();
  /** How often a key has been asked for: the second of its like gets `:2`. */
  readonly #used = new Map<string, number>();
  #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#edges.size;
  }

  getAttribute(): Dataset {
    return this.#dataset;
  }

  replaceDataset(dataset: Dataset): void {
    this.#dataset = dataset;
  }

  addNode(key: string, attributes: NodeAttributes): void {
    if (this.#nodes.has(key)) throw new Error(`node "${key}" is there already`);
    this.#nodes.set(key, { key, attributes, in: new Map(), out: new Map(), undirected: new Map(), degree: 0 });
  }

  addEdge(from: string, to: string, attributes: EdgeAttributes, directed: boolean): void {
    const [source, target] = [this.#node(from), this.#node(to)];
    const base = `${attributes.kind}:${from}:${to}`;
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    const key = count > 1 ? `${base}:${count}` : base;
    if (this.#edges.has(key)) throw new Error(`edge "${key}" is there already`);
    const first = count > 1 ? this.#edges.get(base)! : undefined;
    const isAgain = first !== undefined && first.source === source && first.target === target;
    const own = isAgain ? { ...attributes, restates: base } : attributes;
    const edge = { key, attributes: own, source, target, undirected: !directed };
    this.#edges.set(key, edge);
    source.degree++;
    target.degree++;
    const near = directed ? source.out : source.undirected;
    const far = directed ? target.in : target.undirected;
    const list = near.get(to);
    if (list) {
      list.unshift(edge);
      return;
    }
    const only = [edge];
    near.set(to, only);
    far.set(from, only);
  }

  hasNode(key: string): boolean {
    return this.#nodes.has(key);
  }

  hasEdge(key: string): boolean {
    return this.#edges.has(key);
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  edges(...ends: string[]): string[] {
    const found: string[] = [];
    this.#each(ends, (edge) => found.push(edge));
    return found;
  }

  degree(node: string): number {
    return this.#node(node).degree;
  }

  source(edge: string): string {
    return this.#edge(edge).source.key;
  }

  target(edge: string): string {
    return this.#edge(edge).target.key;
  }

  opposite(node: string, edge: string): string {
    const { source, target } = this.#edge(edge);
    return source.key === node ? target.key : source.key;
  }

  getNodeAttributes(node: string): NodeAttributes {
    return this.#node(node).attributes;
  }

  getEdgeAttributes(edge: string): EdgeAttributes {
    return this.#edge(edge).attributes;
  }

  forEachNode(visit: (node: string, attributes: NodeAttributes) => void): void {
    for (const { key, attributes } of this.#nodes.values()) visit(key, attributes);
  }

  forEachEdge(...given: [...ends: string[], visit: EdgeVisitor]): void {
    this.#each(given.slice(0, -1) as string[], given.at(-1) as EdgeVisitor);
  }

  forEachOutEdge(node: string, visit: EdgeVisitor): void {
    for (const list of this.#node(node).out.values()) visitAll(list, visit);
  }

  forEachInEdge(node: string, visit: EdgeVisitor): void {
    for (const list of this.#node(node).in.values()) visitAll(list, visit);
  }

  forEachUndirectedEdge(node: string, visit: EdgeVisitor): void {
    for (const list of this.#node(node).undirected.values()) visitAll(list, visit);
  }

  neighbors(key: string): string[] {
    const node = this.#node(key);
    return [...new Set([...node.in.keys(), ...node.out.keys(), ...node.undirected.keys()])];
  }

  #each([first, second]: readonly string[], visit: EdgeVisitor): void {
    if (first === undefined) {
      visitAll(this.#edges.values(), visit);
      return;
    }
    const node = this.#node(first);
    if (second !== undefined) this.#node(second);
    for (const side of [node.in, node.out, node.undirected]) {
      if (second !== undefined) {
        if (side !== node.out || second !== first) visitAll(side.get(second) ?? [], visit);
      } else
        for (const [other, list] of side) {
          // A tie of a node with itself is in both lists.
          if (side !== node.out || other !== first) visitAll(list, visit);
        }
    }
  }

  #node(key: string): Node {
    const node = this.#nodes.get(key);
    if (!node) throw new Error(`no node "${key}"`);
    return node;
  }

  #edge(key: string): Edge {
    const edge = this.#edges.get(key);
    if (!edge) throw new Error(`no edge "${key}"`);
    return edge;
  }
}

function visitAll(edges: Iterable<{ readonly key: string } & Edge>, visit: EdgeVisitor): void {
  for (const { key, attributes, source, target, undirected } of edges)
    visit(key, attributes, source.key, target.key, source.attributes, target.attributes, undirected);
}
