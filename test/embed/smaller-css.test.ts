import { describe, expect, it } from 'vitest';

import { smallerCss } from '../../scripts/embed/smaller-css.ts';

describe('smallerCss', () => {
  it('leaves comments and indentation out, and nothing that means anything', () => {
    const code = [
      'const a = css`',
      '  /* The reader’s own: it\'s "theirs". */',
      '  .a > .b:not(.c, .d) :hover {',
      "    content: ', ;  { ';",
      '    margin: calc(1px + ${size}) ${x} ${y};',
      '    font: 1rem / 1.5 serif;',
      '  }',
      '`;',
      'const b = `  {  css  }  `;',
    ].join('\n');
    expect(smallerCss(code)).toBe(
      "const a = css`.a > .b:not(.c,.d) :hover{content: ', ;  { ';margin: calc(1px + ${size}) ${x} ${y};font: 1rem / 1.5 serif;}`;\nconst b = `  {  css  }  `;",
    );
  });
});
