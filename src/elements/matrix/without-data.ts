import { html, type TemplateResult } from 'lit';

import type { MatrixMessages } from '../../locales/matrix.ts';
import type { Session } from '../session/session.ts';

/** What stands in the place of a matrix whose data come, or cannot be had. */
export function withoutData(session: Session | undefined, words: MatrixMessages): TemplateResult {
  const error = session?.status === 'failed' ? session.error : undefined;
  return error
    ? html`<p class="empty" role="alert">${words.failed}${words.colon}${error.message}</p>`
    : html`<p class="empty muted" role="status">${words.loading}</p>`;
}
