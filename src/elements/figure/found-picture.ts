/**
 * The finished picture that a page has inside the tag, which the element goes
 * on with instead of drawing it again: the same marks stay where they are, and
 * answer from then on. The words and the legend of the picture stay too, until
 * the reader asks for another view or for the legend itself.
 */
import { fillFrame } from '../../layout/fill-frame.ts';
import type { Positions, Size } from '../../layout/types.ts';
import { figureDigest, readMark, type FigureMark } from '../../render/figure-mark.ts';
import { boxes } from '../../scene/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import type { View } from '../../view/view.ts';
import type { CollabLegend } from '../legend/legend.ts';
import { pointAt } from '../session/pointing.ts';
import type { Session } from '../session/session.ts';
import { foundStyles } from './found-styles.ts';
import { whenIdle } from '../collab-graph/when-idle.ts';

/** The element as far as this asks for it. */
export interface FoundHost extends HTMLElement {
  readonly session: Session;
  readonly height: string | undefined;
  readonly heading: string | undefined;
  readonly caption: string | undefined;
  readonly timeline: boolean;
  readonly static: boolean;
  readonly noLegend: boolean;
  readonly noPanel: boolean;
}

/** Smaller than this its words are not read any more, and the element's own picture is better. */
const LEAST_SCALE = 0.9;

/** Narrower than this, as the element's own styles have it, details have no room over the picture. */
const WIDE = 900;

/**
 * The picture inside the tag, once a reader may want more than a picture: when
 * the page is at rest, or at the first touch.
 *
 * @param left called once when the element draws its own from then on
 * @returns undefined where the element can only draw its own: another element stands beside the picture, the author
 * set a height, or the column is so narrow that the picture's words are too small
 */
export async function foundPicture(host: FoundHost, left: () => void): Promise<FoundPicture | undefined> {
  const svg = host.firstElementChild;
  const mark = readMark(svg?.getAttribute('data-picture') ?? '');
  if (!(svg instanceof SVGSVGElement) || !mark || host.childElementCount > 1) return undefined;
  if (host.height || host.timeline) return undefined;
  const found = new FoundPicture(host, svg, mark, left);
  if (!found.isReadable()) return undefined;
  await wanted(host);
  found.lieUnder();
  return found;
}

/** Resolves when the browser has nothing better to do, or the reader is at the figure. */
function wanted(host: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const now = (): void => {
      done.abort();
      resolve();
    };
    for (const type of ['pointerenter', 'pointerdown', 'focusin'])
      host.addEventListener(type, now, { signal: done.signal, passive: true });
    void whenIdle(1500).then(now);
  });
}

