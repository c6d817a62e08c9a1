/** The row under a figure: the same as a table or a picture, and the data behind it. */
import { html, nothing, type TemplateResult } from 'lit';

import { figureToolWords } from '../../locales/figure-tools.ts';
import { formatFor } from '../../scene/format.ts';
import type { ViewName } from '../../view/view-state.ts';
import type { Session } from '../session/session.ts';

export class FigureTools {
  /** The picture to go back to from the table. */
  #picture: ViewName = 'network';
  #message = '';

  /** @param complete resolves when all of the data is there, since the rows cite what the picture does not need */
  constructor(
    private readonly changed: () => void,
    private readonly complete: () => Promise<void>,
  ) {}

  render(session: Session): TemplateResult | typeof nothing {
    const { state } = session;
    if (!state || !session.graph) return nothing;
    const words = figureToolWords(state.lang);
    const isTable = state.view === 'table';
    if (!isTable) this.#picture = state.view;
    return html`<div class="tools" part="tools" role="group" aria-label=${words.tools} lang=${state.lang}>
      <button
        type="button"
        title=${isTable ? nothing : words.asTableTitle}
        @click=${() => this.#show(session, isTable ? this.#picture : 'table')}
      >
        ${isTable ? words.asPicture : words.asTable}
      </button>
      <button type="button" title=${words.dataTitle} @click=${() => this.#save(session)}>${words.data}</button>
      <span role="status" class="muted">${this.#message}</span>
    </div>`;
  }

  #show(session: Session, view: ViewName): void {
    this.#message = '';
    session.update({ view });
  }

  async #save(session: Session): Promise<void> {
    const { lang } = session.state!;
    const words = figureToolWords(lang);
    try {
      const [{ saveEdges }] = await Promise.all([import('../save/edges-file.ts'), this.complete()]);
      this.#message = words.dataSaved(formatFor(lang).number(saveEdges(session)));
    } catch (error) {
      console.warn('collab-graph: the data could not be saved', error);
      this.#message = words.dataFailed;
    }
    this.changed();
  }
}
