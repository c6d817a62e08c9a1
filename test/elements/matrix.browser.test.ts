import '../../src/elements/define-collab-graph.ts';
import '../../src/elements/define-matrix.ts';

import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { decodeDataset } from '../../src/data/decode-dataset.ts';
import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import type { CollabMatrix } from '../../src/elements/matrix/matrix.ts';
import { Session } from '../../src/elements/session/session.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { realDataset, smallDataset } from '../explorer/data.ts';

async function mount(patch: Partial<ViewState> = {}, dataset: Dataset = smallDataset()): Promise<CollabMatrix> {
  const session = new Session();
  session.today = '2024-06-01';
  session.adopt(dataset);
  session.update({ view: 'matrix', lang: 'en', ...patch });
  const element = document.createElement('collab-matrix');
  element.session = session;
  document.body.append(element);
  await element.settled;
  return element;
}

const cellsOf = (element: CollabMatrix): HTMLTableCellElement[] => [...element.shadowRoot!.querySelectorAll('td')];
const rowHeads = (element: CollabMatrix): string[] =>
  [...element.shadowRoot!.querySelectorAll('tbody th[scope=row]')].map((th) => th.textContent ?? '');

/** The cell of a row and a column, by the names on screen. */
function cell(element: CollabMatrix, row: string, column: string): HTMLTableCellElement {
  const heads = [...element.shadowRoot!.querySelector('thead tr')!.children].map((th) => th.textContent?.trim());
  const line = [...element.shadowRoot!.querySelectorAll('tbody tr')].find(
    (tr) => tr.firstElementChild!.textContent === row,
  );
  return line!.children[heads.indexOf(column)] as HTMLTableCellElement;
}

const focused = (element: CollabMatrix): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;
const said = (element: CollabMatrix): string => element.shadowRoot!.querySelector('.said')!.textContent!.trim();

async function press(element: CollabMatrix, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [name, ctrlKey] = key.startsWith('Ctrl+') ? [key.slice(5), true] : [key, false];
    focused(element).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, ctrlKey, bubbles: true, composed: true, cancelable: true }),
    );
    await element.settled;
  }
}

beforeEach(() => page.viewport(1000, 700));
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

