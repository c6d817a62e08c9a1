import { html, nothing, type TemplateResult } from 'lit';

import { otherYearsText } from '../../answer/other-years.ts';
import { neighbors } from '../../query/neighbors.ts';
import { periodsOf } from '../../query/options.ts';
import { isFlowTie, type FlowTie } from '../../query/tie.ts';
import { nameOf } from '../session/context.ts';
import { pairChart } from './pair-chart.ts';
import { nodeLink, section, sourceLinks, tieOptions, type PanelContext } from './parts.ts';

const TOP = 10;

/** Publications written together: with the focus by year, and with whom most in the latest year. */
export function coauthorshipSection(context: PanelContext, country: string): TemplateResult | typeof nothing {
  const { words, graph, dataset, state, format } = context;
  if (!graph.hasNode(country) || periodsOf(dataset).coauthorship.length === 0) return nothing;
  const options = { ...tieOptions(context), edges: ['coauthorship'], order: 'coauthorship' } as const;
  const top = neighbors(graph, country, { ...options, limit: TOP });
  const byYear =
    country === state.focus
      ? []
      : (neighbors(graph, country, { ...options, coauthorshipYear: 'all' })
          .neighbors.find(({ id }) => id === state.focus)
          ?.ties.filter(isFlowTie) ?? []);
  if (top.neighbors.length === 0 && top.coverage.otherPairs.length === 0 && byYear.length === 0) return nothing;
  const others = otherYearsText(top.coverage, top.query.coauthorshipYear, context.lang);
  const year = top.query.coauthorshipYear;
  return section(
    words.coauthorship,
    html`
      ${
        byYear.length > 0
          ? section(
              words.coauthorshipWith(nameOf(context, state.focus)),
              html`${numbers(
                context,
                words.year_,
                words.publications,
                byYear.map((tie): readonly [unknown, number] => [format.period(tie.period), tie.value]),
              )}
              ${pairChart(context, 'coauthorship', country, state.focus)}`,
              undefined,
              4,
            )
          : nothing
      }
      ${
        top.neighbors.length > 0
          ? section(
              words.coauthorshipTop(format.period(year)),
              numbers(
                context,
                words.partner,
                words.publications,
                top.neighbors.map(({ id, name, ties }): readonly [unknown, number] => [
                  nodeLink(context, id, name),
                  (ties[0] as FlowTie).value,
                ]),
              ),
              undefined,
              4,
            )
          : nothing
      }
      ${others === undefined ? nothing : html`<p class="muted">${others}</p>`}
      <p class="muted">
        ${words.saysWho}
        ${sourceLinks(context, [...new Set([...byYear, ...top.neighbors.flatMap(({ ties }) => ties)].flatMap((tie) => tie.sources))])}
      </p>
    `,
  );
}

function numbers(
  { format }: PanelContext,
  first: string,
  second: string,
  rows: readonly (readonly [label: unknown, value: number])[],
): TemplateResult {
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col">${second}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${format.number(value)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
