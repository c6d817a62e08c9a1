import { html, nothing, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../locales/explorer.ts';
import { pageMessagesFor, type PageMessages } from '../locales/page.ts';
import type { Locale } from '../model/graph.ts';
import type { UrlProblem } from './url-problems.ts';

/** What of the address could not be read, above the figure. */
export function problemsNote(
  words: ExplorerMessages,
  lang: Locale,
  problems: readonly UrlProblem[],
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const says = pageMessagesFor(lang);
  return html`<div class="note warn" role="alert">
    <div>
      <p>${says.urlProblems(problems.length)}</p>
      <ul>
        ${problems.map((problem) => html`<li>${problemText(says, words.or, problem)}</li>`)}
      </ul>
    </div>
    <button type="button" @click=${dismiss}>${words.dismiss}</button>
  </div>`;
}

function problemText(says: PageMessages, or: string, problem: UrlProblem): string {
  const { name, value, suggestions, valid, examples } = problem;
  if (problem.isRepeated) return says.urlRepeated(name, value ?? '');
  return [
    value === undefined ? says.urlUnknownName(name) : says.urlBadValue(name, value),
    suggestions.length > 0 ? says.urlMeant(suggestions.map((one) => `“${one}”`).join(` ${or} `)) : '',
    valid.length > 0 ? says.urlValid(valid.join(', ')) : '',
    examples.length > 0 ? says.urlExamples(examples.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
