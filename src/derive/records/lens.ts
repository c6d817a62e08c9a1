import { filled, type WorkRecord } from './record.ts';

/** A line of the Lens's JSON export, https://docs.api.lens.org/response-scholar.html, as far as it is read. */
interface LensWork {
  readonly lens_id?: string;
  readonly year_published?: number | null;
  readonly authors?: readonly {
    readonly first_name?: string;
    readonly last_name?: string;
    readonly display_name?: string;
    readonly ids?: readonly { readonly type?: string; readonly value?: string }[];
    readonly affiliations?: readonly {
      readonly name?: string;
      readonly country_code?: string;
      readonly ids?: readonly { readonly type?: string; readonly value?: string }[];
    }[];
  }[];
}

export function readLens({ lens_id, year_published, authors = [] }: LensWork): WorkRecord {
  return {
    id: filled(lens_id),
    year: year_published === undefined || year_published === null ? undefined : String(year_published),
    authors: authors.map(({ ids = [], affiliations = [], ...author }) => ({
      // ORCID before the identifier that another database gave.
      id: filled((ids.find(({ type }) => type === 'orcid') ?? ids[0])?.value),
      name: filled(author.display_name ?? [author.first_name, author.last_name].filter(Boolean).join(' ')),
      affiliations: affiliations.map(({ name, country_code, ids: own = [] }) => ({
        country: filled(country_code),
        institution: filled(own.find(({ type }) => type === 'ror')?.value) ?? filled(name),
        name: filled(name),
      })),
    })),
  };
}
