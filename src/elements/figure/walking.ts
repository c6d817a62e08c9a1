/**
 * What the keys do in a figure: through a network by its ties, over a map by
 * direction, and what is said on the way. Loaded when the focus comes into the
 * figure, since nobody else needs it.
 */
import { actingWords } from '../../locales/acting.ts';
import { walkingWords } from '../../locales/walking.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import { kindsOf } from '../../model/kinds.ts';
import { along } from '../../scene/curves.ts';
import { formatFor } from '../../scene/format.ts';
import type { EdgeMark } from '../../scene/scene.ts';
import { emit } from '../events.ts';
import type { Camera } from './camera.ts';
import { nearestInDirection, OPPOSITE, type Direction } from './compass.ts';
import { evidenceOf } from './evidence.ts';
import type { FigureModel } from './model.ts';
import type { Selecting } from './selecting.ts';
import { edgeTip } from './tip.ts';
import { toScreen, ZOOM } from './viewport.ts';
import {
  alongKind,
  go,
  partsOf,
  startAt,
  stillThere,
  tiesOf,
  whereabouts,
  type Ground,
  type Move,
  type Way,
} from './way.ts';
import { named } from '../../model/named.ts';

const MOVES: Readonly<Record<Direction, Move>> = { right: 'into', left: 'back', down: 'next', up: 'previous' };

const ARROWS: Readonly<Record<string, Direction>> = named({
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
});

export interface WalkingParts {
  readonly element: HTMLElement;
  readonly model: FigureModel;
  readonly camera: Camera;
  readonly selecting: Selecting;
}

export class Walking {
  /** Undefined until a key was pressed: who has only come here is told of the node alone. */
  #way: Way | undefined;
  /** On a map: where the arrows led from. */
  #trail: { readonly from: string; readonly direction: Direction; readonly to: string }[] = [];

  constructor(private readonly parts: WalkingParts) {}

  /** @param key as in `KeyboardEvent.key`, in small letters */
  press(key: string, isShift: boolean): void {
    const { model, camera, selecting, element } = this.parts;
    const { active, scene } = model.seen;
    if (!scene || active === undefined) return;
    const direction = ARROWS[key];
    const by = isShift ? -1 : 1;
    const actions: Readonly<Record<string, () => void>> = named({
      home: () => this.#take(startAt(model.session!.state!.focus)),
      e: () => this.#go(this.#here().tie === undefined ? 'into' : isShift ? 'previous' : 'next'),
      k: () => this.#along(by),
      pagedown: () => this.#toPart(1),
      pageup: () => this.#toPart(-1),
      p: () => selecting.togglePin(active),
      f: () => selecting.focusOn(active),
      d: () => this.#toDetails(),
      t: () => emit(element, 'go-to', { part: 'table' }),
      '+': () => camera.zoomBy(ZOOM.step),
      '=': () => camera.zoomBy(ZOOM.step),
      '-': () => camera.zoomBy(1 / ZOOM.step),
      '0': () => camera.fit(),
    });
    if (direction) this.#arrow(direction);
    else actions[key]?.();
  }

  /** From a tie back to the node that it was a tie of. */
  leaveTie(): void {
    this.#go('back');
  }

  /** Where one has walked to, to be said before the node or tie itself; empty where nobody has walked. */
  position(): string {
    const { model } = this.parts;
    const way = this.#way;
    if (!way || way.at !== model.seen.active || (model.seen.scene?.map && way.tie === undefined)) return '';
    const ground = this.#ground();
    const { of, n, total, whose, kind } = whereabouts(stillThere(way, ground), ground);
    if (n < 1) return '';
    const words = walkingWords(model.lang);
    const { number } = formatFor(model.lang);
    const only = kind === undefined ? '' : words.only(this.#kind(kind));
    return words[of](number(n), number(total), whose === undefined ? '' : model.nameOf(whose), only);
  }

  /** What is said of the tie that has been walked to: what, since when, how much, and who says so. */
  edgeText(mark: EdgeMark): string {
    const { session, lang } = this.parts.model;
    const said = session?.graph && session.state ? evidenceOf(mark, session.graph, session.state) : '';
    return [mark.title, said].filter(Boolean).join(walkingWords(lang).sentence);
  }

  #arrow(direction: Direction): void {
    const { seen } = this.parts.model;
    if (!seen.scene?.map) this.#go(MOVES[direction]);
    // The lines of a country are in an order, not in a direction.
    else if (seen.edgeStop) this.#go(direction === 'left' || direction === 'up' ? 'previous' : 'next');
    else this.#overMap(direction);
  }

