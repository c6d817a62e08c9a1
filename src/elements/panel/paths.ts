import { html, nothing, type TemplateResult } from 'lit';

import { isPoliticalRegion } from '../../query/places.ts';
import { shortestPaths, type Path } from '../../query/shortest-paths.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { withGroup } from '../../view/choose-groups.ts';
import type { ViewState } from '../../view/view-state.ts';
import { markedLink, section, sinceText, sourceLinks, statusMark, claimOptions, type PanelContext } from './parts.ts';
import { tieKindWord } from '../session/kind-words.ts';

const MOST = 8;

/** How two countries are connected: each shortest chain, step by step, with what each step runs through. */
export function pathsContent(context: PanelContext, from: string, to: string): TemplateResult {
  const { words, graph, format } = context;
  const isPlace = (id: string): boolean =>
    graph.getNodeAttributes(id).kind === 'country' || isPoliticalRegion(graph, id);
  if (from === to || ![from, to].every(isPlace)) return html`<p>${words.pathNotCountry}</p>`;
  const result = shortestPaths(graph, from, to, { ...claimOptions(context), limit: MOST });
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
                                    ${tie.through ? markedLink(context, tie.through.id, tie.through.name) : tieKindWord(context, tie.kind)}
                                    ${tie.from ? html`<span class="muted">${words.since} ${sinceText(context, tie)}</span>` : nothing}
                                    ${statusMark(context, tie)}
                                  </li>`,
                              )}
                            ${step.ties.length > 6 ? html`<li class="muted">${words.moreGroups(step.ties.length - 6)}</li>` : nothing}
                          </ul>
                          ${markedLink(context, step.to.id, step.to.name)}`,
                    )}
                  </li>`,
              )}
            </ol>
            ${notDrawn(context, result.paths)}`
    }
    ${
      result.flows.length > 0
        ? section(
            words.pathFlows,
            html`<ul class="compact">
              ${result.flows.map(
                (flow) =>
                  html`<li>
                    ${tieKindWord(context, flow.kind)}${flow.direction ? ` (${flow.direction === 'in' ? words.flowIn : words.flowOut})` : ''},
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

/** A chain may lead through what the filters leave out of the figure: says so, and offers to put it in. */
function notDrawn(context: PanelContext, paths: readonly Path[]): TemplateResult | typeof nothing {
  const { words, view, session, graph } = context;
  const drawn = new Set(view.nodes.map((node) => node.id));
  const missing = [
    ...new Set(
      paths.flatMap((path) =>
        path.steps.flatMap(({ from, to, ties }) => [
          from.id,
          ...ties.flatMap(({ through, topic }) => [through?.id, topic?.id].filter((id) => id !== undefined)),
          to.id,
        ]),
      ),
    ),
  ].filter((id) => !drawn.has(id));
  if (missing.length === 0) return nothing;
  return html`<p class="not-drawn">
    ${words.pathNotDrawn}
    ${missing.map((id) => markedLink(context, id, graph.getNodeAttributes(id).short[context.lang]))}
    <button type="button" @click=${() => session.update(lettingIn(context, missing))}>${words.pathDraw}</button>
  </p>`;
}

/** What of the filters must change for nodes to be drawn. */
function lettingIn({ graph, dataset, state }: PanelContext, ids: readonly string[]): Partial<ViewState> {
  let { through } = state;
  const letIn = (group: string): void => void (through = withGroup(dataset, through, group));
  const kinds = new Set<NodeKind>(state.kinds);
  let { depth } = state;
  for (const id of ids) {
    const { kind, row } = graph.getNodeAttributes(id);
    kinds.add(kind);
    if (kind === 'framework' || kind === 'programme') letIn(id);
    if (kind === 'call' || kind === 'project') letIn((row as { readonly group: string }).group);
    // A country in between is nobody's partner within one step.
    if (kind === 'country') depth = Math.max(depth, 2);
  }
  return { through, kinds: [...kinds], depth };
}
