import { html, nothing, type TemplateResult } from 'lit';

import type { ElementWords } from '../../locales/elements-en.ts';
import type { CollabGraphError } from '../../model/errors.ts';
import type { Page } from '../../scene/scene.ts';
import { wordsOf } from '../../scene/words.ts';
import type { GoToDetail } from '../events.ts';
import type { FoundPicture } from '../figure/found-picture.ts';
import type { Session } from '../session/session.ts';
import { viewElement, type ViewElement } from './view-elements.ts';

export interface FigureParts {
  /** What the author asked for. */
  readonly element: HTMLElement & {
    readonly heading: string | undefined;
    readonly caption: string | undefined;
    readonly static: boolean;
    readonly noLegend: boolean;
    readonly noPanel: boolean;
  };
  readonly session: Session;
  /** The words about what is shown; undefined until it is. */
  readonly page: Pick<Page, 'title' | 'count' | 'readingKey' | 'credit'> | undefined;
  readonly words: ElementWords;
  readonly hasPicture: boolean;
  readonly hasFallback: boolean;
  readonly found: FoundPicture | undefined;
  readonly hasTimeline: boolean;
  readonly problems: readonly CollabGraphError[];
  readonly tools: unknown;
  readonly slotChanged: (event: Event) => void;
  readonly retry: (event: Event) => void;
  readonly changed: () => void;
  readonly goTo: (event: CustomEvent<GoToDetail>) => void;
}

/** The words about what is shown; those of a table need no picture, and there are no marks in it to be explained. */
export function pageOf({ view, dataset }: Session, shown: ViewElement | null): FigureParts['page'] {
  if (view?.state.view === 'table' && dataset) return { ...wordsOf(view, dataset, view.state.lang), readingKey: '' };
  return shown?.page ?? shown?.scene;
}

/** The figure with all that stands around the picture; until it is there, what the author put in its place. */
export function figureTemplate(parts: FigureParts): TemplateResult {
  const { element, session, page: scene, words, hasPicture, hasFallback } = parts;
  const { state: view } = session;
  const failed = session.status === 'failed' && !session.graph;
  const isWaiting = hasFallback && !hasPicture;
  const hasPanel = !element.noPanel && !element.static && (view?.select ?? view?.compare ?? view?.path) !== undefined;
  const lang = view?.lang ?? nothing;
  return html`
    <div class="fallback ${hasPicture ? 'gone' : ''}"><slot @slotchange=${parts.slotChanged}></slot></div>
    ${failed && hasFallback && session.error ? html`<p class="problems" part="error" role="alert">${words.failed}: ${session.error.message} ${fileNotNamed(session.error)}</p>` : nothing}
    <figure class="figure ${isWaiting ? 'waiting' : ''}" part="figure" ?inert=${isWaiting} @go-to=${parts.goTo}>
      ${
        scene
          ? html`<div class="head">
              <h2 part="title" lang=${lang}>${element.heading || scene.title}</h2>
              <p class="muted" part="count" lang=${lang}>${scene.count}</p>
            </div>`
          : nothing
      }
      ${problemList(parts)}
      ${view?.ask !== undefined ? html`<collab-answer class="answer" part="answer" compact .session=${session} ?static=${element.static}></collab-answer>` : nothing}
      <div class="body ${element.noLegend ? '' : 'with-legend'} ${hasPanel ? 'with-panel' : ''}">
        ${viewElement(view?.view ?? 'network', {
          host: element,
          session,
          isStatic: element.static,
          hasDetails: hasPanel,
          found: parts.found,
          retry: parts.retry,
          changed: parts.changed,
        })}
        ${hasPanel ? html`<collab-panel class="panel" part="panel" .session=${session}></collab-panel>` : nothing}
        ${
          element.noLegend
            ? nothing
            : html`<div class="legend" part="legend">
                <slot name="legend"><collab-legend .session=${session} ?static=${element.static}></collab-legend></slot>
              </div>`
        }
      </div>
      ${parts.tools}
      ${parts.hasTimeline ? html`<collab-timeline part="timeline" .session=${session}></collab-timeline>` : nothing}
      <figcaption class="notes">
        <slot name="caption">${element.caption ? html`<span part="caption">${element.caption}</span>` : nothing}</slot>
        ${
          scene
            ? html`${scene.readingKey ? html`<p part="reading-key" lang=${lang}>${scene.readingKey}</p>` : nothing}
                <p part="credit" lang=${lang}>${scene.credit}</p>`
            : nothing
        }
      </figcaption>
    </figure>
  `;
}

function problemList({ problems, words }: FigureParts): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" part="problems" role="status">
    ${words.problems}
    <ul>
      ${problems.map((problem) => html`<li>${problem.message}</li>`)}
    </ul>
  </div>`;
}

/** Where it happened, unless the message has said so. */
function fileNotNamed({ message, place }: CollabGraphError): TemplateResult | typeof nothing {
  return place?.file && !message.includes(place.file) ? html`<span class="muted">${place.file}</span>` : nothing;
}
