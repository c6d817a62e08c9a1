/** The table view with all ties of the built-in network: close to 20,000 rows. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import '../../src/elements/define-table-view.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import type { CollabDataTable } from '../../src/elements/table/data-table.ts';
import { Session } from '../../src/elements/session/session.ts';
import type { CollabTableView } from '../../src/elements/table/table-view.ts';
import { defaultView } from '../../src/view/defaults.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { realDataset, smallDataset } from '../explorer/data.ts';
import { all, button, one, textOf, type } from '../explorer/page.ts';

let real: Dataset;

beforeAll(() => {
  real = realDataset();
});

beforeEach(() => page.viewport(1280, 800));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function open(state: Partial<ViewState>, dataset: Dataset = real): Promise<CollabTableView> {
  const session = new Session();
  session.today = '2026-01-01';
  session.adopt(dataset, (data) => ({ ...defaultView(data), view: 'table', theme: 'light', ...state }));
  const view = document.createElement('collab-table-view');
  view.style.blockSize = '600px';
  view.session = session;
  document.body.append(view);
  await settled(view);
  return view;
}

async function settled(view: CollabTableView): Promise<CollabDataTable> {
  await view.updateComplete;
  const table = one(view, 'collab-data-table') as unknown as CollabDataTable;
  await table.updateComplete;
  return table;
}

const rowsOf = (view: CollabTableView): HTMLElement[] => all(view, 'tbody tr');
const wrapOf = (view: CollabTableView): HTMLElement => one(view, '.wrap');
const headings = (view: CollabTableView): string[] =>
  all(view, 'thead button').map((heading) => heading.textContent!.replace(/[▾▴]/, '').trim());
/** What a column of the rows drawn says. */
const column = (view: CollabTableView, label: string): string[] => {
  const at = headings(view).findIndex((heading) => heading.startsWith(label));
  return rowsOf(view).map((row) => row.querySelectorAll('th, td:not(.pick)')[at]!.textContent!.trim());
};
const edgesOf = (view: CollabTableView): number => {
  let count = 0;
  view.session!.graph!.forEachEdge((_id, edge) => {
    count += 'observations' in edge ? Object.keys(edge.observations).length : 1;
  });
  return count;
};

async function scrolled(view: CollabTableView, top: number): Promise<void> {
  const wrap = wrapOf(view);
  const heard = new Promise((resolve) => wrap.addEventListener('scroll', resolve, { once: true }));
  wrap.scrollTop = top;
  await heard;
  await settled(view);
}

async function choose(view: CollabTableView, menu: string, label: string | RegExp): Promise<void> {
  const details = all(view, 'details').find((one) =>
    one.querySelector('summary')?.textContent?.trim().startsWith(menu),
  )!;
  details.querySelector('summary')!.click();
  [...details.querySelectorAll('label')]
    .find((one) => new RegExp(label).test(one.textContent!.trim()))!
    .querySelector('input')!
    .click();
  await settled(view);
}

interface SavedFile {
  readonly name: string;
  readonly text: () => Promise<string>;
  /** The first three. */
  readonly bytes: () => Promise<number[]>;
}

/** Files saved from now on. */
function saving(): SavedFile[] {
  const saved: SavedFile[] = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:nothing';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = last!;
    saved.push({
      name: this.download,
      text: () => blob.text(),
      bytes: async () => [...new Uint8Array(await blob.slice(0, 3).arrayBuffer())],
    });
  });
  return saved;
}