describe('the grid', () => {
  it('shows beginning, agency and role, and the numbers stated beside those listed', async () => {
    const element = await mount();
    expect(rowHeads(element)).toEqual([
      'Japan',
      'Hungary',
      'Poland',
      'United States',
      'Thailand',
      'Lowlands (made up)',
    ]);
    expect(cell(element, 'Japan', 'Alpha').textContent).toBe('2010 MAJmember');
    expect(cell(element, 'Poland', 'Gamma').textContent).toBe('~2011partner');
    expect(cell(element, 'Poland', 'Beta Framework').textContent).toBe('');
    const foot = [...element.shadowRoot!.querySelectorAll('tfoot tr')].map((tr) => tr.textContent);
    expect(foot).toEqual(['Listed in the data333', 'Stated by sources3 / 4––', 'Listed for that date3––']);
  });

  it('cuts no word of a cell, and uses the width that there is', async () => {
    const element = await mount({}, realDataset());
    element.style.cssText = 'height:500px;width:960px';
    const [wrap, table] = ['.wrap', 'table'].map((one) => element.shadowRoot!.querySelector<HTMLElement>(one)!);
    const cut = [...element.shadowRoot!.querySelectorAll<HTMLElement>('td.member, td.member *')].filter(
      (one) =>
        getComputedStyle(one).textOverflow === 'ellipsis' ||
        (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0),
    );
    expect(cellsOf(element).length).toBeGreaterThan(100);
    expect(cut.map((one) => one.textContent)).toEqual([]);
    expect(table!.offsetWidth).toBeGreaterThanOrEqual(wrap!.clientWidth - 1);
  });

  it('opens on the focus', async () => {
    const element = await mount({ sort: 'name', matrix: 'mobility' }, realDataset());
    element.style.cssText = 'height:400px;width:600px';
    element.session!.update({ sort: 'region' });
    await element.settled;
    const wrap = element.shadowRoot!.querySelector('.wrap')!.getBoundingClientRect();
    const head = element.shadowRoot!.querySelector('tbody th.focus')!.getBoundingClientRect();
    expect(head.top).toBeGreaterThan(wrap.top);
    expect(head.bottom).toBeLessThan(wrap.bottom);
    const column = element.shadowRoot!.querySelector('thead th.focus')!.getBoundingClientRect();
    expect(column.left).toBeGreaterThan(wrap.left);
    expect(column.right).toBeLessThan(wrap.right);
  });

  it('opens with a whole row below the heads', async () => {
    const element = await mount({ sort: 'name', matrix: 'groups' }, realDataset());
    element.style.cssText = 'height:400px;width:900px';
    element.session!.update({ sort: 'region' });
    await element.settled;
    const wrap = element.shadowRoot!.querySelector('.wrap')!;
    expect(wrap.scrollTop).toBeGreaterThan(0);
    const head = wrap.querySelector('thead th')!.getBoundingClientRect().bottom;
    const cut = [...wrap.querySelectorAll('tbody tr')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top < head - 1 && bottom > head + 1;
    });
    expect(cut.map((row) => row.textContent)).toEqual([]);
  });

  it('tells zero from missing', async () => {
    const element = await mount({ matrix: 'mobility' });
    expect(cell(element, 'United States', 'Japan').textContent).toBe('0');
    expect(cell(element, 'United States', 'Japan').className).toBe('zero');
    expect(cell(element, 'Japan', 'Thailand').className).toBe('missing');
    const background = (one: Element): string => getComputedStyle(one).backgroundImage;
    expect(background(cell(element, 'Japan', 'Thailand'))).not.toBe(
      background(cell(element, 'United States', 'Japan')),
    );
    const legend = [...element.shadowRoot!.querySelectorAll('.legend li')].map((li) => li.textContent);
    expect(legend).toEqual(['no number', 'zero', '10 +', '30 +', '100 +', '300 +', '1,000 +', '3,000 +']);
  });

  it('keeps the heads of rows and columns in view while the cells move', async () => {
    const element = await mount({ matrix: 'mobility', through: ['core'], flows: 'all' }, realDataset());
    element.style.cssText = 'height:400px;width:600px';
    const wrap = element.shadowRoot!.querySelector<HTMLElement>('.wrap')!;
    expect(cellsOf(element).length).toBeGreaterThan(5000);
    wrap.scrollTo(800, 900);
    const box = wrap.getBoundingClientRect();
    const head = element.shadowRoot!.querySelectorAll('thead th')[30]!.getBoundingClientRect();
    const row = element.shadowRoot!.querySelectorAll('tbody th[scope=row]')[40]!.getBoundingClientRect();
    const foot = element.shadowRoot!.querySelector('tfoot td')!.getBoundingClientRect();
    expect(wrap.scrollTop).toBeGreaterThan(500);
    expect(Math.abs(head.top - box.top)).toBeLessThan(3);
    expect(Math.abs(row.left - box.left)).toBeLessThan(3);
    expect(foot.bottom).toBeLessThanOrEqual(box.bottom + 1);
  });

  it('is sorted and changed by its controls, which change the state', async () => {
    const element = await mount();
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await element.settled;
    expect(element.session!.state!.sort).toBe('name');
    expect(rowHeads(element)[0]).toBe('Hungary');
    const [, , papers] = element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.toolbar [role=group] button');
    papers!.click();
    await element.settled;
    expect(element.session!.state!.matrix).toBe('coauthorship');
    expect(cell(element, 'Japan', 'United States').textContent).toBe('1,500');
  });

  it('says where nothing is to be shown', async () => {
    const element = await mount({ edges: ['mobility'] });
    expect(element.shadowRoot!.querySelector('.empty')!.textContent).toContain('No framework or programme');
    element.session!.update({ edges: ['membership'] });
    await element.settled;
    expect(rowHeads(element)).toContain('Japan');
  });
});

