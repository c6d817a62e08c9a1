import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { forgetKept, listKept } from '../../src/explorer/open-data/store.ts';
import type { CollabShareDialog } from '../../src/explorer/share-dialog.ts';
import { agreements, chooseFiles, dialogOf, openDialog, openReal, shown, understood } from './own-data.ts';
import { all, button, choose, close, drawn, expectAccessible, one, textOf, type } from './page.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
  for (const { id } of await listKept()) await forgetKept(id);
});

const text = (content: string, name = 'table.csv'): File => new File([content], name);

describe('from a spreadsheet with Japanese names to an embedded figure', () => {
  it('takes six actions: open, choose, show, share, code, copy', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (code) => void copied.push(code));
    const fetched = vi.spyOn(window, 'fetch');
    const explorer = await openReal('?lang=ja');
    // 1
    const dialog = await openDialog(explorer);
    // 2
    chooseFiles(dialog, [agreements()]);
    const said = await understood(explorer);
    expect(said).toContain('20行を読み、20行を描き、0行を下に列挙しました。');
    expect(said).toContain('点13、つながり20、国・地域13。');
    expect(said).toContain('協定数の合計：84（単位：協定数）。');
    await expectAccessible('preview');
    // 3
    button(dialog, '表示').click();
    await shown(explorer);
    expect(explorer.session.dataset!.countries).toHaveLength(13);
    expect(one(explorer, 'h1').textContent).toBe('協定');
    expect(document.title).toContain('協定');
    // 4
    one(explorer, 'button.share').click();
    await vi.waitFor(() => expect(all(explorer, 'collab-share-dialog dialog[open]')).toHaveLength(1), {
      timeout: 20_000,
    });
    const share = one(explorer, 'collab-share-dialog') as CollabShareDialog;
    await share.settled;
    // 5
    one(share, '#tab-embed').click();
    await share.settled;
    // 6
    button(share, /コードをコピー|Copy/).click();
    await vi.waitFor(() => expect(copied).toHaveLength(1), { timeout: 30_000 });
    expect(copied[0]).toContain('<collab-graph');
    // The data are in the code itself: nothing else is to be put beside it.
    const own = new DOMParser().parseFromString(copied[0]!, 'text/html');
    const src = own.querySelector('collab-graph')!.getAttribute('src')!;
    const dataset = JSON.parse(own.querySelector(src)!.textContent!) as { edges: unknown[] };
    expect(dataset.edges).toHaveLength(20);
    expect(fetched.mock.calls.filter(([url]) => !String(url).startsWith(location.origin))).toEqual([]);
  });
});

describe('what was understood', () => {
  const TABLE =
    'from,to,year,papers,field\nJapan,USA,2019,3,physics\nJapan,Korea,2020,1,biology\nUSA,WHO,2020,x,biology\n';

  it('is said with every row, and each column can be changed', async () => {
    const explorer = await openReal();
    const dialog = await openDialog(explorer);
    chooseFiles(dialog, [text(TABLE)]);
    expect(await understood(explorer)).toContain('3 rows read = 2 drawn + 1 listed below.');
    expect((one(dialog, '#source') as HTMLSelectElement).value).toBe('from');
    expect((one(dialog, '#period') as HTMLSelectElement).value).toBe('year');
    choose(one(dialog, '#kind'), 'field');
    await vi.waitFor(() => expect((one(dialog, '#kind') as HTMLSelectElement).value).toBe('field'));
    await vi.waitFor(() => expect(textOf(dialog)).toContain('physics: 3 papers together.'));
    choose(one(dialog, '#only-period'), '2020');
    await vi.waitFor(() => expect(textOf(dialog)).toContain('3 rows read = 1 drawn + 2 listed below.'));
    // Korea is asked.
    expect(textOf(dialog)).toContain('Not clear. Which one is meant?');
    choose(one(dialog, '#unclear-0'), 'PRK');
    await vi.waitFor(() => expect(all(dialog, '#unclear-0')).toHaveLength(0));
    expect(textOf(dialog)).not.toContain('--');
    one(dialog, 'details.listed').setAttribute('open', '');
    await expectAccessible('preview with rows listed');
    button(dialog, 'Show').click();
    await shown(explorer);
    expect(explorer.session.dataset!.countries.map(({ id }) => id)).toContain('PRK');
  });

  it.each([
    ['', 'empty.csv', 'en', /is empty/],
    ['<!doctype html><title>Log in</title>', 'data.csv', 'en', /is a web page \(HTML\), not the data/],
    ['{"nodes": [', 'graph.json', 'ja', /JSON が途中で切れているか/],
    ['@article{a, title = {b}}', 'refs.bib', 'ja', /書誌レコード（BibTeX）/],
    ['one\ntwo\n', 'list.csv', 'en', /No table was found/],
  ])('of a file that is none is a true sentence and a way out: %s', async (content, name, lang, expected) => {
    const explorer = await openReal(`?lang=${lang}`);
    const dialog = await openDialog(explorer);
    chooseFiles(dialog, [text(content, name)]);
    expect(await understood(explorer)).toMatch(expected);
    expect(textOf(dialog)).not.toContain('--');
    await expectAccessible('failed');
    button(dialog, /^(Other files|別のファイル)$/).click();
    await drawn(explorer);
    expect(one(dialog, '#cells')).toBeTruthy();
  });
});

