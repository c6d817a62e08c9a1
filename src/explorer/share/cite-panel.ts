/** What the view rests on, as citations. */
import { html, type TemplateResult } from 'lit';

import { MEDIA_TYPES } from '../../export/data-file.ts';
import { choiceField, codeField } from './fields.ts';
import { CITES, type ShareParts } from './parts.ts';

/** @param text the citations; undefined while they are being made */
export function citePanel(
  { says, chosen: { cite }, choose, isBusy, fileName, copy, save }: ShareParts,
  text: string | undefined,
): TemplateResult {
  return html`
    <div class="fields">
      ${choiceField(
        'cite',
        says.citeFormat,
        CITES,
        cite,
        (name) => says.citeFormats[name],
        (name) => choose({ cite: name }),
      )}
    </div>
    ${text === undefined ? html`<p class="hint">${says.working}</p>` : codeField('citations', says.citations, text, 'tall')}
    <p class="hint">${says.citeHint}</p>
    <div class="actions">
      <button type="button" class="primary" ?disabled=${text === undefined} @click=${copy('citations')}>
        ${says.copy}
      </button>
      <button
        type="button"
        ?disabled=${text === undefined || isBusy}
        @click=${() => save(fileName(cite), async () => text!, MEDIA_TYPES[cite])}
      >
        ${says.save(`.${cite}`)}
      </button>
    </div>
  `;
}