describe('by keyboard', () => {
  it('has one stop, and the arrows, Home and End go about, heads included', async () => {
    const element = await mount();
    const stops = element.shadowRoot!.querySelectorAll<HTMLElement>('table [tabindex="0"]');
    expect(stops).toHaveLength(1);
    stops[0]!.focus();
    await element.settled;
    expect(focused(element)).toBe(cell(element, 'Japan', 'Alpha'));
    await press(element, 'ArrowRight', 'ArrowDown');
    expect(focused(element)).toBe(cell(element, 'Hungary', 'Beta Framework'));
    await press(element, 'Home');
    expect(focused(element).textContent).toBe('Hungary');
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(focused(element).textContent).toBe('Alpha');
    await press(element, 'Ctrl+End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(focused(element)).toBe(cell(element, 'Lowlands (made up)', 'Gamma'));
    expect(element.shadowRoot!.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
  });

  it('announces a sentence for every cell and head', async () => {
    const element = await mount();
    element.shadowRoot!.querySelector<HTMLElement>('table [tabindex="0"]')!.focus();
    await press(element, 'ArrowDown', 'ArrowDown');
    const sentence = 'Poland – Alpha: member since 23 September 2014; source: Made-up report A.';
    expect(focused(element).getAttribute('aria-label')).toBe(sentence);
    expect(said(element)).toBe(sentence);
    await press(element, 'ArrowRight');
    expect(focused(element).getAttribute('aria-label')).toContain('does not take part as far as the data say');
    await press(element, 'Home');
    expect(focused(element).getAttribute('aria-label')).toBe('Poland, Eastern Europe: takes part in 2 of the columns.');
    await press(element, 'Ctrl+Home');
    expect(focused(element).getAttribute('aria-label')).toContain('the data list 3 countries');
  });

  it('selects with Enter and clears with Escape, for every view', async () => {
    const element = await mount();
    const events: unknown[] = [];
    element.addEventListener('node-select', (event) => events.push(event.detail));
    cell(element, 'Thailand', 'Beta Framework').focus();
    await press(element, 'Enter');
    const id = element.session!.state!.select!;
    expect(id).toMatch(/^membership:THA:beta/);
    expect(element.session!.graph!.hasEdge(id)).toBe(true);
    expect(cell(element, 'Thailand', 'Beta Framework').getAttribute('aria-selected')).toBe('true');
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).toContain('Selected: Thailand – Beta');
    await press(element, 'Escape');
    expect(element.session!.state!.select).toBeUndefined();
    expect(events).toEqual([
      { id, type: 'edge' },
      { id: undefined, type: undefined },
    ]);
    expect(element.shadowRoot!.querySelectorAll('[aria-selected]')).toHaveLength(0);
  });
});

describe('by pointer', () => {
  it('marks row and column, says the sentence, and forgets when it leaves', async () => {
    const element = await mount({ matrix: 'mobility' });
    cell(element, 'China', 'Japan').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await element.settled;
    expect(said(element)).toContain('China → Japan: 2,500 migration events');
    const marked = [...element.shadowRoot!.querySelectorAll('th.cross')].map((th) => th.textContent);
    expect(marked).toEqual(['Japan', 'China']);
    element.shadowRoot!.querySelector('.wrap')!.dispatchEvent(new PointerEvent('pointerleave'));
    await element.settled;
    expect(element.shadowRoot!.querySelectorAll('.cross, .row-cross, .column-cross')).toHaveLength(0);
  });

  it('selects a tie by its cell, a country by its head, and shows what others select', async () => {
    const element = await mount({ matrix: 'mobility' });
    cell(element, 'China', 'Japan').click();
    expect(element.session!.state!.select).toBe('mobility:CHN:JPN');
    element.shadowRoot!.querySelector<HTMLElement>('tbody th[scope=row]')!.click();
    expect(element.session!.state!.select).toBe('CHN');
    element.session!.update({ select: 'mobility:JPN:USA' });
    await element.settled;
    expect(cell(element, 'Japan', 'United States').getAttribute('aria-selected')).toBe('true');
    expect(element.shadowRoot!.querySelectorAll('[aria-selected]')).toHaveLength(1);
  });
});

describe('without data', () => {
  it.each([
    ['en', 'The network could not be shown: '],
    ['ja', 'ネットワークを表示できませんでした：'],
  ])('says what went wrong once they cannot be had, and until then that they come (%s)', async (lang, failed) => {
    document.documentElement.lang = lang;
    const session = new Session();
    const element = document.createElement('collab-matrix');
    element.session = session;
    document.body.append(element);
    let refuse: (error: Error) => void = () => undefined;
    const loading = session.loadDataset(new Promise((_, reject) => (refuse = reject)));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[role=status]')).not.toBeNull();
    refuse(new CollabGraphError('missing', 'no file "core.json"'));
    await loading.catch(() => undefined);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).toBe(`${failed}no file "core.json"`);
    expect(element.shadowRoot!.querySelector('[role=status]')).toBeNull();
  });
});

