import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { publisherName } from '../../src/locales/publishers.ts';
import { GRAPH_DATA } from '../data/small.ts';

const { sources } = await readDirectory(GRAPH_DATA);

describe('publisherName', () => {
  it('gives the Japanese bodies that most sources come from their Japanese names', () => {
    const counts = new Map<string, number>();
    for (const { publisher } of sources) if (publisher) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    const most = [...counts].filter(([name, count]) => count >= 5 && name.startsWith('Japan')).map(([name]) => name);
    expect(most.length).toBeGreaterThan(2);
    for (const name of most) expect(publisherName('ja', name)).toMatch(/^[一-龠]/u);
  });

  it('leaves a name as it is where there is no other, and in English', () => {
    expect(publisherName('ja', 'Soka University')).toBe('Soka University');
    expect(publisherName('en', 'Japan Science and Technology Agency (JST)')).toMatch(/^Japan/);
  });
});
