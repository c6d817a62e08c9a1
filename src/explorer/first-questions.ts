/** Three questions under the title of the first picture, until the reader puts them away. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Context } from '../elements/session/context.ts';
import { answerWords } from '../locales/answers.ts';
import { findingWords } from '../locales/finding.ts';
import { printView } from '../view/print-view.ts';
import type { Ask } from '../view/view-state.ts';

const FIRST = ['gaps', 'balance', 'joined'] as const satisfies readonly Ask[];

const KEY = 'collab-graph-first-questions';

/** Words and colours make no other picture. */
const ALIKE = new Set(['lang', 'theme', 'labels']);

export function firstQuestions(
  { state, dataset, lang }: Context,
  ask: (question: Ask) => void,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  const isFirst = Object.keys(printView(state, { dataset })).every((name) => ALIKE.has(name));
  if (!isFirst || dataset.focus === undefined || isPutAway()) return nothing;
  const { questions } = answerWords(lang);
  const words = findingWords(lang);
  return html`<div class="first-questions no-print" role="group" aria-labelledby="begin">
    <span id="begin" class="muted">${words.begin}</span>
    ${FIRST.map(
      (id) =>
        html`<button type="button" class="first-question" title=${questions[id].about} @click=${() => ask(id)}>
          ${questions[id].name}
        </button>`,
    )}
    <button
      type="button"
      class="plain put-away"
      aria-label=${words.dismiss}
      title=${words.dismiss}
      @click=${() => {
        putAway();
        dismiss();
      }}
    >
      ×
    </button>
  </div>`;
}

/** Without storage they are back on the next visit. */
function isPutAway(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function putAway(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // A browser that keeps nothing.
  }
}
