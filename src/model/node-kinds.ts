/** The registry of node kinds, with the shape that carries the kind beside the colour. */

export type NodeKind = 'country' | 'region' | 'framework' | 'programme' | 'agency' | 'call' | 'project' | 'topic';

export type NodeShape = 'circle' | 'diamond' | 'square' | 'hexagon' | 'triangle' | 'pentagon' | 'ring' | 'tag';

export interface NodeKindSpec {
  readonly id: NodeKind;
  readonly label: { readonly en: string; readonly ja: string };
  readonly plural: { readonly en: string; readonly ja: string };
  readonly shape: NodeShape;
}

export const NODE_KINDS: readonly NodeKindSpec[] = [
  {
    id: 'country',
    label: { en: 'country or region', ja: '国・地域' },
    plural: { en: 'countries and regions', ja: '国・地域' },
    shape: 'circle',
  },
  {
    id: 'region',
    label: { en: 'group of countries', ja: '地域' },
    plural: { en: 'groups of countries', ja: '地域' },
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

const BY_ID = new Map(NODE_KINDS.map((spec) => [spec.id as string, spec]));

export function nodeKind(id: NodeKind): NodeKindSpec {
  return BY_ID.get(id)!;
}

export function isNodeKind(id: string): id is NodeKind {
  return BY_ID.has(id);
}
