import { html, nothing, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';
import type { UrlProblem } from './url-problems.ts';

/** What of the address could not be read, above the figure. */
export function problemsNote(
  words: ExplorerMessages,
  problems: readonly UrlProblem[],
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="note warn" role="alert">
    <div>
      <p>${words.urlProblems(problems.length)}</p>
      <ul>
        ${problems.map((problem) => html`<li>${problemText(words, problem)}</li>`)}
      </ul>
    </div>
    <button type="button" @click=${dismiss}>${words.dismiss}</button>
  </div>`;
}

function problemText(words: ExplorerMessages, problem: UrlProblem): string {
  const { name, value, suggestions, valid, examples } = problem;
  if (problem.isRepeated) return words.urlRepeated(name, value ?? '');
  return [
    value === undefined ? words.urlUnknownName(name) : words.urlBadValue(name, value),
    suggestions.length > 0 ? words.urlMeant(suggestions.map((one) => `“${one}”`).join(` ${words.or} `)) : '',
    valid.length > 0 ? words.urlValid(valid.join(', ')) : '',
    examples.length > 0 ? words.urlExamples(examples.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
