/** From the size of a whole figure to that of the picture in it. */
import type { Size } from '../layout/types.ts';
import { messagesFor } from '../locales/messages.ts';
import type { View } from '../view/view.ts';
import { planFigure, type FigureParts, type FigurePlan } from './figure-plan.ts';
import { composeNetwork, type ComposeOptions } from './network.ts';
import type { Page, SectionTitles } from './scene.ts';

export type { FigureParts } from './figure-plan.ts';

/** Words above the sections of a legend. */
export function sectionTitles(lang: Page['lang']): SectionTitles {
  const { frameworks, programmes, edges, nodes, widths, papers, cells } = messagesFor(lang);
  return {
    frameworks,
    programmes,
    edges,
    nodes,
    widths,
    papers,
    cells,
  };
}

/**
 * The size that the picture of a view has inside a figure of `size`, title,
 * legend and notes taken off. Lay the nodes out in this size, compose with it,
 * then print with `renderSvg(scene, { figure: size })`.
 */
export function pictureSize(
  view: View,
  size: Size,
  options: Omit<ComposeOptions, 'size'>,
  parts: FigureParts = {},
): Size {
  const scene = composeNetwork(view, { positions: new Map() }, { ...options, size });
  const { width, height } = planOf(scene, size, parts).picture;
  return { width, height };
}

/** The plan of a scene's figure, of a given size or as high as it needs to be. */
export function planOf(scene: Page, size: Size | undefined, parts: FigureParts = {}): FigurePlan {
  return planFigure(
    scene,
    size ?? { picture: { width: scene.width, height: scene.height } },
    sectionTitles(scene.lang),
    parts,
  );
}