describe('ways in', () => {
  it('are cells pasted anywhere on the page, and files dropped on it', async () => {
    const explorer = await openReal();
    const clipboard = new DataTransfer();
    clipboard.setData('text/plain', 'country 1\tcountry 2\tpapers\r\nJapan\tFrance\t4\r\nJapan\tGermany\t2\r\n');
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox makes an event of a page without what is given for its clipboard.
    Object.defineProperty(paste, 'clipboardData', { value: clipboard });
    window.dispatchEvent(paste);
    await vi.waitFor(() => expect(dialogOf(explorer)).toBeTruthy(), { timeout: 20_000 });
    expect(await understood(explorer)).toContain('2 rows read = 2 drawn');
    const dropped = new DataTransfer();
    dropped.items.add(text('a,b,n\nAnna,Ben,1\nBen,Carla,2\nCarla,Anna,3\n'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(textOf(dialogOf(explorer))).toContain('3 rows read = 3 drawn'), { timeout: 20_000 });
  });

  it('are an address, and what is wrong with one is said', async () => {
    const explorer = await openReal();
    const dialog = await openDialog(explorer);
    type(one(dialog, '#address'), 'my file');
    button(dialog, 'Read from the address').click();
    await vi.waitFor(() => expect(textOf(dialog)).toContain('This is no web address'));
    await expectAccessible('wrong address');
    vi.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('refused'));
    type(one(dialog, '#address'), 'https://example.org/a.csv');
    button(dialog, 'Read from the address').click();
    await vi.waitFor(() => expect(textOf(dialog)).toContain('https://example.org/a.csv could not be read'));
    vi.spyOn(window, 'fetch').mockResolvedValueOnce(new Response('a,b,n\nJapan,France,4\nJapan,Germany,2\n'));
    type(one(dialog, '#address'), 'https://example.org/a.csv');
    button(dialog, 'Read from the address').click();
    await vi.waitFor(() => expect(textOf(dialog)).toContain('2 rows read = 2 drawn'), { timeout: 30_000 });
  });
});

describe('what was opened', () => {
  it('survives a reload, can be left and come back to, and be forgotten', async () => {
    const first = await openReal('?lang=en');
    chooseFiles(await openDialog(first), [agreements()]);
    await understood(first);
    button(dialogOf(first), 'Show').click();
    await shown(first);
    const { search } = location;
    expect(search).toMatch(/^\?data=own-/);
    expect(textOf(first)).toContain('From this browser; nothing was sent.');
    await expectAccessible('own data shown');
    for (const view of ['map', 'matrix', 'table'] as const) {
      first.session.update({ view });
      await drawn(first);
      await expectAccessible(`own data in the ${view}`);
    }
    await close();
    const again = await openReal(search);
    await shown(again);
    expect(again.session.dataset!.edges).toHaveLength(20);
    button(again, 'Back to the built-in network').click();
    await vi.waitFor(() => expect(again.session.dataset?.name).toBe('collab-graph-data'));
    await drawn(again);
    // The address follows when all of the network is there.
    await vi.waitFor(() => expect(location.search).not.toContain('data='));
    history.back();
    await shown(again);
    expect(again.session.dataset!.edges).toHaveLength(20);
    button(again, 'Forget 協定').click();
    await vi.waitFor(() => expect(again.session.dataset?.name).toBe('collab-graph-data'));
    expect(await listKept()).toEqual([]);
    await close();
    const lost = await openReal(search);
    expect(textOf(lost)).toContain('The address names data that were opened in another browser');
    await expectAccessible('lost');
  });

  it('is added to the built-in network as a kind of its own', async () => {
    const explorer = await openReal();
    chooseFiles(await openDialog(explorer), [agreements()]);
    await understood(explorer);
    button(dialogOf(explorer), 'Add to the built-in network').click();
    await shown(explorer);
    const { dataset, view } = explorer.session;
    expect(dataset!.edge_kinds.map(({ label_ja }) => label_ja)).toEqual(['協定数']);
    expect(dataset!.memberships.length).toBeGreaterThan(100);
    const kind = dataset!.edge_kinds[0]!.id;
    expect(view!.edges.some(({ attributes }) => attributes.kind === kind)).toBe(true);
  });
});

it('keeps the focus in the dialog and gives it back, and is read on a phone', async () => {
  await page.viewport(390, 844);
  const explorer = await openReal('?lang=ja&theme=dark');
  one(explorer, 'button.open-data').focus();
  const dialog = await openDialog(explorer);
  await expectAccessible('ways in');
  for (let i = 0; i < 10; i++) {
    await userEvent.tab();
    const at = explorer.shadowRoot!.activeElement;
    expect(at === null || at === dialog).toBe(true);
  }
  chooseFiles(dialog, [agreements()]);
  await understood(explorer);
  await expectAccessible('preview on a phone in the dark');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(all(explorer, 'collab-open-data-dialog dialog[open]')).toHaveLength(0));
  expect(explorer.shadowRoot!.activeElement).toBe(one(explorer, 'button.open-data'));
});
