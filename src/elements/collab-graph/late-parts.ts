import { html, nothing, type TemplateResult } from 'lit';

import type { Session } from '../session/session.ts';
import type { FigureTools } from './figure-tools.ts';

/** Parts of the figure that load when the view first has something for them. */
export class LateParts {
  #hasPanel = false;
  #hasAnswer = false;
  /** The `since` that has been asked for. */
  #marked: string | undefined;
  #tools: FigureTools | undefined;
  #toolsLoading: Promise<void> | undefined;

  /** As FigureTools has them. */
  constructor(
    private readonly changed: () => void,
    private readonly complete: () => Promise<void>,
  ) {}

  /** The row under the figure; its room where it is on its way. */
  tools(session: Session): TemplateResult | typeof nothing {
    if (!session.graph) return nothing;
    return this.#tools?.render(session) ?? html`<div class="tools"></div>`;
  }

  /** Needed by nobody before there is a picture. */
  #bringTools(): void {
    this.#toolsLoading ??= import('./figure-tools.ts').then(
      ({ FigureTools }) => {
        this.#tools = new FigureTools(this.changed, this.complete);
        this.changed();
      },
      (error: unknown) => console.warn('collab-graph: its tools could not be loaded', error),
    );
  }

  load(session: Session, has: { readonly panel: boolean; readonly timeline: boolean; readonly tools: boolean }): void {
    const { state: view } = session;
    if (has.panel && !this.#hasPanel && (view?.select ?? view?.compare ?? view?.path) !== undefined) {
      this.#hasPanel = true;
      void import('../define-panel.ts');
    }
    if (has.tools) this.#bringTools();
    if (has.timeline) void import('../define-timeline.ts');
    if (view?.since !== undefined && view.since !== this.#marked) {
      const since = (this.#marked = view.since);
      import('../news/load-news.ts')
        .then(({ markNews }) => markNews(session, since))
        .catch((error: unknown) => console.warn(`collab-graph: since="${since}" marks nothing`, error));
    }
    if (!this.#hasAnswer && view?.ask !== undefined) {
      this.#hasAnswer = true;
      void import('../define-answer.ts');
    }
  }
}
