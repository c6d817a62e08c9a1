import { html, nothing, type TemplateResult } from 'lit';

import type { Session } from '../elements/session/session.ts';
import type { ViewState } from '../view/view-state.ts';

/** What is written above the figure: the answer to a question, and what is new since an edition. */
export function writtenAbove(
  session: Session,
  state: ViewState,
  link: () => string,
  closed: () => unknown,
): TemplateResult {
  return html`
    ${
      state.ask === undefined
        ? nothing
        : html`<collab-answer
            class="answer"
            part="answer"
            .session=${session}
            .linkFor=${link}
            @answer-close=${closed}
          ></collab-answer>`
    }
    ${
      state.since === undefined
        ? nothing
        : html`<collab-news class="answer" part="news" .session=${session} @news-close=${closed}></collab-news>`
    }
  `;
}