describe('all ties of the data', () => {
  it('draws only what is on screen, and says how many rows there are', async () => {
    const view = await open({ rows: 'all' });
    const total = edgesOf(view);
    expect(total).toBeGreaterThan(10_000);
    expect(rowsOf(view).length).toBeLessThan(80);
    expect(one(view, 'table').getAttribute('aria-rowcount')).toBe(String(total + 1));
    expect(textOf(one(view, '[role=status]'))).toContain(total.toLocaleString('en-GB'));
    expect(rowsOf(view)[0]!.getAttribute('aria-rowindex')).toBe('2');
  });

  it('shows the last row at the end of the scroll bar, where it belongs', async () => {
    const view = await open({ rows: 'all' });
    const total = edgesOf(view);
    await scrolled(view, 1e9);
    const last = rowsOf(view).at(-1)!;
    expect(last.getAttribute('aria-rowindex')).toBe(String(total + 1));
    const box = wrapOf(view).getBoundingClientRect();
    expect(Math.abs(last.getBoundingClientRect().bottom - box.bottom)).toBeLessThan(20);
    expect(rowsOf(view).length).toBeLessThan(80);
    // The headings stay.
    expect(Math.abs(one(view, 'thead th').getBoundingClientRect().top - box.top)).toBeLessThan(3);
  });

  it('is walked by keyboard from the first row to the last', async () => {
    const view = await open({ rows: 'all' });
    rowsOf(view)[0]!.focus();
    const focused = (): Element | null | undefined => one(view, 'collab-data-table').shadowRoot!.activeElement;
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await settled(view);
    expect(focused()?.getAttribute('aria-rowindex')).toBe('4');
    await userEvent.keyboard('{End}');
    await settled(view);
    expect(focused()?.getAttribute('aria-rowindex')).toBe(String(edgesOf(view) + 1));
    const box = wrapOf(view).getBoundingClientRect();
    expect(focused()!.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.bottom + 1);
    await userEvent.keyboard('{PageUp}');
    await settled(view);
    expect(Number(focused()?.getAttribute('aria-rowindex'))).toBeLessThan(edgesOf(view) - 5);
    await userEvent.keyboard('{Home}');
    await settled(view);
    expect(focused()?.getAttribute('aria-rowindex')).toBe('2');
    await userEvent.keyboard('{Enter}');
    await settled(view);
    expect(view.session!.state!.select).toBe(rowsOf(view)[0]!.dataset['id']!.split('@')[0]);
    expect(rowsOf(view)[0]!.getAttribute('aria-current')).toBe('true');
  });

  it('keeps the focus in the table when the focused row scrolls away', async () => {
    const view = await open({ rows: 'all' });
    rowsOf(view)[0]!.focus();
    await scrolled(view, 100_000);
    expect(one(view, 'collab-data-table').shadowRoot!.activeElement).toBe(wrapOf(view));
  });

  it('is sorted by value, largest first, and by name with what is unknown last', async () => {
    const view = await open({ rows: 'all' });
    button(view, /^Value/).click();
    await settled(view);
    const values = column(view, 'Value').map((value) => Number(value.replace(/\D/g, '')));
    const most = Math.max(
      ...real.mobility.map((row) => row.obs_value),
      ...real.mobility_openalex.map((row) => row.obs_value),
      ...real.coauthorship.map((row) => row.obs_value),
    );
    expect(values[0]).toBe(most);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    button(view, /^Value/).click();
    await settled(view);
    await scrolled(view, 1e9);
    expect(column(view, 'Value').every((value) => value === '')).toBe(true);
  });

  it('finds by name and narrows by kind, period and group', async () => {
    const view = await open({ rows: 'all' });
    type(one(view, 'input[type=search]'), 'poland visegrad');
    await settled(view);
    expect(column(view, 'From')).toContain('Poland');
    expect(rowsOf(view).every((row) => /poland/i.test(row.textContent!))).toBe(true);
    button(view, 'Clear the row filters').click();
    await choose(view, 'Kind', /^Researcher mobility/);
    await choose(view, 'Period', /^2006–2016/);
    const expected = real.mobility.filter((row) => row.time_period === '2006/2016').length;
    expect(textOf(one(view, '[role=status]'))).toContain(`${expected.toLocaleString('en-GB')} of`);
    // The unit is the measure's own.
    expect(new Set(column(view, 'Unit'))).toEqual(new Set(['migration events']));
  });

  it('can be read by everybody (axe), in both languages', async () => {
    for (const lang of ['en', 'ja'] as const) {
      const view = await open({ rows: 'all', lang });
      const { violations } = await axe.run(view, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      view.remove();
    }
  });

  it('is printed to a limit, and says so', async () => {
    const view = await open({ rows: 'all' });
    const drawn = rowsOf(view).length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(view)).toHaveLength(2000);
    expect(textOf(view)).toMatch(/first 2,000 of .* rows are printed/);
    window.dispatchEvent(new Event('afterprint'));
    await settled(view);
    expect(rowsOf(view).length).toBeLessThan(drawn + 40);
  });
});

