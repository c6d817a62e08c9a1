import type { NodeMark } from '../../scene/scene.ts';
import type { View, ViewNode } from '../../view/view.ts';
import type { FigureModel } from './model.ts';
import { describeNode } from './spoken.ts';

/** What screen readers say of the nodes, worked out once a view and only where somebody may hear it. */
export class Descriptions {
  #view: View | undefined;
  readonly #texts = new Map<string, string>();
  #nodes: ReadonlyMap<string, ViewNode> = new Map();

  constructor(private readonly model: FigureModel) {}

  of(mark: NodeMark): string {
    const { session, seen } = this.model;
    const { view, graph } = session ?? {};
    // Until somebody is there, the short form will do.
    if (!session || !view || !graph || !seen.isAwake) return mark.title;
    if (!this.#isSame(view)) {
      this.#texts.clear();
      this.#nodes = new Map(view.nodes.map((node) => [node.id, node]));
    }
    this.#view = view;
    let text = this.#texts.get(mark.id);
    if (text === undefined) {
      const node = this.#nodes.get(mark.id);
      text = node ? describeNode(node, { graph, view, today: session.today }) : mark.title;
      this.#texts.set(mark.id, text);
    }
    return text;
  }

  #isSame({ nodes, state }: View): boolean {
    return this.#view?.nodes === nodes && this.#view.state.pins === state.pins && this.#view.state.lang === state.lang;
  }
}
