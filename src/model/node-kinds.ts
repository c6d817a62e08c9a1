/** The built-in node kinds, with the shape that carries the kind beside the colour. */

/** The kinds that have tables of their own. */
export type BuiltInNodeKind =
  'country' | 'region' | 'framework' | 'programme' | 'agency' | 'call' | 'project' | 'topic';

/**
 * Stands in the types for the id of a kind of a dataset's own, whatever it is:
 * a text that no built-in kind has, so that the kind of a node tells what its
 * row is. The value at run time is the id.
 */
export type OwnNodeKind = '(kind of the dataset)';

export type NodeKind = BuiltInNodeKind | OwnNodeKind;

export type NodeShape = 'circle' | 'diamond' | 'square' | 'hexagon' | 'triangle' | 'pentagon' | 'ring' | 'tag';

export interface NodeKindSpec {
  readonly id: NodeKind;
  readonly label: { readonly en: string; readonly ja: string };
  readonly plural: { readonly en: string; readonly ja: string };
  readonly shape: NodeShape;
}

/** The built-in kinds; `kindsOf` (kinds.ts) has those of a dataset too. */
export const NODE_KINDS: readonly NodeKindSpec[] = [
  {
    id: 'country',
    label: { en: 'country or region', ja: '国・地域' },
    plural: { en: 'countries and regions', ja: '国・地域' },
    shape: 'circle',
  },
  {
    id: 'region',
    label: { en: 'group of countries', ja: '地域グループ' },
    plural: { en: 'groups of countries', ja: '地域グループ' },
    shape: 'ring',
  },
  {
    id: 'framework',
    label: { en: 'framework', ja: '枠組み' },
    plural: { en: 'frameworks', ja: '枠組み' },
    shape: 'diamond',
  },
  {
    id: 'programme',
    label: { en: 'programme', ja: '事業' },
    plural: { en: 'programmes', ja: '事業' },
    shape: 'square',
  },
  { id: 'agency', label: { en: 'agency', ja: '機関' }, plural: { en: 'agencies', ja: '機関' }, shape: 'hexagon' },
  {
    id: 'call',
    label: { en: 'joint call', ja: '共同公募' },
    plural: { en: 'joint calls', ja: '共同公募' },
    shape: 'triangle',
  },
  { id: 'project', label: { en: 'project', ja: '課題' }, plural: { en: 'projects', ja: '課題' }, shape: 'pentagon' },
  { id: 'topic', label: { en: 'topic', ja: '分野' }, plural: { en: 'topics', ja: '分野' }, shape: 'tag' },
];

export function isBuiltInNodeKind(id: string): id is BuiltInNodeKind {
  return NODE_KINDS.some((spec) => spec.id === id);
}