describe('columns and files', () => {
  it('has the columns asked for, in the file as on screen', async () => {
    const view = await open({ rows: 'neighbors' }, smallDataset());
    const saved = saving();
    expect(headings(view)).toEqual([
      'Partner', 'Kind', 'Through', 'Direction', 'Role', 'Agency', 'Period', 'Status', 'Value', 'Unit', 'Confidence', 'Source',
    ]); // prettier-ignore
    await choose(view, 'Columns', /^Role$/);
    await choose(view, 'Columns', /^Place in the source$/);
    expect(headings(view)).not.toContain('Role');
    expect(headings(view)).toContain('Place in the source');
    button(view, 'CSV').click();
    // The byte order mark tells spreadsheets that this is UTF-8.
    expect(await saved[0]!.bytes()).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await saved[0]!.text()).split('\r\n');
    // Codes and ISO dates stand beside the words, each in a column of one meaning.
    expect(lines[0]).toBe(
      [
        'Partner,Partner (code),Kind,Kind (code),Through,Through (code),Direction,Direction (code),Agency,Agency (code)',
        'Period,Begins (ISO date),Beginning is (code),Ends (ISO date),Period of the number (ISO)',
        'Status,Status (code),Holds at the time asked about (code),Value,Unit,Confidence,Confidence (code)',
        'Source,Source (ids),Place in the source,Edition of the data',
      ].join(','),
    );
    expect(lines).toHaveLength(rowsOf(view).length + 2);
    button(view, 'CSV, all columns').click();
    expect((await saved[1]!.text()).split('\r\n')[0]).toContain('Role');
    expect((await saved[1]!.text()).split('\r\n')[0]).toContain('Code of the partner');
  });

  it('copies the rows that are picked', async () => {
    const view = await open({ rows: 'shown' }, smallDataset());
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const boxes = all(view, 'td.pick input');
    boxes[0]!.click();
    boxes[2]!.click();
    await settled(view);
    button(view, 'Copy 2 rows').click();
    await vi.waitFor(() => expect(textOf(one(view, '[role=status]'))).toBe('2 rows copied.'));
    const lines = write.mock.calls[0]![0].split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]!.split('\t')[0]).toBe(column(view, 'From')[0]);
    expect(lines[2]!.split('\t')[0]).toBe(column(view, 'From')[2]);
    // Picking is not choosing.
    expect(view.session!.state!.select).toBeUndefined();
  });

  it('calls an unknown beginning unknown, and sorts it last either way', async () => {
    // Without a date it is a partner on the day of the tables, which is after that of these tests.
    const through = real.groups.map(({ id }) => id);
    const view = await open({ rows: 'neighbors', edges: ['membership'], through, at: 'all' });
    for (let click = 0; click < 2; click++) {
      button(view, /^Period/).click();
      await settled(view);
      await scrolled(view, 1e9);
      expect(column(view, 'Period').at(-1)).toBe('unknown');
      await scrolled(view, 0);
      expect(column(view, 'Period')[0]).not.toBe('unknown');
    }
  });
});

describe('the same selection as the picture', () => {
  it('says so, and has a row for each edge of the view', async () => {
    const view = await open({ rows: 'shown' });
    const { edges, counts } = view.session!.view!;
    const note = one(view, '#note');
    expect(counts.announced.edges).toBeGreaterThan(0);
    expect(note.textContent).toContain(
      `the same ${counts.edges.shown} ties, ${counts.announced.edges} more through what is only announced or planned,`,
    );
    expect(one(view, 'table').getAttribute('aria-describedby')).toBe('note');
    const table = await settled(view);
    expect(table.rowsShown.map(({ id }) => id.split('@')[0]).sort()).toEqual(edges.map(({ id }) => id).sort());
  });

  it('shows the partners that the filters of the picture leave', async () => {
    const view = await open({ rows: 'neighbors', edges: ['membership'], through: ['v4-japan'] });
    expect(new Set(column(view, 'Through'))).toEqual(new Set(['V4–Japan']));
    expect(new Set(column(view, 'Partner'))).toEqual(new Set(['Czechia', 'Hungary', 'Poland', 'Slovakia']));
    view.session!.update({ edges: [] });
    await settled(view);
    expect(textOf(view)).toContain('No row matches.');
  });

  it('brings a tie that was selected elsewhere on screen and marks it', async () => {
    const id = 'mobility:ZAF:USA';
    const view = await open({ rows: 'all', select: id });
    expect(view.session!.graph!.hasEdge(id)).toBe(true);
    const marked = rowsOf(view).filter((row) => row.getAttribute('aria-current') === 'true');
    expect(marked.length).toBeGreaterThan(0);
    const box = wrapOf(view).getBoundingClientRect();
    const row = marked[0]!.getBoundingClientRect();
    expect(row.top).toBeGreaterThan(box.top);
    expect(row.bottom).toBeLessThanOrEqual(box.bottom + 1);
  });

  it('goes on from the row that was clicked, and stays where it was', async () => {
    const view = await open({ rows: 'all' });
    await scrolled(view, 60_000);
    const before = wrapOf(view).scrollTop;
    const row = rowsOf(view)[15]!;
    row.querySelector<HTMLElement>('td:last-of-type')!.click();
    await settled(view);
    expect(view.session!.state!.select).toBe(row.dataset['id']!.split('@')[0]);
    expect(wrapOf(view).scrollTop).toBe(before);
  });

  it('keeps which rows it has in the state', async () => {
    const view = await open({}, smallDataset());
    button(view, /^Partners of/).click();
    await settled(view);
    expect(view.session!.state!.rows).toBe('neighbors');
    expect(button(view, /^Partners of/).getAttribute('aria-pressed')).toBe('true');
  });

  it('is in Japanese where the view is', async () => {
    const view = await open({ rows: 'neighbors', lang: 'ja', edges: ['mobility'], minMobility: 0 });
    expect(new Set(column(view, '単位'))).toEqual(new Set(['移動件数']));
    expect(column(view, '相手国・地域')).toContain('アイルランド');
  });
});

