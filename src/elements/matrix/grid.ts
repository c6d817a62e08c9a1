/**
 * The table of a matrix, made once for a matrix: thousands of cells, which only
 * change their classes afterwards. No inline styles: a strict policy refuses them.
 */
import { matrixMessagesFor } from '../../locales/matrix.ts';
import { termFor } from '../../locales/terms.ts';
import { formatFor } from '../../scene/format.ts';
import { footTexts } from '../../scene/matrix/fit.ts';
import { sinceShort, standingOf } from '../../scene/matrix/look.ts';
import type { Matrix, MatrixCell, MatrixHead, MemberCell } from '../../scene/matrix/model.ts';
import { matrixName } from '../../scene/matrix/words.ts';
import { cellSentence, headSentence, statedSentence, totalText } from '../../scene/matrix/sentence.ts';
import type { Dataset } from '../../data/dataset.ts';

/** What a place in the grid stands for. */
export interface GridStop {
  readonly element: HTMLTableCellElement;
  /** Edges, or the one node, that a click selects, the first first; none for what cannot be selected. */
  readonly ids: readonly string[];
  readonly sentence: () => string;
}

export interface Grid {
  readonly table: HTMLTableElement;
  /** By line and place in it, heads first; undefined for the corner. Lines that only name a region are not in it. */
  readonly stops: readonly (readonly (GridStop | undefined)[])[];
}

/** With more columns than this numbers are shortened and columns narrow. */
const ROOMY = 16;

export function buildGrid(matrix: Matrix, dataset: Dataset): Grid {
  const words = matrixMessagesFor(matrix.lang);
  const { number } = formatFor(matrix.lang);
  const isFlow = matrix.name !== 'groups';
  const table = document.createElement('table');
  table.className = `${matrix.name} ${isFlow ? 'flows' : ''} ${matrix.columns.length > ROOMY ? 'narrow' : ''}`;
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', matrixName(dataset, matrix.name, matrix.lang));
  const stops: (GridStop | undefined)[][] = [];
  const stop = (element: HTMLTableCellElement, ids: readonly string[], sentence: () => string): GridStop => {
    element.tabIndex = -1;
    return { element, ids, sentence };
  };
  const line = (section: HTMLTableSectionElement): { tr: HTMLTableRowElement; row: (GridStop | undefined)[] } => {
    const row: (GridStop | undefined)[] = [];
    stops.push(row);
    return { tr: section.insertRow(), row };
  };

  const head = line(table.createTHead());
  const corner = document.createElement('td');
  corner.className = 'corner';
  if (matrix.measure?.directed) {
    corner.append(part('span', 'from', `${words.from} ↓`), part('span', 'to', `${words.to} →`));
  }
  head.tr.append(corner);
  head.row.push(undefined);
  matrix.columns.forEach((column, i) => {
    const th = headCell('col', column);
    th.classList.add(`c${i}`);
    th.replaceChildren(part('span', 'turned', column.short));
    head.tr.append(th);
    head.row.push(stop(th, [column.id], () => headSentence(matrix, column, 'column')));
  });
  const side = document.createElement('th');
  side.scope = 'col';
  side.className = 'side';
  side.textContent = isFlow ? words.total : words.count;
  head.tr.append(side);
  head.row.push(stop(side, [], () => side.textContent!));

  const body = table.createTBody();
  let region: string | undefined;
  matrix.rows.forEach((row, r) => {
    const own = row.region?.id ?? '';
    if (matrix.sort === 'region' && own !== region)
      body.append(sectionLine(row.region?.name ?? row.plural, matrix.columns.length));
    region = own;
    const { tr, row: line_ } = line(body);
    const th = headCell('row', row);
    th.textContent = row.short;
    tr.append(th);
    line_.push(stop(th, [row.id], () => headSentence(matrix, row, 'row')));
    matrix.columns.forEach((column, c) => {
      const cell = matrix.cells[r]![c]!;
      const td = dataCell(cell, c, matrix, number);
      tr.append(td);
      const ids = cell.ids.length > 0 || cell.state === 'none' || cell.state === 'missing' ? cell.ids : [column.id];
      line_.push(stop(td, ids, () => cellSentence(matrix, r, c, dataset)));
    });
    const total = document.createElement('td');
    total.className = 'side';
    total.textContent = totalText(row, number);
    tr.append(total);
    line_.push(stop(total, [row.id], () => headSentence(matrix, row, 'row')));
  });

  const feet = isFlow ? [words.total] : [words.enumerated, words.stated, words.listedThen];
  const footSection = table.createTFoot();
  feet.forEach((label, n) => {
    const { tr, row } = line(footSection);
    const th = document.createElement('th');
    th.scope = 'row';
    th.textContent = label;
    tr.append(th);
    row.push(stop(th, [], () => label));
    for (const column of matrix.columns) {
      const td = document.createElement('td');
      const text = isFlow ? totalText(column, number) : footTexts(matrix, column)[n]!;
      td.replaceChildren(part('span', isFlow ? 'turned' : '', text));
      tr.append(td);
      const sentence =
        !isFlow && n > 0 ? () => statedSentence(matrix, column) : () => headSentence(matrix, column, 'column');
      row.push(stop(td, [column.id], sentence));
    }
    const end = document.createElement('td');
    end.className = 'side';
    tr.append(end);
    row.push(undefined);
  });
  return { table, stops };
}

function headCell(scope: 'row' | 'col', { isFocus, name }: MatrixHead): HTMLTableCellElement {
  const th = document.createElement('th');
  th.scope = scope;
  th.title = name;
  th.classList.toggle('focus', isFocus);
  return th;
}

function sectionLine(name: string, columns: number): HTMLTableRowElement {
  const tr = document.createElement('tr');
  tr.className = 'section';
  const th = document.createElement('th');
  th.scope = 'rowgroup';
  th.colSpan = columns + 2;
  th.append(part('span', '', name));
  tr.append(th);
  return tr;
}

function dataCell(
  cell: MatrixCell,
  column: number,
  matrix: Matrix,
  number: (value: number) => string,
): HTMLTableCellElement {
  const td = document.createElement('td');
  switch (cell.state) {
    case 'number':
      td.className = cell.value === 0 ? 'zero' : `s${matrix.scale!.step(cell.value)}`;
      td.textContent =
        matrix.columns.length > ROOMY && cell.value >= 1000
          ? number(Math.round(cell.value / 1000)) + matrixMessagesFor(matrix.lang).thousand
          : number(cell.value);
      break;
    case 'member':
      td.className = `member ${standingOf(cell)} c${column}`;
      td.append(part('b', '', sinceShort(cell)), ...detail(cell, matrix));
      break;
    default:
      td.className = cell.state;
  }
  return td;
}

/** Agency beside the year, role below, both cut where they are long; the sentence has them in full. */
function detail({ roles, agencies }: MemberCell, { lang }: Matrix): (HTMLElement | string)[] {
  const role = roles.map((one) => termFor(lang, one).text).join(', ');
  return [
    ...(agencies.length > 0 ? [' ', part('span', '', agencies.join(', '))] : []),
    ...(role === '' ? [] : [part('small', '', role)]),
  ];
}

function part(name: 'span' | 'b' | 'small', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
