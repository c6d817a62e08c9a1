import '../../src/elements/define-panel.ts';

import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import type { CollabDataTable } from '../../src/elements/table/data-table.ts';
import { smallDataset } from '../explorer/data.ts';
import { all, button, choose, one, textOf, type } from '../explorer/page.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

const section = (root: Element, title: string): HTMLElement => {
  const heading = all(root, 'h3, h4').find((one) => one.textContent?.trim().startsWith(title));
  if (!heading)
    throw new Error(
      `no section "${title}" among ${all(root, 'h3, h4')
        .map((one) => one.textContent?.trim())
        .join(' | ')}`,
    );
  return heading.parentElement!;
};

const rows = (table: Element): string[][] =>
  all(table, 'tbody tr').map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );

describe('<collab-panel>', () => {
  it('answers what links two countries, since when, who says so', async () => {
    const { element } = await mount('collab-panel', { select: 'POL' });
    const links = section(element, 'What links Japan and Poland');
    const text = textOf(links);
    expect(text).toContain('Alpha Framework');
    expect(text).toContain('23 September 2014 (joined)');
    expect(text).toContain('Gamma Programme');
    expect(text).toContain('2011 (first seen)');
    expect(all(links, 'a[href="https://example.org/a"]').length).toBeGreaterThan(0);
  });

  it('says once since when two take part, not of each agency', async () => {
    const small = smallDataset();
    const [row] = small.memberships.filter(({ member, group }) => member === 'POL' && group === 'alpha');
    const second = { ...row!, agency: 'agency-jp', role: 'funder', from: '2016', from_kind: 'first_seen' as const };
    const dataset = { ...small, memberships: [...small.memberships, second] };
    const { element } = await mount('collab-panel', { select: 'POL' }, dataset);
    const parts = all(section(element, 'What links Japan and Poland'), '.part');
    const [alpha, ...others] = parts.filter((part) => textOf(part).includes('Alpha Framework'));
    expect(others).toEqual([]);
    expect(all(alpha!, '.part-facts')).toHaveLength(2);
    expect(textOf(alpha!).match(/Since/g)).toHaveLength(1);
    expect(textOf(alpha!)).toContain('23 September 2014 (joined)');
    expect(textOf(alpha!)).not.toContain('2016');
  });

  it('lists ended and unverified ties under headings of their own', async () => {
    const { element } = await mount('collab-panel', { select: 'THA' });
    expect(textOf(section(element, 'Past ties'))).toContain('Beta Framework');
    expect(textOf(section(element, 'Past ties'))).toContain('2018');
    unmount();
    const { element: hungary } = await mount('collab-panel', { select: 'HUN' });
    expect(textOf(section(hungary, 'Not verified'))).toContain('Beta Framework');
    expect(textOf(section(hungary, 'What links Japan and Hungary'))).not.toContain('Beta Framework');
  });

  it('says to whom most are lost, and shows the balance sorted by loss, with the source', async () => {
    const { element } = await mount('collab-panel', { select: 'JPN' });
    const mobility = section(element, 'Researcher mobility');
    expect(textOf(one(mobility, '.finding'))).toContain(
      '2006–2016: on balance Japan loses most to the United States (−3,999 migration events)',
    );
    const table = one(mobility, 'collab-data-table');
    const [first] = rows(table);
    expect(first).toEqual(['United States', '0', '3,999', '−3,999', '3,999', 'Nobody']);
    expect(
      all(table, 'thead th')
        .find((cell) => cell.getAttribute('aria-sort') !== 'none')
        ?.textContent?.trim(),
    ).toMatch(/^Balance/);
  });

  it('keeps what is missing apart from zero', async () => {
    const { element } = await mount('collab-panel', { select: 'HUN', focus: 'CHN' });
    expect(textOf(section(element, 'With China'))).toContain('Missing is not zero');
  });

  it('lists partners that can be sorted, filtered, copied and saved', async () => {
    const { element } = await mount('collab-panel', { select: 'POL' });
    const table = one(section(element, 'Partners'), 'collab-data-table') as CollabDataTable;
    const all_ = rows(table);
    expect(all_.length).toBeGreaterThan(1);
    // Poland has no numbers here: a column of nothing is not shown.
    expect(all_[0]).toHaveLength(5);
    button(table, /^Partner$/).click();
    await table.updateComplete;
    const names = rows(table).map(([name]) => name);
    expect(names).toEqual([...names].sort((a, b) => a!.localeCompare(b!, 'en')));
    type(one(table, 'input[type=search]'), 'gamma');
    await table.updateComplete;
    expect(rows(table).every((cells) => cells.join(' ').toLowerCase().includes('gamma'))).toBe(true);
    expect(rows(table).length).toBeLessThan(all_.length);

    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    button(table, 'Copy').click();
    await vi.waitFor(() => expect(one(table, '[role=status]').textContent).toMatch(/copied/));
    expect(write.mock.calls[0]![0].split('\n')[0]).toBe('Partner\tKind\tThrough\tYears\tSource');
    expect(write.mock.calls[0]![0].split('\n')).toHaveLength(rows(table).length + 1);

    const saved: { name: string; blob: Blob }[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:nothing';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: blobs.at(-1)! });
    });
    button(table, 'CSV').click();
    expect(saved[0]!.name).toBe('partners-POL-en.csv');
    expect(await saved[0]!.blob.text()).toContain('Made-up report A <https://example.org/a>');
  });

  it('lists members with role, agency and date, and what else links them to the focus', async () => {
    const { element } = await mount('collab-panel', { select: 'beta', status: ['active', 'ended'] });
    const members = section(element, 'Members');
    const table = one(members, 'collab-data-table');
    const thailand = rows(table).find(([name]) => name === 'Thailand')!;
    expect(thailand[1]).toContain('2021 (joined)');
    expect(thailand[2]).toContain('Gamma');
    const choice = all(table, 'details').find((details) =>
      details.querySelector('summary')?.textContent?.includes('Not in'),
    )!;
    const gamma = [...choice.querySelectorAll('label')].find((label) => label.textContent?.trim() === 'Gamma')!;
    gamma.querySelector('input')!.click();
    await settle(element);
    expect(rows(table).map(([name]) => name)).not.toContain('Thailand');
    expect(rows(table).map(([name]) => name)).toContain('United States');
  });

  it('sets stated numbers beside the listed ones, and keeps both where sources disagree', async () => {
    const { element } = await mount('collab-panel', { select: 'alpha' });
    const text = textOf(section(element, 'Members'));
    expect(text).toContain('3 countries or regions listed here');
    expect(text).toMatch(/3 stated \(2017\).*4 stated \(2017\)/);
  });

  it('shows the evidence of a tie', async () => {
    const { element } = await mount('collab-panel', { select: 'membership:POL:alpha' });
    const text = textOf(element);
    for (const part of [
      'Poland',
      'Alpha Framework',
      '23 September 2014 (joined)',
      'Verified',
      'Made-up report A',
      'section 1',
      'CC0-1.0',
      'March 2019',
    ])
      expect(text).toContain(part);
    unmount();
    const { element: flow } = await mount('collab-panel', { select: 'mobility:CHN:JPN' });
    expect(textOf(flow)).toContain('China → Japan');
    expect(rows(one(flow, 'table.plain'))[1]).toEqual(['2006–2016', '2,500', 'Nobody Reported']);
  });

  it.each([
    ['agency-jp', 'Made-up Agency of Japan'],
    ['call-beta-2020', '0'],
    ['proj-alpha-1', 'University A; University B'],
    ['robots', 'United States'],
    ['lowlands', 'Hungary'],
    ['gamma', '1.5–2'],
  ])('shows %s with what belongs to it', async (select, text) => {
    const { element } = await mount('collab-panel', { select });
    expect(textOf(element)).toContain(text);
  });

  it('compares two countries and connects two', async () => {
    const { element, session } = await mount('collab-panel', { select: 'POL' });
    const [compare, path] = all(element, '.actions select') as [HTMLElement, HTMLElement];
    choose(compare, 'THA');
    await settle(element);
    expect(session.state!.compare).toBe('THA');
    const both = section(element, 'Poland and Thailand compared');
    // Both are in Gamma, each with its hub alone: that is nothing they share.
    expect(textOf(both)).toMatch(/Both 0 Only Poland 1 Alpha Framework Only Thailand 1 Beta Framework/);
    expect(textOf(section(both, 'Each with the hub, not with each other'))).toContain('Gamma');
    choose(path, 'USA');
    await settle(element);
    const paths = section(element, 'How Poland and the United States are connected');
    expect(textOf(paths)).toMatch(/In 2 steps/);
    expect(textOf(paths)).toContain('Japan');
    button(paths, 'Stop').click();
    expect(session.state!.path).toBeUndefined();
  });

  it('says which nodes of a chain the filters leave out, and draws them when asked', async () => {
    const { element, session } = await mount('collab-panel', { select: 'POL', path: 'USA', through: ['gamma'] });
    const chain = (): HTMLElement => section(element, 'How Poland and the United States are connected');
    expect(textOf(chain())).toContain('Not in the figure:');
    button(chain(), 'Draw these too').click();
    await settle(element);
    expect(textOf(chain())).not.toContain('Not in the figure:');
    const drawn = session.view!.nodes.map((node) => node.id);
    for (const link of all(chain(), '.paths [data-select]')) expect(drawn).toContain(link.dataset['select']);
  });

  it('puts a country in the centre', async () => {
    const { element, session } = await mount('collab-panel', { select: 'POL' });
    button(element, 'Focus here').click();
    await settle(element);
    expect(session.state!.focus).toBe('POL');
    expect(button(element, 'In the centre').disabled).toBe(true);
  });

  it('goes to what is named in it, with the focus on the new heading', async () => {
    const { element, session } = await mount('collab-panel', { select: 'POL' });
    one(section(element, 'What links'), '[data-select=alpha]').click();
    await settle(element);
    expect(session.state!.select).toBe('alpha');
    expect(element.shadowRoot!.activeElement?.textContent).toBe('Alpha Framework');
  });

  it('gives the focus back when it is closed', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    const { element, session } = await mount('collab-panel', { select: 'POL' });
    before.focus();
    await element.focusHeading();
    expect(document.activeElement).toBe(element);
    button(element, 'Close the details').click();
    expect(session.state!.select).toBeUndefined();
    expect(document.activeElement).toBe(before);
  });

  it('copies a link, and says so where the browser refuses', async () => {
    const { element } = await mount('collab-panel', { select: 'POL' });
    element.linkFor = () => 'https://example.org/?select=POL';
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    button(element, 'Copy link').click();
    await vi.waitFor(() =>
      expect(one(element, '.actions [role=status]').textContent).toBe('Link to this view copied.'),
    );
    expect(write).toHaveBeenCalledWith('https://example.org/?select=POL');
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    button(element, 'Copy link').click();
    await vi.waitFor(() => expect(one(element, '.actions [role=status]').textContent).toContain('refused'));
  });

  it('cites a tie by keyboard: only its own sources, numbered, in both languages, and the focus comes back', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
    const { element, session } = await mount('collab-panel', { select: 'membership:POL:alpha' });
    const opener = button(element, 'Cite this tie');
    opener.focus();
    opener.click();
    await vi.waitFor(() => expect(all(element, 'collab-cite dialog[open]')).toHaveLength(1));
    const text = (): string => (one(element, 'collab-cite textarea') as HTMLTextAreaElement).value;
    expect(text()).toContain('Poland – Alpha: takes part in, member, from 23 September 2014 [1] section 1');
    expect(text()).toContain('[1] Nobody. Made-up report A.');
    expect(text()).not.toContain('Made-up report B');
    button(one(element, 'collab-cite'), 'BibTeX').click();
    await vi.waitFor(() => expect(text()).toContain('@misc{made-up-a,'));
    button(one(element, 'collab-cite'), 'Copy').click();
    await vi.waitFor(() => expect(copied).toEqual([text()]));
    await vi.waitFor(() => expect(textOf(one(element, 'collab-cite'))).toContain('Copied.'));
    button(one(element, 'collab-cite'), 'Close').click();
    await vi.waitFor(() => expect(all(element, 'collab-cite')).toHaveLength(0));
    expect(element.shadowRoot!.activeElement).toBe(opener);
    session.update({ lang: 'ja' });
    await settle(element);
    button(element, '引用').click();
    await vi.waitFor(() => expect(all(element, 'collab-cite dialog[open]')).toHaveLength(1));
    expect(text()).toContain('ポーランド – アルファ：参加、参加国、2014年9月23日から [1] section 1');
  });
});

