/** The legend as a printed figure has it: what the marks, colours and widths mean, and nothing to click. */
import { html, nothing, type TemplateResult } from 'lit';

import { sectionTitles } from '../../scene/figure.ts';
import { composeNetwork } from '../../scene/network.ts';
import type { LegendItem } from '../../scene/scene.ts';
import type { Context } from '../session/context.ts';
import { drawnPaletteOf } from '../look/palette.ts';
import { lineSwatch, shapeSwatch } from './swatches.ts';

/** Widths are explained for a picture of usual size. */
const FRAME = { width: 960, height: 640 };

const SECTIONS = ['frameworks', 'programmes', 'edges', 'nodes', 'widths', 'papers'] as const;

export function plainLegend({ view, dataset, state, format, lang }: Context): TemplateResult {
  const titles = sectionTitles(lang);
  const items = legendIn({ view, dataset, state }).filter(({ shown }) => shown === undefined || shown > 0);
  const measures = items.map(({ section }) => section).filter((section) => section.startsWith('measure:'));
  return html`${[...SECTIONS, ...new Set(measures)].map((section) => {
    const own = items.filter((item) => item.section === section);
    return own.length === 0
      ? nothing
      : html`<section class="plain" part="section">
          <h3>${(titles as Readonly<Record<string, string>>)[section] ?? own[0]!.heading}</h3>
          <ul>
            ${own.map((item) => plainItem(item, item.shown === undefined ? '' : format.number(item.shown)))}
          </ul>
        </section>`;
  })}`;
}

function plainItem(item: LegendItem, count: string): TemplateResult {
  return html`<li class="mark" data-id=${item.id}>
    ${lineSwatch(item)}${shapeSwatch(item)} <span class="name">${item.label}</span>
    ${count ? html`<span class="number">${count}</span>` : nothing}
  </li>`;
}

/** The legend of the picture, which is the same wherever its nodes stand. */
function legendIn({ view, dataset, state }: Pick<Context, 'view' | 'dataset' | 'state'>): readonly LegendItem[] {
  const nowhere = { positions: new Map() };
  return composeNetwork(view, nowhere, { dataset, size: FRAME, theme: drawnPaletteOf(state.theme) }).legend;
}
