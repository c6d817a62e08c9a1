import { describe, expect, it } from 'vitest';

import { asFunction, withRuntime } from '../../scripts/embed/inline-runtime.ts';

const RUNTIME = 'var t=(a,b)=>a+b,s=(x)=>t(x,1);export{s as n,t};';

describe('the lines that join the files of the script', () => {
  it('are in each file that wants them, under the names that it has for them', () => {
    const code = withRuntime('import{n as e,t as f}from"./rolldown-runtime.js";result=e(f(1,2));', asFunction(RUNTIME));
    expect(new Function(`let result;${code};return result`)()).toBe(4);
    expect(code).not.toContain('import');
  });

  it('leave a file alone that does not want them', () => {
    expect(withRuntime('export const a=1;', asFunction(RUNTIME))).toBe('export const a=1;');
  });

  it('are refused where they come in a form that is not known', () => {
    expect(() => asFunction('export default 1')).toThrow('ends with its exports');
    expect(() => withRuntime('import*as r from"./rolldown-runtime.js";', asFunction(RUNTIME))).toThrow(
      'not known here',
    );
  });
});
