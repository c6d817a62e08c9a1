import { html, nothing, type TemplateResult } from 'lit';

import { ownSections, otherSections } from './country.ts';
import { section, type PanelContext } from './parts.ts';
import { regionsOf } from './partner-groups.ts';
import { ownTies } from './rows.ts';
import { placeTable } from './tables.ts';

/** A group of countries: which they are, with what links each to the focus, and what it takes part in as one. */
export function regionContent(context: PanelContext, id: string): TemplateResult {
  const { words, dataset } = context;
  const own = ownTies(context, id);
  const countries = dataset.countries
    .filter((row) => regionsOf(context, row.id).includes(id))
    .map((row) => ({ id: row.id }));
  const takesPart = own.holds.some(
    (tie) => tie.kind === 'membership' || tie.kind === 'cooperation' || tie.kind === 'participation',
  );
  return html`
    ${section(
      words.countriesIn,
      countries.length > 0
        ? html`<collab-data-table
            .model=${placeTable(context, words.countriesIn, `countries-${id}-${context.lang}`, countries)}
            .language=${context.lang}
          ></collab-data-table>`
        : nothing,
      countries.length,
    )}
    ${takesPart ? ownSections(context, own.holds) : nothing}
    ${otherSections(context, { ...own, past: own.past.filter((tie) => tie.kind !== 'part_of') })}
  `;
}
