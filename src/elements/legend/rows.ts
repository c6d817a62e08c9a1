/**
 * The rows of the legend as filters, without any words or colours. A row is one
 * switch: on, it adds what is its own; off, exactly that goes; and back again is
 * the same state. A row that is on and adds nothing is not ticked, and cannot be
 * chosen until something else lets it show anything.
 */
import type { Dataset } from '../../data/dataset.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { isCompanion } from '../../view/tie-filter.ts';
import type { Count, View } from '../../view/view.ts';
import type { ViewState } from '../../view/view-state.ts';
import { chosenGroups, onlyGroup, toggle, toggleGroup } from './choices.ts';

export interface FilterRow {
  readonly section: 'framework' | 'programme' | 'ties' | 'nodes';
  readonly id: string;
  readonly count: Count | undefined;
  /** Whether the picture has something of it. */
  readonly checked: boolean;
  /** Why it cannot be chosen: it comes with nodes that are shown, or it is on and the other filters leave nothing of it. */
  readonly fixed: 'companion' | 'nothing' | undefined;
  readonly toggled: Partial<ViewState>;
  /** This and no other of its section. */
  readonly alone: Partial<ViewState>;
}

/** Kinds of nodes that have a row; frameworks and programmes have one each. */
const NODE_ROWS: readonly NodeKind[] = ['country', 'region', 'agency', 'call', 'project', 'topic'];

/** Rows of a view in an order that no filter changes. */
export function filterRows(dataset: Dataset, view: View): readonly FilterRow[] {
  return [...groupRows(dataset, view), ...tieRows(dataset, view), ...nodeRows(dataset, view)];
}

/**
 * Whether ticking a row puts what it stands for into the picture. Where ties of
 * membership are not shown, a framework can only bring others in, and its row
 * would stay as it was.
 */
export function brings(
  dataset: Dataset,
  view: View,
  next: View,
  { section, id }: Pick<FilterRow, 'section' | 'id'>,
): boolean {
  if (next.nodes.length === view.nodes.length && next.edges.length === view.edges.length) return false;
  return filterRows(dataset, next).some((row) => row.section === section && row.id === id && row.checked);
}

function groupRows(dataset: Dataset, { state, nodes, edges, counts }: View): readonly FilterRow[] {
  // A call of a programme that is itself not in the picture is something of it too.
  const drawn = new Set(edges.map(({ group }) => group));
  for (const { id, attributes } of nodes) {
    const { kind, row } = attributes;
    drawn.add(kind === 'call' || kind === 'project' ? row.group : id);
  }
  const chosen = new Set(chosenGroups(dataset, state));
  const rank = new Map(dataset.groups.map(({ id, scope }) => [id, ['first', 'core', 'extra'].indexOf(scope)]));
  return dataset.groups
    .map(({ id, kind }): FilterRow => {
      const checked = drawn.has(id) && id !== state.focus;
      return {
        section: kind,
        id,
        count: counts.byGroup[id],
        checked,
        fixed: id === state.focus || (chosen.has(id) && !checked) ? 'nothing' : undefined,
        toggled: toggleGroup(dataset, state, id),
        alone: onlyGroup(dataset, state, id),
      };
    })
    .sort(
      (a, b) =>
        rank.get(a.id)! - rank.get(b.id)! || (b.count?.total ?? 0) - (a.count?.total ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

function tieRows(dataset: Dataset, { state, edges, counts }: View): readonly FilterRow[] {
  const drawn = new Set(edges.map(({ attributes }) => attributes.kind));
  const all = kindsOf(dataset).edges.map(({ id }) => id);
  const inOrder = (kinds: readonly EdgeKind[]): readonly EdgeKind[] => all.filter((kind) => kinds.includes(kind));
  // What comes with nodes that are shown is their row's to take away.
  const companions = state.edges.filter((kind) => isCompanion(state, kind));
  return all.map((id) => ({
    section: 'ties',
    id,
    count: counts.byEdgeKind[id],
    checked: drawn.has(id),
    fixed: isCompanion(state, id) ? 'companion' : state.edges.includes(id) && !drawn.has(id) ? 'nothing' : undefined,
    toggled: { edges: inOrder(toggle(state.edges, id)) },
    alone: { edges: inOrder([...companions, id]) },
  }));
}

function nodeRows(dataset: Dataset, { state, nodes, counts }: View): readonly FilterRow[] {
  const drawn = new Set(nodes.filter(({ id }) => id !== state.focus).map(({ attributes }) => attributes.kind));
  const kinds = kindsOf(dataset);
  const inOrder = (chosen: readonly NodeKind[]): readonly NodeKind[] =>
    kinds.nodes.map(({ id }) => id).filter((kind) => chosen.includes(kind));
  const groups = state.kinds.filter((kind) => kind === 'framework' || kind === 'programme');
  return kinds.nodes
    .filter(({ id }) => NODE_ROWS.includes(id) || kinds.ownNodes.includes(id))
    .map(({ id }) => ({
      section: 'nodes',
      id,
      count: counts.byNodeKind[id],
      checked: drawn.has(id),
      fixed: state.kinds.includes(id) && !drawn.has(id) ? 'nothing' : undefined,
      toggled: { kinds: inOrder(toggle(state.kinds, id)) },
      alone: { kinds: inOrder([...groups, id]) },
    }));
}
