import { html, nothing, type TemplateResult } from 'lit';

import type { Session } from '../elements/session/session.ts';
import type { ExplorerMessages } from '../locales/explorer.ts';

/** In the place of the figure while there are no data, or none can be had. */
export function waiting(session: Session, words: ExplorerMessages, retry: () => unknown): TemplateResult {
  if (session.status === 'failed') {
    const lang = session.isErrorTold ? nothing : 'en';
    return html`<div class="state" role="alert">
      <h1>${words.loadFailed}</h1>
      ${session.error ? html`<p class="muted">${words.cause} <span lang=${lang}>${session.error.message}</span></p>` : nothing}
      <button type="button" @click=${retry}>${words.retry}</button>
    </div>`;
  }
  return html`<div class="state" role="status">
    <progress aria-label=${words.loading}></progress>
    <p>${words.loading}</p>
  </div>`;
}
