import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { NETWORK_FORMATS } from '../../src/export/network-formats.ts';
import type { CollabShareDialog } from '../../src/explorer/share-dialog.ts';
import { all, button, choose, close, drawn, expectAccessible, one, open, textOf, type } from './page.ts';

const copied: string[] = [];

beforeEach(async () => {
  await page.viewport(1280, 800);
  copied.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

/** The reader presses the button in the header and waits for the dialog. */
async function share(explorer: CollabExplorer): Promise<CollabShareDialog> {
  const opener = one(explorer, 'button.share');
  opener.focus();
  opener.click();
  await vi.waitFor(() => expect(all(explorer, 'collab-share-dialog dialog[open]')).toHaveLength(1), {
    timeout: 20_000,
  });
  const dialog = one(explorer, 'collab-share-dialog') as CollabShareDialog;
  await dialog.settled;
  return dialog;
}

async function tab(dialog: CollabShareDialog, name: string): Promise<void> {
  one(dialog, `#tab-${name}`).click();
  await dialog.settled;
}

const status = (dialog: CollabShareDialog): string => one(dialog, '[role=status]').textContent!.trim();
const value = (dialog: CollabShareDialog, id: string): string => (one(dialog, `#${id}`) as HTMLTextAreaElement).value;

describe('the link', () => {
  it('opens the same view, in the language chosen', async () => {
    const explorer = await open('?lang=en&through=alpha&select=POL');
    const dialog = await share(explorer);
    button(dialog, 'Copy').click();
    await vi.waitFor(() => expect(status(dialog)).toBe('Copied.'));
    expect(new URL(copied[0]!).search).toBe('?through=alpha&select=POL&lang=en');
    choose(one(dialog, '.head select'), 'ja');
    await dialog.settled;
    expect(new URL(value(dialog, 'link')).searchParams.get('lang')).toBe('ja');
    // The page itself stays in the language of its reader.
    expect(explorer.session.state!.lang).toBe('en');
  });

  it('is selected for the keyboard where the browser refuses to copy', async () => {
    vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new Error('no'));
    const dialog = await share(await open('?lang=en'));
    button(dialog, 'Copy').click();
    await vi.waitFor(() => expect(status(dialog)).toMatch(/refused to copy/));
    const area = one(dialog, '#link') as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
    expect((area.getRootNode() as ShadowRoot).activeElement).toBe(area);
  });
});

describe('focus', () => {
  it('goes in, stays in, and comes back to the button', async () => {
    const explorer = await open('?lang=en&select=POL');
    const dialog = await share(explorer);
    expect(dialog.shadowRoot!.activeElement).toBe(one(dialog, '#tab-link'));
    for (let i = 0; i < 12; i++) {
      await userEvent.tab();
      // Outside of a modal dialog only the browser itself can have it.
      const at = explorer.shadowRoot!.activeElement;
      expect(at === null || at === dialog).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(dialog.isOpen).toBe(false));
    expect(explorer.shadowRoot!.activeElement).toBe(one(explorer, 'button.share'));
    // Escape closed the dialog and nothing behind it.
    expect(explorer.session.state!.select).toBe('POL');
  });

  it('moves along the tabs with the arrows', async () => {
    const dialog = await share(await open('?lang=en'));
    await userEvent.keyboard('{ArrowRight}');
    await dialog.settled;
    expect(dialog.shadowRoot!.activeElement).toBe(one(dialog, '#tab-embed'));
    await userEvent.keyboard('{End}');
    await dialog.settled;
    expect(one(dialog, '#tab-cite').getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowRight}');
    await dialog.settled;
    expect(dialog.shadowRoot!.activeElement).toBe(one(dialog, '#tab-link'));
  });
});

describe('the picture', () => {
  it('has the author’s words as they stand when a button is pressed', async () => {
    const dialog = await share(await open('?lang=en&through=alpha'));
    await tab(dialog, 'picture');
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      void (blob as Blob).text().then((text) => saved.push(text));
      return 'data:,';
    });
    type(one(dialog, '#own-title'), 'Figure 7');
    button(dialog, 'Save SVG').click();
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toContain('>Figure 7</title>');
    await vi.waitFor(() => expect(status(dialog)).toBe('collab-graph-jpn-alpha.svg is saved in your downloads.'));
    expect(one(dialog, '.preview img').getAttribute('alt')).toMatch(/^Figure 7\. /);
  });

  it('shows what is selected on the page, and does not when it is not', async () => {
    const explorer = await open('?lang=en&select=HUN&edges=membership&at=now');
    const dialog = await share(explorer);
    await tab(dialog, 'picture');
    const lit = (): string[] => {
      const source = (one(dialog, '.preview img') as HTMLImageElement).src;
      const picture = new DOMParser().parseFromString(
        decodeURIComponent(source.slice(source.indexOf(',') + 1)),
        'image/svg+xml',
      );
      return [...picture.querySelectorAll('#cg-nodes > [data-id]:not([opacity])')]
        .map((node) => node.getAttribute('data-id')!)
        .sort();
    };
    const onPage = (): string[] =>
      all(explorer, 'collab-network .svg [data-id]')
        .filter((node) => node.parentElement!.id === 'cg-nodes' && !node.classList.contains('faded'))
        .map((node) => node.getAttribute('data-id')!)
        .sort();
    expect(lit()).toEqual(['HUN', 'JPN', 'alpha']);
    // The mouse of the test before may lie over a node, which is lit then.
    explorer.session.light(undefined);
    await vi.waitFor(() => expect(lit()).toEqual(onPage()));
    expect(textOf(dialog)).not.toContain('still picture');
    expect(value(dialog, 'command')).toContain('--select=HUN');
    expect(value(dialog, 'ready-caption')).toContain('Lit: Hungary and what it is tied to: Alpha.');
    expect(value(dialog, 'ready-caption')).toMatch(/Data version [\d.]+, .* http.*select=HUN/);
    button(dialog, 'Copy the caption').click();
    await vi.waitFor(() => expect(copied).toEqual([value(dialog, 'ready-caption')]));
    await expectAccessible('the picture with a selection');
    choose(one(dialog, '.head select'), 'ja');
    await dialog.settled;
    expect(value(dialog, 'ready-caption')).toContain('濃い色：ハンガリーと、そのつながりの相手（アルファ）。');
    choose(one(dialog, '.head select'), 'en');
    explorer.session.update({ select: undefined });
    await drawn(explorer);
    await dialog.settled;
    expect(lit().length).toBeGreaterThan(6);
    expect(lit()).toEqual(onPage());
    expect(value(dialog, 'ready-caption')).not.toContain('Lit:');
  });

  it('is none of a table, and the reader is told what to do', async () => {
    const dialog = await share(await open('?lang=en&view=table'));
    await tab(dialog, 'picture');
    expect(textOf(dialog)).toContain('A table is no picture. Save it as CSV under Data');
    expect(all(dialog, '.preview')).toHaveLength(0);
  });

  it('that cannot be made is said, and is not saved', async () => {
    const dialog = await share(await open('?lang=en&through=alpha'));
    await tab(dialog, 'picture');
    choose(one(dialog, '#scale'), '4');
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    button(dialog, 'Save PNG').click();
    await vi.waitFor(() =>
      expect(status(dialog)).toBe(
        'That did not work: this browser cannot make an image of that size. Take a smaller one, or save SVG.',
      ),
    );
    expect((button(dialog, 'Save PNG') as HTMLButtonElement).disabled).toBe(false);
  });
});

