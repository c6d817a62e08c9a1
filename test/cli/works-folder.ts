/** A folder with works and a plain table, of which the right answers can be worked out by hand. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HAND_CSV } from '../derive/hand-records.ts';

/** Works of OpenAlex as its API gives them: id, year, and a country for each author. */
export const work = (id: string, year: number | null, ...countries: string[]): string =>
  JSON.stringify({
    id: `https://openalex.org/${id}`,
    publication_year: year,
    authorships: countries.map((country_code, i) => ({
      author: { id: `https://openalex.org/A${i}`, display_name: `Author ${i}` },
      institutions: [
        { id: `https://openalex.org/I${country_code}`, display_name: `University of ${country_code}`, country_code },
      ],
    })),
  });

/** W4 has no year, and the last line is no JSON. */
export async function worksFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'derive-cli-'));
  await writeFile(
    join(folder, 'works.jsonl'),
    [
      work('W1', 2020, 'JP', 'FR'),
      work('W2', 2020, 'JP', 'FR', 'US'),
      work('W3', 2021, 'FR', 'US'),
      work('W4', null, 'JP', 'DE'),
      work('W5', 2021, 'JP', 'GF'),
      '{ broken',
    ].join('\n'),
  );
  await writeFile(join(folder, 'hand.csv'), HAND_CSV);
  return folder;
}
