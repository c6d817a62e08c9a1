/** The view as a picture. */
import { html, nothing, type TemplateResult } from 'lit';

import { svgToPng } from '../../elements/save/svg-to-png.ts';
import { altText } from '../../export/fallback-figure.ts';
import { figureCaption } from '../../export/figure-caption.ts';
import { isOwnData } from '../../export/own-data.ts';
import { renderCommandLine } from './command-line.ts';
import { authorFields, choiceField, codeField } from './fields.ts';
import { SIZES, type ShareParts } from './parts.ts';
import { printFigure } from './print-figure.ts';
import { isPicture } from './shared-figure.ts';

const SCALES = [1, 2, 3, 4] as const;

export function picturePanel(parts: ShareParts): TemplateResult {
  const { says, state, dataset, chosen, choose, words, figure: made, isBusy, drawn, fileName, copy, save, run } = parts;
  if (!isPicture(state)) return html`<p class="warn">${says.noPicture}</p>`;
  const isOff = isBusy || !made;
  return html`
    <div class="fields">
      ${choiceField(
        'size',
        says.size,
        SIZES,
        chosen.size,
        (name) => says.sizes[name],
        (name) => choose({ size: name }),
      )}
      ${choiceField(
        'scale',
        says.scale,
        SCALES.map(String),
        String(chosen.scale),
        (name) => says.scales(Number(name), 96 * Number(name)),
        (name) => choose({ scale: Number(name) }),
      )}
      ${authorFields(parts)}
    </div>
    <div class="actions">
      <button
        type="button"
        class="primary"
        ?disabled=${isOff}
        @click=${() => save(fileName('svg'), async () => (await drawn()).svg, 'image/svg+xml')}
      >
        ${says.saveSvg}
      </button>
      <button
        type="button"
        ?disabled=${isOff}
        @click=${() => save(fileName('png'), async () => svgToPng((await drawn()).svg, { scale: chosen.scale }))}
      >
        ${says.savePng}
      </button>
      <button
        type="button"
        ?disabled=${isOff}
        @click=${() =>
          run(async () => {
            const { svg, size } = await drawn();
            printFigure(svg, size, fileName(''));
            return says.printing;
          }, 'print')}
      >
        ${says.printPdf}
      </button>
    </div>
    <p class="hint">${says.pictureHint}${state.viewport ? html` <strong>${says.notInStill}</strong>` : nothing}</p>
    <div class="preview">
      ${
        made
          ? html`<img
              alt=${altText(made.scene)}
              src=${`data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`}
            />`
          : html`<p class="hint">${says.working}</p>`
      }
    </div>
    ${
      made
        ? html`${codeField('ready-caption', says.readyCaption, figureCaption(made, parts.address))}
            <div class="actions">
              <button type="button" @click=${copy('ready-caption')}>${says.copyCaption}</button>
              <span class="hint">${says.readyCaptionHint}</span>
            </div>`
        : nothing
    }
    ${codeField('command', says.commandLine, renderCommandLine(state, dataset, { data: isOwnData(dataset) ? fileName('json') : undefined, size: chosen.size, ...words, out: fileName('svg') }), 'line')}
    <div class="actions">
      <button type="button" @click=${copy('command')}>${says.copy}</button>
      <span class="hint">${says.commandHint}</span>
    </div>
  `;
}
