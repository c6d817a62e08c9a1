import { describe, expect, it } from 'vitest';

import { smallerHtml } from '../../scripts/embed/smaller-html.ts';

describe('templates of elements', () => {
  it('stand in one line, also within each other', () => {
    const code =
      'const a = html`<p\n    class="x"\n  >\n    ${b ? html`<b>\n  c</b>` : d}\n</p>`;\nconst e = svg`\n<g />`;';
    expect(smallerHtml(code)).toBe(
      'const a = html`<p class="x" > ${b ? html`<b> c</b>` : d} </p>`;\nconst e = svg` <g />`;',
    );
  });

  it('leave every other text alone', () => {
    const code = 'const a = `one\n  two`;\nconst b = css`a {\n  b: c;\n}`;\nhtml`${`one\n  two`}`;\n';
    expect(smallerHtml(code)).toBe(code);
  });
});
