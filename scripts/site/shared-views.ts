/** The views whose addresses people share most, each with files beside it: every country's and every framework's. */
import type { Dataset } from '../../src/data/dataset.ts';
import type { LocalText, Locale } from '../../src/model/graph.ts';
import type { ViewOptions } from '../../src/view/codec.ts';

export const LANGUAGES: readonly Locale[] = ['en', 'ja'];

export interface SharedView {
  readonly kind: 'countries' | 'frameworks';
  /** Alpha-3 of a country, id of a framework or programme. */
  readonly id: string;
  readonly name: LocalText;
  /** What its address says beside the language. */
  readonly options: Pick<ViewOptions, 'focus' | 'through'>;
  /** What it says where that shows no tie: who is in none of the groups that the explorer begins with has a network through its own. */
  readonly otherwise?: Pick<ViewOptions, 'focus' | 'through'>;
}

/** Those that may show something: who takes part in nothing has no network of partners. */
export function sharedViews(dataset: Dataset): readonly SharedView[] {
  const members = new Set([
    ...dataset.memberships.map(({ member }) => member),
    ...dataset.participation.map(({ member }) => member),
    ...dataset.relations.filter(({ kind }) => kind === 'cooperation').map(({ subject }) => subject),
  ]);
  const groups = new Set(dataset.memberships.map(({ group }) => group));
  return [
    ...dataset.countries
      .filter(({ id }) => members.has(id))
      .map(({ id, name_en, name_ja }): SharedView => ({
        kind: 'countries',
        id,
        name: { en: name_en ?? id, ja: name_ja ?? id },
        options: { focus: id },
        otherwise: {
          focus: id,
          through: [...new Set(dataset.memberships.filter(({ member }) => member === id).map((row) => row.group))],
        },
      })),
    ...dataset.groups
      .filter(({ id }) => groups.has(id))
      .map(({ id, name_en, name_ja }): SharedView => ({
        kind: 'frameworks',
        id,
        name: { en: name_en, ja: name_ja },
        options: { through: [id] },
      })),
  ];
}

/** Path of a file of a view within the site; JSON has the names in both languages and stands alone. */
export function viewPath({ kind, id }: Pick<SharedView, 'kind' | 'id'>, ending: string, lang?: Locale): string {
  return `views/${kind}/${id}${lang === undefined ? '' : `.${lang}`}.${ending}`;
}