describe('as a picture', () => {
  it('gives its still picture through toSVG of <collab-graph view="matrix">', async () => {
    const graph = document.createElement('collab-graph');
    graph.setAttribute('view', 'matrix');
    graph.setAttribute('matrix', 'mobility');
    graph.session.adopt(decodeDatasetAgain(smallDataset()), () => undefined);
    document.body.append(graph);
    graph.viewState = { view: 'matrix', matrix: 'mobility' };
    const svg = await graph.toSVG();
    expect(svg).toContain('data-row="CHN"');
    expect(svg).toContain('Moves of researchers among Japan and its partners');
  });

  it('is only that where the author wants nothing to click', async () => {
    const element = await mount();
    element.static = true;
    await element.settled;
    expect(element.shadowRoot!.querySelector('.still svg')).toBeTruthy();
    expect(element.shadowRoot!.querySelectorAll('button, table, [tabindex]')).toHaveLength(0);
  });

  it('takes the place of the table on paper', async () => {
    const element = await mount();
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.shadowRoot!.querySelector('.print svg')).toBeTruthy();
    window.dispatchEvent(new Event('afterprint'));
    expect(element.shadowRoot!.querySelector('.print svg')).toBeNull();
  });
});

describe.each(['light', 'dark', 'contrast'] as const)('in %s', (theme) => {
  it('breaks no rule of WCAG 2.2 A and AA, in both languages', async () => {
    for (const lang of ['en', 'ja'] as const) {
      for (const matrix of ['groups', 'mobility', 'coauthorship'] as const) {
        const element = await mount({ theme, lang, matrix, confidence: 'unverified' });
        const { violations } = await axe.run(element, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary).join('\n')}`),
          `${matrix} in ${lang}`,
        ).toEqual([]);
        document.body.replaceChildren();
      }
    }
  });

  it('nor where the pointer is, over each framework by turns', async () => {
    const element = await mount({ theme, matrix: 'groups' }, realDataset());
    const heads = [...element.shadowRoot!.querySelectorAll('thead th[class^=c]')];
    expect(heads.length).toBeGreaterThan(4);
    for (const head of heads) {
      head.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(head.classList.contains('cross')).toBe(true);
      const { violations } = await axe.run(element, { runOnly: ['color-contrast'] });
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary)),
        head.textContent,
      ).toEqual([]);
    }
  });
});

it('speaks Japanese', async () => {
  const element = await mount({ lang: 'ja' });
  expect(element.shadowRoot!.querySelector('.toolbar')!.textContent).toContain('枠組み・事業');
  element.shadowRoot!.querySelector<HTMLElement>('table [tabindex="0"]')!.focus();
  expect(focused(element).getAttribute('aria-label')).toBe(
    '日本－アルファ：参加国、2010年から、機関 MAJ；出典：Made-up report A。',
  );
});

function decodeDatasetAgain(dataset: Dataset): Dataset {
  const { core, rest } = encodeDataset(dataset);
  return decodeDataset(core, rest);
}