describe('a second measurement in the panel', () => {
  /** The numbers of the made-up network, doubled, and of its sources the first. */
  const again = (): Dataset => {
    const dataset = smallDataset();
    return { ...dataset, mobility_openalex: dataset.mobility.map((row) => ({ ...row, obs_value: 2 * row.obs_value })) };
  };

  it('stands beside the first: a chart and a section of its own, with the ratio, nothing added up', async () => {
    const { element } = await mount('collab-panel', { select: 'CHN' }, again());
    const mobility = section(element, 'Researcher mobility');
    expect(textOf(mobility)).toContain('Researcher mobility (OpenAlex) to the first: ');
    expect(textOf(mobility)).toContain('2.00 times');
    const downloads = all(mobility, 'a.download').map((link) => link.getAttribute('download'));
    expect(downloads).toContain('mobility-jpn-chn.svg');
    expect(downloads).toContain('mobility-openalex-jpn-chn.svg');
    const heading = all(mobility, 'h5').find((one) => one.textContent?.includes('Beside it'));
    expect(heading).toBeDefined();
    expect(textOf(section(element, 'Researcher mobility (OpenAlex)'))).toContain('OpenAlex');
  });

  it.each([
    ['en', 'Compare with OpenAlex', 'could not be loaded'],
    ['ja', 'OpenAlex の数値と比べる', '読み込めませんでした'],
  ] as const)(
    'is offered where it is not there yet, and says where it cannot be had (%s)',
    async (lang, ask, failed) => {
      const { element, session } = await mount('collab-panel', { select: 'CHN', lang });
      expect(textOf(element)).not.toContain(ask);
      session.requested = 'ready';
      const asked = vi.spyOn(session, 'request').mockResolvedValue();
      session.tellNews(undefined);
      await settle(element);
      button(element, ask).click();
      expect(asked).toHaveBeenCalledTimes(1);
      session.requested = 'failed';
      session.tellNews(undefined);
      await settle(element);
      expect(textOf(one(element, '[role=alert]'))).toContain(failed);
    },
  );
});