describe('the data', () => {
  it.each([
    ['en', 'Save GML', 'collab-graph-jpn-alpha.gml', /^graph \[/m],
    ['ja', 'VOSviewer map・network を保存', 'collab-graph-jpn-alpha-ja-vosviewer.zip', /^PK/],
  ])('are saved in every format that is written (%s: %s)', async (lang, label, name, content) => {
    const dialog = await share(await open(`?lang=${lang}&through=alpha`));
    await tab(dialog, 'data');
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      void (blob as Blob).text().then((text) => saved.push(text));
      return 'data:,';
    });
    const labels = all(dialog, '.formats button').map((one) => one.textContent!.trim());
    expect(labels).toHaveLength(4 + NETWORK_FORMATS.length);
    expect(new Set(labels).size).toBe(labels.length);
    one(dialog, '.more-formats').setAttribute('open', '');
    button(dialog, label).click();
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
    expect(saved[0]).toMatch(content);
    await vi.waitFor(() => expect(status(dialog)).toContain(name));
    await expectAccessible('data with all formats');
  });
});

describe('what did not work', () => {
  const said = async (lang: string, query: string, work: (dialog: CollabShareDialog) => Promise<void> | void) => {
    const dialog = await share(await open(`?lang=${lang}${query}`));
    await work(dialog);
    return await vi.waitFor(
      () => {
        expect(status(dialog)).toMatch(lang === 'ja' ? /^できませんでした：/ : /^That did not work: /);
        return status(dialog).replace(/^[^:：]*[:：] ?/, '');
      },
      { timeout: 20_000 },
    );
  };
  const network = (label: RegExp) => async (dialog: CollabShareDialog) => {
    await tab(dialog, 'data');
    one(dialog, '.more-formats').setAttribute('open', '');
    button(dialog, label).click();
  };
  const png = async (dialog: CollabShareDialog) => {
    await tab(dialog, 'picture');
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    button(dialog, /PNG/).click();
  };

  it.each([
    ['FlowmapBlue with frameworks', '', network(/Flowmap/i)],
    ['SDMX with frameworks', '', network(/SDMX/)],
    ['an image', '&through=alpha', png],
  ] as const)('is said in the language of the page, without flags or codes: %s', async (_what, query, work) => {
    const english = await said('en', query, work);
    expect(english).not.toMatch(/--|unsupported|missing |invalid/);
    expect(english).toMatch(/[a-zA-Z]\.$/);
    await close();
    vi.restoreAllMocks();
    const japanese = await said('ja', query, work);
    expect(japanese).toMatch(/[ぁ-ん].*。$/);
    expect(japanese.replace(/FlowmapBlue|SDMX-CSV|SVG|PNG/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });
});

describe('the code for a web page', () => {
  it('says where the embed files are missing, and is complete but for their check', async () => {
    const dialog = await share(await open('?lang=en&through=alpha'));
    await tab(dialog, 'embed');
    expect(textOf(dialog)).toContain('The embed files are not beside this page');
    const code = value(dialog, 'code');
    expect(code).toMatch(/<script type="module" src="http[^"]+\/embed\/collab-graph\.js" crossorigin="anonymous">/);
    expect(code).toMatch(/<collab-graph [^>]*through="alpha"[^>]* lang="en"/);
    expect(code).toContain('<svg ');
    // The small network is not the one that comes with the script, and small enough to stand in the code.
    expect(code).toContain('<script type="application/json" id="collab-graph-own-data">');
    expect(code).toContain('src="#collab-graph-own-data"');
    expect(textOf(dialog)).not.toContain('put collab-graph-jpn-alpha.json beside the page');
    type(one(dialog, '#base'), 'https://example.org/cg');
    choose(one(dialog, '#form'), 'iframe');
    await dialog.settled;
    expect(value(dialog, 'code')).toMatch(/^<iframe src="https:\/\/example\.org\/cg\/frame\.html\?.*through=alpha/);
    choose(one(dialog, '#form'), 'html');
    await dialog.settled;
    expect((button(dialog, 'Save HTML') as HTMLButtonElement).disabled).toBe(true);
    expect(textOf(dialog)).toContain('collab-graph export --out figure.html');
  });
});

describe.each(['en', 'ja'])('in %s', (lang) => {
  it.each(['light', 'dark', 'contrast'])('breaks no rule of WCAG 2.2 A and AA in %s', async (theme) => {
    const explorer = await open(`?lang=${lang}&theme=${theme}&select=POL`);
    const dialog = await share(explorer);
    for (const name of ['link', 'embed', 'picture', 'data', 'cite']) {
      await tab(dialog, name);
      await expectAccessible(`${name} in ${theme}`);
    }
    explorer.session.update({ view: 'table' });
    await drawn(explorer);
    await tab(dialog, 'picture');
    await expectAccessible('no picture');
  });
});

it('breaks no rule on a phone, and nothing is wider than it', async () => {
  await page.viewport(390, 844);
  const dialog = await share(await open('?lang=ja'));
  for (const name of ['link', 'embed', 'picture', 'data', 'cite']) {
    await tab(dialog, name);
    await expectAccessible(`${name} on a phone`);
    const panel = one(dialog, '.panel');
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    expect(panel.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  }
});