describe('what a reader sees at once', () => {
  it('is ordered by name in the language of the reader', async () => {
    for (const lang of ['en', 'ja'] as const) {
      const view = await open({ rows: 'shown', lang, through: ['core'], flows: 'all' });
      const table = await settled(view);
      const from = table.rowsShown.flatMap(({ about }) => {
        const row = real.countries.find(({ id }) => id === about![0]);
        return row ? [(lang === 'ja' ? row.name_ja : row.name_en)!] : [];
      });
      expect(from.length).toBeGreaterThan(100);
      expect(from).toEqual([...from].sort(new Intl.Collator(lang, { numeric: true }).compare));
      view.remove();
    }
  });

  it('has no empty column, and says of nobody twice that he takes part in SATREPS', async () => {
    const view = await open({ rows: 'shown', edges: ['membership'], through: ['core'] });
    for (const heading of headings(view)) expect(column(view, heading).join(''), heading).not.toBe('');
    // All take part in what they are members of: through nothing else.
    expect(headings(view)).not.toContain('Through');
    expect(headings(view)).not.toContain('Value');
    await choose(view, 'Columns', /^Through$/);
    expect(headings(view)).toContain('Through');
    expect(new Set(column(view, 'Through'))).toEqual(new Set(['']));
    expect(column(view, 'To')).toContain('SATREPS');
  });
});

describe('the way somebody reads a table', () => {
  it('is in the state, and comes from it', async () => {
    const view = await open({ rows: 'neighbors' });
    button(view, /^Value/).click();
    await settled(view);
    await choose(view, 'Kind', /^Researcher mobility/);
    type(one(view, 'input[type=search]'), 'united ');
    await settled(view);
    // A space that is being typed stays.
    expect((one(view, 'input[type=search]') as HTMLInputElement).value).toBe('united ');
    await choose(view, 'Columns', /^Confidence$/);
    const { tableSort, tableFilter, tableColumns } = view.session!.state!;
    expect([tableSort, tableFilter]).toEqual(['-value', 'text:united,kind:mobility']);
    expect(tableColumns).toBe('partner,kind,direction,period,value,unit,source');
    const shown = [headings(view), column(view, 'Value')];

    const again = await open({ rows: 'neighbors', tableSort: tableSort!, tableFilter: tableFilter!, tableColumns: tableColumns! }); // prettier-ignore
    expect([headings(again), column(again, 'Value')]).toEqual(shown);
    expect((one(again, 'input[type=search]') as HTMLInputElement).value).toBe('united');
    // Other rows have other columns.
    button(again, /^Countries and regions shown/).click();
    await settled(again);
    expect(again.session!.state).not.toHaveProperty('tableSort');
    expect(again.session!.state).not.toHaveProperty('tableColumns');
  });

  it('names what the table does not have', async () => {
    const view = await open({ rows: 'neighbors', tableSort: 'size', tableFilter: 'kind:planet' });
    expect(textOf(view)).toContain('“size”, which it does not have. It has: partner, kind,');
    expect(textOf(view)).toContain('“kind:planet”, which it does not have. It has: membership');
  });
});

describe('a row', () => {
  it('is cited from the row: of a number the one window, with its sources only', async () => {
    const view = await open({ rows: 'all', lang: 'en' }, smallDataset());
    const cite = button(view, 'Cite this tie: Japan – China');
    cite.click();
    await vi.waitFor(() => expect(all(view, 'collab-cite dialog[open]')).toHaveLength(1));
    const text = (one(view, 'collab-cite textarea') as HTMLTextAreaElement).value;
    expect(text.match(/^Japan → China: researcher mobility, /gm)).toHaveLength(1);
    expect(text).toContain('[1] Nobody. Made-up report A.');
    expect(text).not.toContain('[2]');
  });
});
