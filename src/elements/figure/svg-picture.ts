import type { Size } from '../../layout/types.ts';
import { renderBareSvg } from '../../render/svg-bare.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import type { fadeSvg } from './fade-svg.ts';
import type { FoundPicture } from './found-picture.ts';
import type { Transform } from './viewport.ts';

/** A scene as SVG in an element, of which a part can be framed and all but a part faded. */
export class SvgPicture {
  /** Shows what stands out; there once anything may. */
  fader: typeof fadeSvg | undefined;

  constructor(private readonly host: HTMLElement) {}

  /** @param found a picture of the page, whose marks are gone on with where they are the same */
  draw(scene: Scene, found?: FoundPicture): void {
    if (!found?.drawIn(this.host, scene)) this.host.innerHTML = renderBareSvg(scene);
  }

  frame({ stage, transform: { scale, x, y } }: { readonly stage: Size; readonly transform: Transform }): void {
    const svg = this.host.firstElementChild;
    if (!svg) return;
    svg.setAttribute('width', String(stage.width));
    svg.setAttribute('height', String(stage.height));
    svg.setAttribute('viewBox', [-x / scale, -y / scale, stage.width / scale, stage.height / scale].join(' '));
  }

  fade(emphasis: Emphasis | undefined): void {
    this.fader?.(this.host, emphasis);
  }

  /** On paper labels have a ground beneath them in place of halos, which are letters too: they would be found and copied twice. */
  print(): void {
    this.host.querySelector('#cg-halos')!.innerHTML = [...this.host.querySelectorAll('#cg-labels > text')]
      .map((label) => {
        const { x, y, width, height } = (label as SVGTextElement).getBBox();
        return `<rect x="${x}" y="${y}" width="${width}" height="${height}" opacity=".8"/>`;
      })
      .join('');
  }

  clear(): void {
    this.host.replaceChildren();
  }
}
