/** A reader with files of their own before the explorer. */
import { vi, expect } from 'vitest';

import { writeXlsx } from '../../src/write/xlsx.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { realDataset, partsOf } from './data.ts';
import { all, complete, drawn, one, open, textOf } from './page.ts';

const real = realDataset();

/** The explorer with the built-in network, by whose names countries are found. */
export async function openReal(query = '?lang=en'): Promise<CollabExplorer> {
  const explorer = await open(query, () => {
    const { parts, finish } = partsOf(real);
    finish();
    return parts;
  });
  await complete(explorer);
  return explorer;
}

export const dialogOf = (explorer: CollabExplorer): HTMLElement => one(explorer, 'collab-open-data-dialog');

export async function openDialog(explorer: CollabExplorer): Promise<HTMLElement> {
  one(explorer, 'button.open-data').click();
  await vi.waitFor(() => expect(all(explorer, 'collab-open-data-dialog dialog[open]')).toHaveLength(1), {
    timeout: 30_000,
  });
  return dialogOf(explorer);
}

/** The reader chooses files in the window of the browser. */
export function chooseFiles(dialog: HTMLElement, files: readonly File[]): void {
  const input = one(dialog, '#files') as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

export async function understood(explorer: CollabExplorer): Promise<string> {
  await vi.waitFor(
    async () => {
      const dialog = dialogOf(explorer);
      // What was chosen a moment ago is not being read yet, for who looks at once.
      await (dialog as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
      expect(all(dialog, '.body[aria-busy=false]')).toHaveLength(1);
      expect(all(dialog, '.account, .warn').length).toBeGreaterThan(0);
    },
    { timeout: 100_000, interval: 50 },
  );
  return textOf(dialogOf(explorer));
}

export async function shown(explorer: CollabExplorer): Promise<void> {
  await vi.waitFor(() => expect(all(explorer, '.own-data')).toHaveLength(1), { timeout: 100_000, interval: 50 });
  await drawn(explorer);
}

/** Twenty agreements, as an analyst would list them. */
export const AGREEMENTS: readonly (readonly (string | number)[])[] = [
  ['国1', '国2', '協定数'],
  ...(
    [
      ['日本', '米国', 9],
      ['日本', 'ドイツ', 7],
      ['日本', 'フランス', 6],
      ['日本', '英国', 5],
      ['日本', '中国', 5],
      ['日本', '韓国', 4],
      ['日本', 'インド', 4],
      ['日本', 'オーストラリア', 3],
      ['日本', 'ベトナム', 3],
      ['日本', 'タイ', 3],
      ['日本', 'ブラジル', 2],
      ['日本', '南アフリカ', 2],
      ['ドイツ', 'フランス', 6],
      ['ドイツ', '米国', 5],
      ['フランス', '米国', 4],
      ['英国', '米国', 6],
      ['英国', 'ドイツ', 3],
      ['中国', '米国', 2],
      ['インド', '米国', 2],
      ['韓国', '米国', 3],
    ] as const
  ).map((row) => [...row]),
];

export function agreements(): File {
  const [columns, ...rows] = AGREEMENTS as readonly (readonly string[])[];
  return new File([writeXlsx([{ name: '協定', table: { columns: columns!, rows } }]) as BlobPart], '協定.xlsx');
}
