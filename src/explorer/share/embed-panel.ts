/** Code for a web page: the element, a frame, or the whole page as a file. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Dataset } from '../../data/dataset.ts';
import { dataBlock, fitsInline } from '../../export/data-block.ts';
import { elementAttributes } from '../../export/element-attributes.ts';
import type { EmbedFiles } from '../../export/embed-files.ts';
import { baseOf, embedSnippet, iframeSnippet, INTEGRITIES } from '../../export/embed-snippet.ts';
import { altText } from '../../export/fallback-figure.ts';
import { isOwnData } from '../../export/own-data.ts';
import { authorFields, choiceField, codeField, textField } from './fields.ts';
import { FORMS, FRAME_HEIGHT, type Form, type ShareParts } from './parts.ts';

const DATA_ID = 'collab-graph-own-data';

/** @param page what the HTML file is made of, when it is asked for */
export function embedPanel(parts: ShareParts, page: (files: EmbedFiles) => Promise<string>): TemplateResult {
  const { says, dataset, chosen, choose, files, fileName } = parts;
  const { form } = chosen;
  const isHtml = form === 'html';
  return html`
    <div class="fields">
      ${choiceField(
        'form',
        says.form,
        FORMS,
        form,
        (name) => says.forms[name],
        (name) => choose({ form: name }),
      )}
      ${authorFields(parts)}
      ${isHtml ? nothing : textField('base', says.base, chosen.base, (base) => choose({ base }), says.baseHint)}
      ${
        form === 'iframe'
          ? textField(
              'frame-height',
              says.frameHeight,
              chosen.frameHeight,
              (frameHeight) => choose({ frameHeight }),
              '',
              'numeric',
            )
          : nothing
      }
      ${
        form === 'element'
          ? html`
              ${textField('height', says.height, chosen.height, (height) => choose({ height }), says.heightHint)}
              ${choiceField(
                'fallback',
                says.fallback,
                ['inline', 'file'] as const,
                chosen.isInline ? 'inline' : 'file',
                (name) => says.fallbacks[name],
                (name) => choose({ isInline: name === 'inline' }),
              )}
              ${
                files === 'missing'
                  ? nothing
                  : choiceField(
                      'integrity',
                      says.integrity,
                      INTEGRITIES,
                      chosen.integrity,
                      (name) => says.integrities[name],
                      (integrity) => choose({ integrity }),
                      says.integrityHint,
                    )
              }
            `
          : nothing
      }
    </div>
    ${files === 'missing' ? html`<p class="warn">${isHtml ? says.htmlMissing : says.baseMissing}</p>` : nothing}
    ${isOwnData(dataset) && !isHtml && !isInPage(chosen.form, dataset) ? html`<p class="warn">${says.ownData(fileName('json'))}</p>` : nothing}
    ${isHtml ? htmlActions(parts, page) : embedCode(parts)}
  `;
}

/** Small data of the author's own stand in the code; a frame cannot reach them there. */
function isInPage(form: Form, dataset: Dataset): boolean {
  return form === 'element' && isOwnData(dataset) && fitsInline(dataset);
}

function embedCode(parts: ShareParts): TemplateResult {
  const { says, state, dataset, chosen, words, figure, files, isBusy, drawn, fileName, copy, save } = parts;
  const { form } = chosen;
  if (files === undefined || figure === undefined) return html`<p class="hint">${says.working}</p>`;
  const { svg, size, scene } = figure;
  const alt = altText(scene);
  const isIn = isInPage(chosen.form, dataset);
  const attributes = {
    ...elementAttributes(state, dataset, words),
    ...(isOwnData(dataset) ? { src: isIn ? `#${DATA_ID}` : fileName('json') } : {}),
  };
  const base = baseOf(chosen.base);
  const file = fileName('svg');
  const code =
    form === 'iframe'
      ? iframeSnippet({
          base,
          attributes,
          title: scene.title,
          edition: dataset.version,
          height: Number(chosen.frameHeight) || Number(FRAME_HEIGHT),
        })
      : embedSnippet({
          base,
          attributes: { ...attributes, ...(chosen.height.trim() ? { height: chosen.height.trim() } : {}) },
          edition: dataset.version,
          fallback: chosen.isInline ? { svg } : { src: file, alt, ...size },
          integrity: files === 'missing' ? 'none' : chosen.integrity,
          files: files === 'missing' ? undefined : files,
          data: isIn ? dataBlock(DATA_ID, dataset) : undefined,
        });
  return html`
    ${codeField('code', says.code, code)}
    <div class="actions">
      <button type="button" class="primary" @click=${copy('code')}>${says.copyCode}</button>
      ${
        form === 'element' && !chosen.isInline
          ? html`<button
              type="button"
              ?disabled=${isBusy}
              @click=${() => save(file, async () => (await drawn()).svg, 'image/svg+xml')}
            >
              ${says.savePicture}
            </button>`
          : nothing
      }
      <span class="hint">${says.codeSize((new Blob([code]).size / 1024).toFixed(1))}</span>
    </div>
    <div>
      <p class="label">${says.alt}</p>
      <p class="hint" id="alt" lang=${scene.lang}>${alt}</p>
    </div>
  `;
}

function htmlActions(
  { says, files, isBusy, fileName, save }: ShareParts,
  page: (files: EmbedFiles) => Promise<string>,
): TemplateResult {
  return html`
    <p class="hint">${says.htmlHint}</p>
    <div class="actions">
      <button
        type="button"
        class="primary"
        ?disabled=${isBusy || files === undefined || files === 'missing'}
        @click=${() => save(fileName('html'), () => page(files as EmbedFiles), 'text/html;charset=utf-8')}
      >
        ${says.saveHtml}
      </button>
    </div>
  `;
}
