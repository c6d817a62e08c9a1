import { html, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';

/** The keys, in a dialog. */
export function helpDialog(words: ExplorerMessages): TemplateResult {
  return html`<dialog aria-labelledby="help-title" closedby="any">
    <h2 id="help-title">${words.helpTitle}</h2>
    <dl>
      ${words.helpKeys.map(
        ([key, what]) =>
          html`<dt>${key}</dt>
            <dd>${what}</dd>`,
      )}
    </dl>
    <button type="button" @click=${close}>${words.close}</button>
  </dialog>`;
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}
