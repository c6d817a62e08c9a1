import { html, nothing, type TemplateResult } from 'lit';

import { shortestPaths } from '../../query/shortest-paths.ts';
import { markedLink, section, sourceLinks, statusMark, tieOptions, type PanelContext } from './parts.ts';

const MOST = 8;

/** How two countries are connected: each shortest chain, step by step, with what each step runs through. */
export function pathsContent(context: PanelContext, from: string, to: string): TemplateResult {
  const { words, graph, format } = context;
  if (from === to || [from, to].some((id) => graph.getNodeAttributes(id).kind !== 'country'))
    return html`<p>${words.pathNotCountry}</p>`;
  const result = shortestPaths(graph, from, to, { ...tieOptions(context), limit: MOST });
  return html`
    ${
      result.steps === null
        ? html`<p>${words.pathNone}</p>`
        : html`<p>${words.pathSteps(result.steps, result.total)}</p>
            <ol class="paths">
              ${result.paths.map(
                (path) =>
                  html`<li>
                    ${path.steps.map(
                      (step, index) =>
                        html`${index === 0 ? markedLink(context, step.from.id, step.from.name) : nothing}
                          <ul class="compact step">
                            ${[
                              ...new Map(
                                step.ties.map((tie) => [`${tie.kind}${tie.through?.id ?? tie.topic?.id ?? ''}`, tie]),
                              ).values(),
                            ]
                              .slice(0, 6)
                              .map(
                                (tie) =>
                                  html`<li>
                                    ${tie.through ? markedLink(context, tie.through.id, tie.through.name) : words.tieKinds[tie.kind]}
                                    ${tie.from ? html`<span class="muted">${words.since} ${format.date(tie.from)}</span>` : nothing}
                                    ${statusMark(context, tie)}
                                  </li>`,
                              )}
                            ${step.ties.length > 6 ? html`<li class="muted">${words.moreGroups(step.ties.length - 6)}</li>` : nothing}
                          </ul>
                          ${markedLink(context, step.to.id, step.to.name)}`,
                    )}
                  </li>`,
              )}
            </ol>`
    }
    ${
      result.flows.length > 0
        ? section(
            words.pathFlows,
            html`<ul class="compact">
              ${result.flows.map(
                (flow) =>
                  html`<li>
                    ${words.tieKinds[flow.kind]}${flow.direction ? ` (${flow.direction === 'in' ? words.flowIn : words.flowOut})` : ''},
                    ${format.period(flow.period)}: ${format.number(flow.value)}
                    <span class="muted">${flow.unit}</span> ${sourceLinks(context, flow.sources)}
                  </li>`,
              )}
            </ul>`,
          )
        : nothing
    }
  `;
}
