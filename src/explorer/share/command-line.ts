import type { Dataset } from '../../data/dataset.ts';
import { toFlags } from '../../view/print-view.ts';
import type { ViewState } from '../../view/view-state.ts';

/** Fields that change nothing in a still picture. */
const MOVING = ['viewport', 'since'] as const;

/** The command that makes the same picture, ready for a POSIX shell. */
export function renderCommandLine(
  state: ViewState,
  dataset: Dataset,
  options: Readonly<Record<string, string | undefined>>,
): string {
  const still = Object.fromEntries(
    Object.entries(state).filter(([key]) => !(MOVING as readonly string[]).includes(key)),
  ) as unknown as ViewState;
  const own = Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : []));
  return ['npx', 'collab-graph', 'render', ...[...toFlags(still, { dataset }), ...own].map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
