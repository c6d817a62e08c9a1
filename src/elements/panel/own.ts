import { html, nothing, type TemplateResult } from 'lit';

import { neighbors } from '../../query/neighbors.ts';
import { directedFlows } from '../../model/flows.ts';
import type { OwnNode } from '../../model/graph.ts';
import { neighborSection, otherSections } from './country.ts';
import { measuresSection } from './measures.ts';
import { mobilitySection } from './mobility.ts';
import { facts, nodeLink, periodText, tieOptions, type PanelContext } from './parts.ts';
import { ownTies } from './rows.ts';

/** A node of a kind of the dataset's own: what its row says, columns of one's own too, and whom it is tied to. */
export function ownContent(context: PanelContext, id: string): TemplateResult {
  const { graph, words } = context;
  const { row } = graph.getNodeAttributes(id) as OwnNode;
  const { country, url, note, attributes = {} } = row;
  return html`
    ${facts([
      [words.identifiers, row.id],
      [
        words.nodeKind.country,
        country === undefined ? nothing : graph.hasNode(country) ? nodeLink(context, country) : country,
      ],
      [words.period_, periodText(context, row)],
      ...Object.entries(attributes).map(([key, value]) => [key, String(value)] as const),
      [
        words.source,
        url === undefined ? nothing : html`<a href=${url} target="_blank" rel="noopener noreferrer">${url}</a>`,
      ],
      [words.note, note],
    ])}
    ${measuresSection(context, id)}
    ${directedFlows(context.dataset).length > 0 ? mobilitySection(context, id) : nothing}
    ${neighborSection(context, neighbors(graph, id, tieOptions(context)))}
    ${otherSections(context, ownTies(context, id))}
  `;
}
