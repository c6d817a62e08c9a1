import { describe, expect, it } from 'vitest';

import { marked } from '../../scripts/embed/one-build.ts';

const MARK = '$0a1b2c3d';

describe('the files of one build', () => {
  it('give the name of their build, and ask for it of all that they import', () => {
    expect(marked('import{a as b}from"./x.js";import"./y.js";export{b as c};', MARK)).toBe(
      `import{a as b,${MARK} as ${MARK}_0}from"./x.js";import{${MARK} as ${MARK}_1}from"./y.js";export{b as c};export const ${MARK}=1;\n`,
    );
    expect(marked('export{a as read}from"./x.js"', MARK)).toBe(
      `import{${MARK} as ${MARK}_0}from"./x.js";export{a as read}from"./x.js";export const ${MARK}=1;\n`,
    );
  });

  it('name a part that loads late, without what a bundler puts around it for style sheets', () => {
    const late = '$late(import(`./x.js`),`x.js`)';
    expect(marked('W(()=>import(`./x.js`),[],import.meta.url)', MARK)).toContain(`;${late};`);
    expect(marked('W(()=>import(`./x.js`).then(e=>e.n),void 0,import.meta.url)', MARK)).toContain(
      `;${late}.then(e=>e.n);`,
    );
    expect(marked('W(async()=>{let{a:e}=await import(`./x.js`);return{a:e}},[],import.meta.url)', MARK)).toContain(
      `;${late};`,
    );
    // What is taken under one name and given under another stays as it is.
    const turned = 'W(async()=>{let{a:e}=await import(`./x.js`);return{b:e}},[],import.meta.url)';
    expect(marked(turned, MARK)).toContain(turned.replace('import(`./x.js`)', late));
  });

  it('refuse a late part of another build, and of any that cannot be had say which it is', async () => {
    const code = marked('W(()=>import(`./x.js`),[],import.meta.url)', MARK);
    const [, late] = /(const \$late=.*?;)\$late\(/.exec(code)!;
    const $late = new Function(`${late!}return $late`)() as (part: Promise<unknown>, name: string) => Promise<unknown>;
    const own = { [MARK]: 1 };
    await expect($late(Promise.resolve(own), 'x.js')).resolves.toBe(own);
    const said = 'module x.js, or one that it imports, is missing, damaged or of another build';
    await expect($late(Promise.resolve({ $00000000: 1 }), 'x.js')).rejects.toThrow(said);
    await expect($late(Promise.reject(new SyntaxError('Unexpected end of input')), 'x.js')).rejects.toThrow(said);
  });

  it('are refused where they import in a way that is not known', () => {
    for (const code of [
      'import*as x from"./x.js";',
      'import x from"./x.js";',
      'import("./x.js")',
      'export*from"./x.js"',
    ])
      expect(() => marked(code, MARK), code).toThrow('not known here');
  });
});
