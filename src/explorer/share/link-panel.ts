/** The address of the view. */
import { html, nothing, type TemplateResult } from 'lit';

import { codeField } from './fields.ts';
import type { ShareParts } from './parts.ts';

export function linkPanel(parts: ShareParts, url: string): TemplateResult {
  const { says, copy } = parts;
  return html`
    ${codeField('link', says.linkLabel, url, 'line')}
    <p class="hint">${says.linkHint}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${copy('link')}>${says.copy}</button>
      ${typeof navigator.share === 'function' ? html`<button type="button" @click=${() => send(parts, url)}>${says.send}</button>` : nothing}
    </div>
  `;
}

async function send({ fail }: ShareParts, url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url });
  } catch (error) {
    // Put away by the reader: nothing to say.
    if (!(error instanceof DOMException && error.name === 'AbortError')) fail(error);
  }
}
