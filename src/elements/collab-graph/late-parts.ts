import { html, nothing, type TemplateResult } from 'lit';

import type { MissingPart } from '../../locales/missing-parts.ts';
import type { Session } from '../session/session.ts';
import { missing } from '../load/missing-part.ts';
import type { FigureTools } from './figure-tools.ts';
import type { ViewElement } from './view-elements.ts';
import { whenIdle } from './when-idle.ts';

/** Longest that all of the data wait for a browser that never rests. */
const MOST_MS = 1000;

/** Parts of the figure that load when the view first has something for them. */
export class LateParts {
  #hasPanel = false;
  #hasAnswer = false;
  #hasTimeline = false;
  /** The `since` that has been asked for. */
  #marked: string | undefined;
  #tools: FigureTools | undefined;
  /** Why the second part of the data is not there; said once. */
  #failed: unknown;
  #toolsLoading: Promise<void> | undefined;

  /** As FigureTools has them. */
  constructor(
    private readonly host: HTMLElement & { requestUpdate(): void },
    private readonly complete: () => Promise<void>,
  ) {}

  /** What meets a part that could not be loaded. */
  missing(part: MissingPart): (error: unknown) => void {
    return missing(this.host, part);
  }

  /** The row under the figure; its room where it is on its way. */
  tools(session: Session): TemplateResult | typeof nothing {
    if (!session.graph) return nothing;
    return this.#tools?.render(session) ?? html`<div class="tools"></div>`;
  }

  /** Needed by nobody before there is a picture. */
  #bringTools(): void {
    this.#toolsLoading ??= import('./figure-tools.ts').then(({ FigureTools }) => {
      this.#tools = new FigureTools(() => this.host.requestUpdate(), this.complete);
      this.host.requestUpdate();
    }, this.missing('tools'));
  }

  /** Totals, credits and the legend need all of the data: after what answers the reader, which is a tenth of it. */
  async completeAfter(shown: ViewElement, session: Session): Promise<void> {
    await shown.settled;
    await whenIdle(MOST_MS);
    session.complete();
  }

  load(session: Session, has: { readonly panel: boolean; readonly timeline: boolean; readonly tools: boolean }): void {
    const { state: view } = session;
    if (session.status === 'failed' && session.graph && this.#failed !== session.error) {
      this.#failed = session.error;
      this.missing('rest')(session.error);
    }
    if (has.panel && !this.#hasPanel && (view?.select ?? view?.compare ?? view?.path) !== undefined) {
      this.#hasPanel = true;
      import('../define-panel.ts').catch(this.missing('panel'));
    }
    if (has.tools) this.#bringTools();
    if (has.timeline && !this.#hasTimeline) {
      this.#hasTimeline = true;
      import('../define-timeline.ts').catch(this.missing('timeline'));
    }
    if (view?.since !== undefined && view.since !== this.#marked) {
      const since = (this.#marked = view.since);
      import('../news/load-news.ts').then(({ markNews }) => markNews(session, since)).catch(this.missing('news'));
    }
    if (!this.#hasAnswer && view?.ask !== undefined) {
      this.#hasAnswer = true;
      import('../define-answer.ts').catch(this.missing('answer'));
    }
  }
}
