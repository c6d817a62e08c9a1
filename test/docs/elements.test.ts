import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { elementsReference } from '../../scripts/elements-reference.ts';

describe('docs/elements.md', () => {
  it('says what the code says (after a change: npm run docs:elements)', async () => {
    const written = await readFile(new URL('../../docs/elements.md', import.meta.url), 'utf8');
    expect(written).toBe(await elementsReference());
  }, 60_000);

  it('documents the events, slots and parts that an author uses', async () => {
    const text = await readFile(new URL('../../docs/elements.md', import.meta.url), 'utf8');
    for (const word of [
      'graph-load',
      'graph-error',
      'node-select',
      'view-change',
      'min-mobility',
      '`src`',
      '`caption`',
    ]) {
      expect(text).toContain(word);
    }
  });
});
