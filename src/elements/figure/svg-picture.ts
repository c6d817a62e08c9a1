import type { Size } from '../../layout/types.ts';
import { renderBareSvg } from '../../render/svg-bare.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import type { FoundPicture } from './found-picture.ts';
import type { Transform } from './viewport.ts';

/** Marks, those in the inset of a map included. */
const EDGES = ':is(#cg-edges, #cg-inset-edges) > [data-id]';
const NODES = ':is(#cg-nodes, #cg-inset-nodes) > [data-id]';

/** A scene as SVG in an element, of which a part can be framed and all but a part faded. */
export class SvgPicture {
  #labels: readonly Element[] = [];
  #halos: readonly Element[] = [];

  constructor(private readonly host: HTMLElement) {}

  /** @param found a picture of the page, whose marks are gone on with where they are the same */
  draw(scene: Scene, found?: FoundPicture): void {
    if (!found?.drawIn(this.host, scene)) this.host.innerHTML = renderBareSvg(scene);
    this.#labels = [...this.host.querySelectorAll('#cg-labels > text')];
    this.#halos = [...this.host.querySelectorAll('#cg-halos > text')];
  }

  frame({ stage, transform: { scale, x, y } }: { readonly stage: Size; readonly transform: Transform }): void {
    const svg = this.host.firstElementChild;
    if (!svg) return;
    svg.setAttribute('width', String(stage.width));
    svg.setAttribute('height', String(stage.height));
    svg.setAttribute('viewBox', [-x / scale, -y / scale, stage.width / scale, stage.height / scale].join(' '));
  }

  fade(emphasis: Emphasis | undefined): void {
    const fade = (element: Element, kept: ReadonlySet<string> | undefined): void =>
      void element.classList.toggle('faded', kept?.has(idOf(element)) === false);
    for (const edge of this.host.querySelectorAll(EDGES)) {
      fade(edge, emphasis?.edges);
      // Of many lines on a map those that stand out are seen.
      if (edge.hasAttribute('visibility'))
        edge.setAttribute('visibility', emphasis?.edges.has(idOf(edge)) ? 'visible' : 'hidden');
    }
    for (const node of this.host.querySelectorAll(NODES)) fade(node, emphasis?.nodes);
    // Numbers on a map are words of an edge.
    const labelled = emphasis && new Set([...emphasis.nodes, ...emphasis.edges]);
    const fadeWord = (word: Element | undefined, id: string): void => {
      if (!word) return;
      word.classList.toggle('faded', labelled?.has(id) === false);
      // Aside, where a ring would touch it.
      const shift = emphasis?.shifts?.get(id);
      if (shift) word.setAttribute('transform', `translate(${shift.join()})`);
      else word.removeAttribute('transform');
    };
    for (const ground of this.host.querySelectorAll('#cg-halos > rect')) fadeWord(ground, idOf(ground));
    this.#labels.forEach((label, i) => {
      for (const word of [label, this.#halos[i]]) fadeWord(word, idOf(label));
    });
  }

  /** On paper labels have a ground beneath them in place of halos, which are letters too: they would be found and copied twice. */
  print(): void {
    this.host.querySelector('#cg-halos')!.innerHTML = this.#labels
      .map((label) => {
        const { x, y, width, height } = (label as SVGTextElement).getBBox();
        return `<rect x="${x}" y="${y}" width="${width}" height="${height}" opacity=".8" transform="${label.getAttribute('transform') ?? ''}"/>`;
      })
      .join('');
  }

  clear(): void {
    this.host.replaceChildren();
    this.#labels = this.#halos = [];
  }
}

function idOf(element: Element): string {
  return element.getAttribute('data-id') ?? '';
}