  /** To the nearest country in a direction; the opposite arrow goes back to where one came from, not to the nearest. */
  #overMap(direction: Direction): void {
    const { scene, active } = this.parts.model.seen;
    const last = this.#trail.at(-1);
    if (last?.to === active && direction === OPPOSITE[last?.direction ?? direction]) {
      this.#trail.pop();
      this.#take(startAt(last!.from));
      return;
    }
    const to = nearestInDirection(scene!, active!, direction);
    if (to === undefined) return;
    this.#trail = [...(last?.to === active ? this.#trail : []), { from: active!, direction, to }];
    this.#take(startAt(to));
  }

  #go(move: Move): void {
    const { model } = this.parts;
    const here = this.#here();
    const way = go(here, move, this.#ground());
    if (way !== here) this.#take(way);
    else if (move === 'into') this.#sayNoTies(here);
    else if (move === 'back') model.say(walkingWords(model.lang).beginning);
  }

  #along(by: 1 | -1): void {
    const { model } = this.parts;
    const way = alongKind(this.#here(), by, this.#ground());
    this.#take(way);
    const count = tiesOf(this.#ground(), way.at, way.kind).length;
    const words = walkingWords(model.lang);
    const { number } = formatFor(model.lang);
    const name = model.nameOf(way.at);
    model.say(
      way.kind === undefined
        ? words.allKinds(count, number(count), name)
        : words.oneKind(this.#kind(way.kind), count, number(count), name),
    );
  }

  /** To the next part of the network that hangs together. */
  #toPart(by: 1 | -1): void {
    const { model } = this.parts;
    const parts = partsOf(this.#ground());
    const words = walkingWords(model.lang);
    const { number } = formatFor(model.lang);
    const now = parts.findIndex((part) => part.includes(model.seen.active!));
    const next = (now + by + parts.length) % parts.length;
    const [first] = parts[next] ?? [];
    if (parts.length < 2 || first === undefined) return model.say(words.onePart);
    this.#take(startAt(first));
    model.say(words.part(number(next + 1), number(parts.length), parts[next]!.length, number(parts[next]!.length)));
  }

  /** Opens the details of the stop, where they are not open, and goes there. */
  #toDetails(): void {
    const { model, selecting, element } = this.parts;
    const { edgeStop, active, scene } = model.seen;
    const id = edgeStop?.id ?? active!;
    const selected = model.session?.state?.select;
    const isSelected = selected === id || (edgeStop?.ids.includes(selected ?? '') ?? false);
    if (!isSelected)
      selecting.toggle(
        edgeStop && scene
          ? { type: 'edge', id, source: edgeStop.source, target: edgeStop.target }
          : { type: 'node', id },
      );
    emit(element, 'go-to', { part: 'details' });
  }

  #sayNoTies({ at, kind }: Way): void {
    const { model } = this.parts;
    const name = model.nameOf(at);
    model.say(
      kind === undefined
        ? actingWords(model.lang).noEdges(name)
        : walkingWords(model.lang).noTiesOf(this.#kind(kind), name),
    );
  }

  /** Where one stands: on the way that was walked, or where the focus has been put since. */
  #here(): Way {
    const { active, edgeStop } = this.parts.model.seen;
    const ground = this.#ground();
    const known = this.#way?.at === active ? stillThere(this.#way!, ground) : startAt(active!, this.#way?.kind);
    return known.tie === edgeStop?.id ? known : { ...known, tie: edgeStop?.id };
  }

  #take(way: Way): void {
    const { model, camera } = this.parts;
    const { scene } = model.seen;
    if (!scene?.nodes.some(({ id }) => id === way.at)) return;
    this.#way = way;
    model.wantsFocus = true;
    const tie = scene.edges.find(({ id }) => id === way.tie);
    if (tie) {
      const [x, y] = along(tie, 0.5).point;
      model.see({ active: way.at, edgeStop: tie, tip: edgeTip(tie, toScreen(model.transform, { x, y })) });
    } else {
      camera.bringIntoSight(way.at);
      model.see({ active: way.at, edgeStop: undefined });
    }
    // Also where nothing is news: the focus may be elsewhere.
    model.redraw();
  }

  #ground(): Ground {
    const { session, seen } = this.parts.model;
    const kinds = session?.dataset && kindsOf(session.dataset);
    return {
      scene: seen.scene!,
      importance: new Map(session?.view?.nodes.map((node) => [node.id, node.importance])),
      rank: (kind) => kinds?.edgeRank(kind) ?? 0,
    };
  }

  #kind(kind: EdgeKind): string {
    const { session, lang } = this.parts.model;
    return session?.dataset ? kindsOf(session.dataset).edge(kind).label[lang] : kind;
  }
}