export class FoundPicture {
  /** Of the frame in which the picture was composed. */
  readonly size: Size;
  readonly #marks: SVGGElement;
  readonly #ids: readonly (readonly [Element, string])[];
  readonly #place: { readonly next: Node | null; readonly transform: string | null };
  /** The picture that was taken; undefined before. */
  #taken: Scene | undefined;
  readonly #listening = new AbortController();
  readonly #watch = new ResizeObserver(() => {
    if (!this.isReadable()) this.leave();
  });

  constructor(
    private readonly host: FoundHost,
    private readonly svg: SVGSVGElement,
    private readonly mark: FigureMark,
    private readonly left: () => void,
  ) {
    this.size = mark.size;
    this.#marks = svg.querySelector<SVGGElement>('g[id$="-picture"]')!;
    this.#ids = [this.#marks, ...this.#marks.querySelectorAll('[id]')].map((part) => [part, part.id]);
    this.#place = { next: this.#marks.nextSibling, transform: this.#marks.getAttribute('transform') };
  }

  /** The figure is laid out over the picture, unseen as long as it has not taken it. */
  lieUnder(): void {
    const { host, mark } = this;
    const { width, height } = this.svg.viewBox.baseVal;
    const share = (name: string, part: number): void => host.style.setProperty(`--found-${name}`, `${part * 100}%`);
    share('x', mark.x / width);
    share('y', mark.y / height);
    share('width', mark.size.width / width);
    share('height', mark.size.height / height);
    const sheets = host.shadowRoot!.adoptedStyleSheets;
    if (!sheets.includes(foundStyles())) host.shadowRoot!.adoptedStyleSheets = [...sheets, foundStyles()];
    host.setAttribute('picture', 'found');
    this.#watch.observe(host);
    const { signal } = this.#listening;
    for (const type of ['load', 'change'])
      host.session.addEventListener(type, () => this.#needsRoom && this.leave(), { signal });
  }

  /** Whether it fills the element, and is large enough for its words to be read. */
  isReadable(): boolean {
    const [here, there] = [this.svg.getBoundingClientRect(), this.host.getBoundingClientRect()];
    const isFilling = Math.abs(here.width - there.width) < 1 && Math.abs(here.left - there.left) < 1;
    return isFilling && here.width / this.svg.viewBox.baseVal.width >= LEAST_SCALE;
  }

  /** Places as a still picture has them: few nodes fill the frame. */
  places(view: View, positions: Positions): Positions {
    if (view.state.pins) return positions;
    return fillFrame(boxes(view, { size: this.size, locale: view.state.lang }), positions, this.size);
  }

  /** Whether this picture shows what the element would draw. The first time it is compared mark by mark. */
  shows(scene: Scene): boolean {
    const before = this.#taken;
    if (!before) return this.#isDrawn(scene) && this.host.dataset['edition'] === this.host.session.dataset?.version;
    const same = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
      a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
    return (
      before.title === scene.title &&
      before.background === scene.background &&
      same(before.nodes, scene.nodes) &&
      same(before.edges, scene.edges)
    );
  }

  /** A table or matrix in the picture's place, an answer above it, and details that have no room over it. */
  get #needsRoom(): boolean {
    const { noPanel, session, clientWidth } = this.host;
    const { view, select, compare, path, ask } = session.state ?? {};
    const hasDetails = !noPanel && !this.host.static && (select ?? compare ?? path) !== undefined;
    const isDrawn = view === undefined || view === 'network' || view === 'map';
    return !isDrawn || ask !== undefined || (hasDetails && clientWidth < WIDE);
  }

  #isDrawn(scene: Scene): boolean {
    const { heading, caption, noLegend } = this.host;
    const words = { title: heading || scene.title, caption: caption || undefined, legend: !noLegend };
    return figureDigest(scene, words) === this.mark.digest;
  }

  /**
   * Puts the very marks of the page into the element's own picture.
   * @returns whether they are what the scene draws: enlarged or moved they are not
   */
  drawIn(stage: HTMLElement, scene: Scene): boolean {
    if (!this.#isDrawn(scene)) return false;
    if (!this.#taken) this.#take(scene);
    const own = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    own.setAttribute('role', 'img');
    own.setAttribute('aria-label', scene.title);
    own.setAttribute('font-family', scene.fontFamily);
    this.#marks.removeAttribute('transform');
    for (const [part, id] of this.#ids) part.id = `cg-${nameOf(id)}`;
    own.append(this.#marks);
    stage.replaceChildren(own);
    return true;
  }

  #take(scene: Scene): void {
    this.#taken = scene;
    const { host, svg } = this;
    host.setAttribute('picture', 'taken');
    // The element has these words, and says them.
    svg.setAttribute('aria-hidden', 'true');
    const { signal } = this.#listening;
    if (host.static) return;
    svg.addEventListener('click', ({ target }) => void this.#choose(idOf(target)), { signal });
    svg.addEventListener(
      'pointerover',
      ({ target }) => {
        pointAt(host.session, idOf(target));
        if (this.#row(idOf(target))) (target as Element).setAttribute('cursor', 'pointer');
      },
      { signal },
    );
    svg.addEventListener('pointerleave', () => pointAt(host.session, undefined), { signal });
    // By keyboard the legend is reached as the element has it, which is seen then.
    host.shadowRoot!.addEventListener(
      'focusin',
      ({ target }) => (target as Element).closest('.legend') && this.leave(),
      { signal },
    );
  }

  /** A click on a row of the drawn legend is one on the element's own, which comes after the picture. */
  async #choose(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    await customElements.whenDefined('collab-legend');
    await this.#legend?.updateComplete;
    this.#row(id)?.click();
  }

  /** Undefined where the author has put a legend in its place. */
  get #legend(): CollabLegend | null {
    return this.host.shadowRoot!.querySelector('collab-legend');
  }

  /** What chooses the row of this id, where there is a choice. */
  #row(id: string | undefined): HTMLElement | null | undefined {
    return id === undefined
      ? undefined
      : this.#legend?.shadowRoot?.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"] input`);
  }

  /** The element draws its own from now on. The picture of the page is whole again, since it stands in for other data too. */
  leave(): void {
    const { host, svg } = this;
    this.#watch.disconnect();
    this.#listening.abort();
    host.removeAttribute('picture');
    svg.removeAttribute('aria-hidden');
    if (this.#taken) {
      // What is on screen stays until the element has drawn.
      this.#marks.replaceWith(this.#marks.cloneNode(true));
      for (const [part, id] of this.#ids) part.id = id;
      const { next, transform } = this.#place;
      if (transform !== null) this.#marks.setAttribute('transform', transform);
      svg.insertBefore(this.#marks, next);
    }
    this.left();
  }
}

const idOf = (target: EventTarget | null): string | undefined =>
  (target as Element).closest('[data-legend]')?.getAttribute('data-legend')?.split(':')[1];

/** Of a part of the picture, without what it begins with in this document. */
const nameOf = (id: string): string => /(?:inset-)?[a-z]+$/.exec(id)![0];
