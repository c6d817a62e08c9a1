import type { Session } from '../session/session.ts';

/** Parts of the figure that load when the view first has something for them. */
export class LateParts {
  #hasPanel = false;
  #hasAnswer = false;
  /** The `since` that has been asked for. */
  #marked: string | undefined;

  load(session: Session, has: { readonly panel: boolean; readonly timeline: boolean }): void {
    const { state: view } = session;
    if (has.panel && !this.#hasPanel && (view?.select ?? view?.compare ?? view?.path) !== undefined) {
      this.#hasPanel = true;
      void import('../define-panel.ts');
    }
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
