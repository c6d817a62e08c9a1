/** A network of one's own from its file to its measures, in both languages, on a desk and on a phone: no rule of WCAG 2.2 is broken on the way. */
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { writeXlsx } from '../../src/write/xlsx.ts';
import { chooseFiles, openDialog, openReal, shown, understood } from './own-data.ts';
import { all, choose, close, drawn, expectAccessible, one } from './page.ts';

afterEach(close);

/** Two sheets, of which one is to be chosen: people who work together, and people who cite each other. */
function workbook(): File {
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    table: { columns: ['person 1', 'person 2', 'papers'], rows },
  });
  const sheets = [
    sheet('Together', [
      ['Anna', 'Ben', '9'],
      ['Ben', 'Carla', '4'],
      ['Anna', 'Carla', '1'],
      ['Carla', 'Dan', '2'],
    ]),
    sheet('Citing', [
      ['Anna', 'Dan', '3'],
      ['Dan', 'Ben', '1'],
    ]),
  ];
  return new File([writeXlsx(sheets) as BlobPart], 'people.xlsx');
}

describe.each([
  ['on a desk', 1280, 800],
  ['on a phone', 390, 844],
] as const)('%s', (_size, width, height) => {
  it.each(['en', 'ja'])('in %s', async (lang) => {
    await page.viewport(width, height);
    const explorer = await openReal(`?lang=${lang}`);
    const dialog = await openDialog(explorer);
    chooseFiles(dialog, [workbook()]);
    await understood(explorer);
    const sheets = [...all(dialog, 'select')].find((field) => field.textContent!.includes('Citing'))!;
    await expectAccessible('the choice of a sheet');
    choose(sheets, 'Together');
    await understood(explorer);
    await expectAccessible('a sheet chosen');
    one(dialog, 'button.primary:not([disabled])').click();
    await shown(explorer);
    await expectAccessible('the bar above data of one’s own');

    explorer.session.update({ view: 'table', rows: 'nodes' });
    await drawn(explorer);
    await vi.waitFor(() => expect(all(explorer, 'collab-table-view thead button').length).toBeGreaterThan(4));
    await expectAccessible('the table of nodes with their measures');

    const carla = explorer.session.graph!.nodes().find((id) => id.toLowerCase().includes('carla'))!;
    explorer.session.update({ view: 'network', select: carla });
    await drawn(explorer);
    await vi.waitFor(() => expect(one(explorer, 'collab-panel h2').textContent).toContain('Carla'));
    for (const details of all(explorer, 'collab-panel details') as HTMLDetailsElement[]) details.open = true;
    // Betweenness of who alone knows Dan: two of three pairs of the others.
    await vi.waitFor(() => expect(panelText(explorer)).toMatch(/0\.67|0\.667|0\.6667/));
    await expectAccessible('the measures in the details');
  });
});

const panelText = (explorer: Element): string =>
  all(explorer, 'collab-panel')
    .map((panel) => panel.shadowRoot!.textContent)
    .join(' ');
