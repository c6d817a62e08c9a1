import { html, nothing, type TemplateResult } from 'lit';

import { CollabGraphError } from '../../model/errors.ts';
import { compare, type Shared } from '../../query/compare.ts';
import { nameOf } from '../session/context.ts';
import { markedLink, nodeLink, section, sourceLinks, claimOptions, type PanelContext } from './parts.ts';

/** Most partners that are shown side by side; the rest is in each country's own list. */
const TOP = 15;

/** Two countries, or two frameworks or programmes, side by side. */
export function comparisonContent(context: PanelContext, a: string, b: string): TemplateResult {
  const { words, graph, format } = context;
  const names = [nameOf(context, a), nameOf(context, b)] as const;
  try {
    const result = compare(graph, a, b, claimOptions(context));
    const lists: readonly (readonly [string, Shared])[] =
      result.kind === 'countries'
        ? [
            [words.takesPart, result.groups],
            [words.calls, result.calls],
            [words.projects, result.projects],
            [words.neighbors, result.partners],
          ]
        : [
            [words.members, result.members],
            [words.agencies, result.agencies],
            [words.topics, result.topics],
          ];
    const number = (value: number | null): string => (value === null ? '–' : format.number(value));
    return html`
      ${lists.map(([title, shared]) => sharedSection(context, title, shared, names))}
      ${
        result.kind === 'countries' && result.alongside.length > 0
          ? section(
              words.alongside,
              html`<ul class="compact">
                ${result.alongside.map((node) => html`<li>${markedLink(context, node.id, node.name)}</li>`)}
              </ul>`,
            )
          : nothing
      }
      ${
        result.kind === 'countries' && result.flows.length > 0
          ? section(
              words.flowsCompared,
              html`<div class="scroll" tabindex="0" role="region" aria-label=${words.flowsCompared}>
                <table class="plain">
                  <thead>
                    <tr>
                      <th scope="col">${words.partner}</th>
                      ${names.flatMap((name) => [html`<th scope="col">${name}: ${words.arrivals}</th>`, html`<th scope="col">${name}: ${words.departures}</th>`])}
                    </tr>
                  </thead>
                  <tbody>
                    ${result.flows.slice(0, TOP).map(
                      (flow) =>
                        html`<tr>
                          <th scope="row">${nodeLink(context, flow.id, flow.name)}</th>
                          ${[flow.a, flow.b].flatMap((side) => [html`<td>${number(side.in)}</td>`, html`<td>${number(side.out)}</td>`])}
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`,
            )
          : nothing
      }
      <p class="muted">
        ${words.saysWho}
        ${sourceLinks(
          context,
          result.sources.slice(0, 8).map(({ id }) => id),
        )}
      </p>
    `;
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    return html`<p>${words.cannotCompare(...names)}</p>`;
  }
}

function sharedSection(
  context: PanelContext,
  title: string,
  { both, onlyA, onlyB }: Shared,
  [a, b]: readonly [string, string],
): TemplateResult | typeof nothing {
  const { words } = context;
  if (both.length + onlyA.length + onlyB.length === 0) return nothing;
  const list = (label: string, nodes: Shared['both']): TemplateResult => {
    const items = html`<ul class="compact">
      ${nodes.map((node) => html`<li>${markedLink(context, node.id, node.name)}</li>`)}
    </ul>`;
    return html`<div>
      <h4>${label} <span class="muted">${nodes.length}</span></h4>
      ${
        nodes.length > 12
          ? html`<details>
              <summary>${words.all}${context.format.messages.parentheses(String(nodes.length))}</summary>
              ${items}
            </details>`
          : items
      }
    </div>`;
  };
  return section(
    title,
    html`<div class="columns">
      ${list(words.both, both)} ${list(words.onlyOf(a), onlyA)} ${list(words.onlyOf(b), onlyB)}
    </div>`,
  );
}
