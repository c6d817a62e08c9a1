/** What the colours and signs of a matrix mean: only of those that are in it. */
import { matrixMessagesFor } from '../../locales/matrix.ts';
import { formatFor } from '../format.ts';
import type { LegendItem } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { lookOf, memberLook, standingOf, type CellLook, type Standing } from './look.ts';
import type { Matrix } from './model.ts';

export function matrixLegend(matrix: Matrix, theme: Theme): LegendItem[] {
  return matrix.name === 'groups' ? standings(matrix, theme) : numbers(matrix, theme);
}

function standings({ cells, lang }: Matrix, theme: Theme): LegendItem[] {
  const words = matrixMessagesFor(lang);
  const found = new Set(cells.flat().flatMap((cell) => (cell.state === 'member' ? [standingOf(cell)] : [])));
  const labels: readonly (readonly [Standing, string])[] = [
    ['member', words.cellMember],
    ['hub', words.cellHub],
    ['unverified', words.cellUnverified],
    ['planned', words.cellPlanned],
    ['ended', words.cellEnded],
    ['maybe', formatFor(lang).messages.perhaps],
  ];
  return labels.flatMap(([standing, label]) =>
    found.has(standing) ? [item(standing, label, memberLook(standing, theme.node, theme.node, theme))] : [],
  );
}

function numbers(matrix: Matrix, theme: Theme): LegendItem[] {
  const { cells, lang, scale, columns } = matrix;
  const words = matrixMessagesFor(lang);
  const { number } = formatFor(lang);
  const look = lookOf(matrix, theme);
  const all = cells.flat();
  const steps = (scale?.bounds ?? []).map((bound, i) =>
    item(`step-${i}`, words.atLeast(number(bound)), { ...look.steps[i]!, texts: [] }),
  );
  const zero = all.find((cell) => cell.state === 'number' && cell.value === 0);
  const missing = all.find((cell) => cell.state === 'missing');
  return [
    ...(missing ? [item('missing', words.cellMissing, look.cell(missing, columns[0]!)!)] : []),
    ...(zero ? [item('zero', words.cellZero, look.cell(zero, columns[0]!)!)] : []),
    ...steps,
  ];
}

function item(id: string, label: string, { fill, ink, stroke, dash, sign }: CellLook): LegendItem {
  return {
    id: `cells:${id}`,
    section: 'cells',
    label,
    swatch: {
      type: 'cell',
      fill,
      ink,
      ...(stroke === undefined ? {} : { stroke }),
      ...(dash === undefined ? {} : { dash }),
      ...(sign === undefined ? {} : { sign }),
    },
  };
}
