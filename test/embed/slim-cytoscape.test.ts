import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { slimCytoscape } from '../../scripts/embed/slim-cytoscape.ts';

describe('Cytoscape for the one-tag build', () => {
  it('is not cut where it is not as expected', () => {
    expect(() => slimCytoscape('export const cytoscape = 1;', () => ({ body: [] }))).toThrow(/algorithms.*not found/);
  });

  it('is cut from the version that is installed', () => {
    const code = readFileSync(new URL('../../node_modules/cytoscape/dist/cytoscape.esm.mjs', import.meta.url), 'utf8');
    let seen = '';
    slimCytoscape(code, (text) => {
      seen = text;
      return { body: [] };
    });
    expect(code).toMatch(/impl: CoseLayout/);
    expect(seen).not.toMatch(/impl: CoseLayout/);
  });
});
