import { filled, type AffiliationRecord, type WorkRecord } from './record.ts';

/** https://docs.openalex.org/api-entities/works/work-object, as far as it is read. */
interface OpenAlexWork {
  readonly id?: unknown;
  readonly publication_year?: unknown;
  readonly is_authors_truncated?: unknown;
  readonly authorships?: readonly {
    readonly author?: { readonly id?: string | null; readonly display_name?: string | null } | null;
    readonly countries?: readonly string[] | null;
    readonly institutions?:
      | readonly {
          readonly id?: string | null;
          readonly display_name?: string | null;
          readonly country_code?: string | null;
        }[]
      | null;
  }[];
}

/** Whether a JSON object is a work of OpenAlex. */
export function isOpenAlexWork(value: object): boolean {
  return 'authorships' in value || ('id' in value && /(?:^|\/)W\d+$/.test(String(value.id)));
}

/**
 * A work of OpenAlex. The country of an author is that of the institutions
 * that OpenAlex recognized, else its `countries`; written addresses are not read.
 */
export function readOpenAlex(work: OpenAlexWork): WorkRecord {
  return {
    id: shortId(work.id),
    year:
      work.publication_year === null || work.publication_year === undefined ? undefined : String(work.publication_year),
    isCut: work.is_authors_truncated === true,
    authors: (work.authorships ?? []).map(({ author, institutions, countries }) => {
      const places = (institutions ?? []).map(({ id, display_name, country_code }): AffiliationRecord => ({
        country: filled(country_code ?? undefined),
        institution: shortId(id) ?? filled(display_name ?? undefined),
        name: filled(display_name ?? undefined),
      }));
      const hasCountry = places.some(({ country }) => country !== undefined);
      return {
        id: shortId(author?.id),
        name: filled(author?.display_name ?? undefined),
        affiliations: hasCountry ? places : [...places, ...(countries ?? []).map((country) => ({ country }))],
      };
    }),
  };
}

/** `W2741809807` of `https://openalex.org/W2741809807`. */
function shortId(id: unknown): string | undefined {
  return typeof id === 'string' ? filled(id.slice(id.lastIndexOf('/') + 1)) : undefined;
}
