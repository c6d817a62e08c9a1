/**
 * The part of graphology's `MultiGraph` that `CollabGraph` lists, in a seventh
 * of its size, for the one-tag build. Edges come in graphology's order, since
 * pictures and answers depend on it; test/embed/multi-graph.test.ts compares
 * the two on the whole network.
 */
interface Node<N> {
  readonly key: string;
  readonly attributes: N;
  /** Edges by the node at their other end, each list newest first. */
  readonly in: Map<string, Edge<N>[]>;
  readonly out: Map<string, Edge<N>[]>;
  readonly undirected: Map<string, Edge<N>[]>;
  degree: number;
}

interface Edge<N> {
  readonly key: string;
  readonly attributes: unknown;
  readonly source: Node<N>;
  readonly target: Node<N>;
  readonly undirected: boolean;
}

type Visit = (
  edge: string,
  attributes: unknown,
  source: string,
  target: string,
  sourceAttributes: unknown,
  targetAttributes: unknown,
  undirected: boolean,
) => void;

export class MultiGraph<N = unknown, E = unknown> {
  readonly #nodes = new Map<string, Node<N>>();
  readonly #edges = new Map<string, Edge<N>>();
  readonly #attributes: Record<string, unknown> = {};

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#edges.size;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes[name] = value;
  }

  getAttribute(name: string): unknown {
    return this.#attributes[name];
  }

  addNode(key: string, attributes: N): void {
    if (this.#nodes.has(key)) throw new Error(`node "${key}" is there already`);
    this.#nodes.set(key, { key, attributes, in: new Map(), out: new Map(), undirected: new Map(), degree: 0 });
  }

  addDirectedEdgeWithKey(key: string, source: string, target: string, attributes: E): void {
    this.#add(key, source, target, attributes, false);
  }

  addUndirectedEdgeWithKey(key: string, source: string, target: string, attributes: E): void {
    this.#add(key, source, target, attributes, true);
  }

  #add(key: string, from: string, to: string, attributes: E, undirected: boolean): void {
    if (this.#edges.has(key)) throw new Error(`edge "${key}" is there already`);
    const [source, target] = [this.#node(from), this.#node(to)];
    const edge = { key, attributes, source, target, undirected };
    this.#edges.set(key, edge);
    source.degree++;
    target.degree++;
    const near = undirected ? source.undirected : source.out;
    const far = undirected ? target.undirected : target.in;
    const list = near.get(to);
    if (list) {
      list.unshift(edge);
      return;
    }
    const first = [edge];
    near.set(to, first);
    far.set(from, first);
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

  getNodeAttributes(node: string): N {
    return this.#node(node).attributes;
  }

  getEdgeAttributes(edge: string): unknown {
    return this.#edge(edge).attributes;
  }

  forEachNode(visit: (node: string, attributes: N) => void): void {
    for (const { key, attributes } of this.#nodes.values()) visit(key, attributes);
  }

  forEachEdge(...given: [...ends: string[], visit: Visit]): void {
    this.#each(given.slice(0, -1) as string[], given.at(-1) as Visit);
  }

  forEachOutEdge(node: string, visit: Visit): void {
    for (const list of this.#node(node).out.values()) visitAll(list, visit);
  }

  forEachInEdge(node: string, visit: Visit): void {
    for (const list of this.#node(node).in.values()) visitAll(list, visit);
  }

  forEachUndirectedEdge(node: string, visit: Visit): void {
    for (const list of this.#node(node).undirected.values()) visitAll(list, visit);
  }

  neighbors(key: string): string[] {
    const node = this.#node(key);
    return [...new Set([...node.in.keys(), ...node.out.keys(), ...node.undirected.keys()])];
  }

  #each([first, second]: readonly string[], visit: Visit): void {
    if (first === undefined) {
      visitAll(this.#edges.values(), visit);
      return;
    }
    const node = this.#node(first);
    if (second !== undefined) this.#node(second);
    for (const side of [node.in, node.out, node.undirected]) {
      if (second !== undefined) visitAll(side.get(second) ?? [], visit);
      else
        for (const [other, list] of side) {
          // A tie of a node with itself is in both lists.
          if (side !== node.out || other !== first) visitAll(list, visit);
        }
    }
  }

  #node(key: string): Node<N> {
    const node = this.#nodes.get(key);
    if (!node) throw new Error(`no node "${key}"`);
    return node;
  }

  #edge(key: string): Edge<N> {
    const edge = this.#edges.get(key);
    if (!edge) throw new Error(`no edge "${key}"`);
    return edge;
  }
}

function visitAll(edges: Iterable<{ readonly key: string } & Edge<unknown>>, visit: Visit): void {
  for (const { key, attributes, source, target, undirected } of edges)
    visit(key, attributes, source.key, target.key, source.attributes, target.attributes, undirected);
}
