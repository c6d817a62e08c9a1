import { html, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';
import { pageMessagesFor } from '../locales/page.ts';
import type { Locale } from '../model/graph.ts';

/** The keys, in a dialog. */
export function helpDialog(words: ExplorerMessages, lang: Locale): TemplateResult {
  const { helpTitle, helpKeys } = pageMessagesFor(lang);
  return html`<dialog aria-labelledby="help-title" closedby="any">
    <h2 id="help-title">${helpTitle}</h2>
    <dl>
      ${helpKeys.map(
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
