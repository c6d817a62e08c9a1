import type { NodeMark } from '../../scene/scene.ts';
import type { View, ViewNode } from '../../view/view.ts';
import type { FigureModel } from './model.ts';
import type { describeNode } from './spoken.ts';

/** What screen readers say of the nodes, worked out once a view and only where somebody may hear it. */
export class Descriptions {
  #view: View | undefined;
  readonly #texts = new Map<string, string>();
  #nodes: ReadonlyMap<string, ViewNode> = new Map();
  /** Needs the queries, which no picture does: loaded when somebody is there. */
  #describe: typeof describeNode | undefined;
  #loading: Promise<void> | undefined;

  constructor(private readonly model: FigureModel) {}

  /** Resolves when the long form is there, where it is on its way. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  of(mark: NodeMark): string {
    const { session, seen } = this.model;
    const { view, graph } = session ?? {};
    // Until somebody is there, the short form will do.
    if (!session || !view || !graph || !seen.isAwake) return mark.title;
    if (!this.#describe) {
      this.#loading ??= this.#load();
      return mark.title;
    }
    if (!this.#isSame(view)) {
      this.#texts.clear();
      this.#nodes = new Map(view.nodes.map((node) => [node.id, node]));
    }
    this.#view = view;
    let text = this.#texts.get(mark.id);
    if (text === undefined) {
      const node = this.#nodes.get(mark.id);
      text = node ? this.#describe(node, { graph, view, today: session.today }) : mark.title;
      this.#texts.set(mark.id, text);
    }
    return text;
  }

  async #load(): Promise<void> {
    try {
      this.#describe = (await import('./spoken.ts')).describeNode;
      this.model.redraw();
    } catch (error) {
      // The short form stays; the next drawing asks again.
      console.warn('collab-network: descriptions could not be loaded', error);
    } finally {
      this.#loading = undefined;
    }
  }

  #isSame({ nodes, state }: View): boolean {
    return this.#view?.nodes === nodes && this.#view.state.pins === state.pins && this.#view.state.lang === state.lang;
  }
}
