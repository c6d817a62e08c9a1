import { emit } from '../events.ts';
import { actingWords } from '../../locales/acting.ts';
import type { Point } from '../../layout/types.ts';
import { emphasisOf } from '../../scene/emphasis/emphasis.ts';
import type { Hit } from './hit-test.ts';
import type { FigureModel } from './model.ts';
import type { HistoryMode } from '../session/session.ts';
import { intoFrame } from '../../view/nominal-frame.ts';
import { toNominal } from './viewport.ts';

/** What the reader does to a node or an edge: selects it, puts it in the centre, fixes it in place. Each is said. */
export class Selecting {
  constructor(
    private readonly element: HTMLElement,
    private readonly model: FigureModel,
  ) {}

  /** Selects; what is selected already, or nothing, clears. */
  toggle(hit: Hit | undefined): void {
    const { session, isStatic } = this.model;
    const { scene } = this.model.seen;
    if (isStatic || !session?.state || !scene) return;
    const isSame = hit !== undefined && emphasisOf(scene, session.state.select)?.selected === hit.id;
    if (hit?.type === 'node') {
      this.model.see({ active: hit.id, edgeStop: undefined });
      this.model.wantsFocus = true;
    }
    if (!hit || isSame) {
      if (session.state.select !== undefined) this.clear();
      return;
    }
    session.update({ select: hit.id });
    const title =
      hit.type === 'node'
        ? this.model.nameOf(hit.id)
        : (scene.edges.find((edge) => edge.id === hit.id)?.title ?? hit.id);
    this.model.say(actingWords(this.model.lang).selected(title));
    emit(this.element, 'node-select', { id: hit.id, type: hit.type });
  }

  clear(): void {
    this.model.session?.update({ select: undefined });
    this.model.say(actingWords(this.model.lang).cleared);
    emit(this.element, 'node-select', { id: undefined, type: undefined });
  }

  /** Whether it can be put in the centre, and is not there. */
  canFocus(id: string): boolean {
    const { session, isStatic } = this.model;
    return !isStatic && session?.graph?.getNodeAttributes(id).kind === 'country' && session.state?.focus !== id;
  }

  focusOn(id: string, history: HistoryMode = 'push'): void {
    if (!this.canFocus(id)) return;
    this.model.see({ active: id });
    this.model.session!.update({ focus: id, select: undefined, viewport: undefined }, history);
    this.model.say(actingWords(this.model.lang).focused(this.model.nameOf(id)));
  }

  /** @param place in scene units */
  pin(id: string, place: Point): void {
    const { session, seen } = this.model;
    if (!session?.state || !seen.scene) return;
    const { x, y } = toNominal(place, seen.scene);
    const [inX, inY] = intoFrame(Math.round(x), Math.round(y));
    session.update({ pins: { ...session.state.pins, [id]: [inX, inY] } });
    this.model.say(actingWords(this.model.lang).pinned(this.model.nameOf(id)));
  }

  togglePin(id: string): void {
    const { session, seen } = this.model;
    const node = seen.scene?.nodes.find((mark) => mark.id === id);
    if (!session?.state || !node || seen.scene?.kind === 'map') return;
    if (!session.state.pins?.[id]) {
      this.pin(id, node);
      return;
    }
    const others = Object.entries(session.state.pins).filter(([other]) => other !== id);
    session.update({ pins: others.length > 0 ? Object.fromEntries(others) : undefined });
    this.model.say(actingWords(this.model.lang).freed(this.model.nameOf(id)));
  }
}
