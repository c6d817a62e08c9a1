import { describe, expect, it } from 'vitest';

import { foldText, nearest, unknownValue } from '../../src/model/errors.ts';

describe('errors', () => {
  it('write the value, the nearest valid ones, and keep the place', () => {
    const error = unknownValue('edge kind', 'mobilty', ['mobility'], { place: { file: 'x.csv', row: 3 } });
    expect(error.message).toBe('unknown edge kind "mobilty" (did you mean "mobility"?)');
    expect(error).toMatchObject({ code: 'unknown', place: { file: 'x.csv', row: 3 }, suggestions: ['mobility'] });
    expect(unknownValue('x', 'q', ['a', 'b', 'c']).message).toBe('unknown x "q" (did you mean "a", "b" or "c"?)');
    expect(unknownValue('x', 'q', [], { valid: ['a', 'b'] }).message).toBe('unknown x "q" (expected one of a, b)');
  });

  it('fold case, accents, kana and width, but not voiced kana', () => {
    expect(foldText('Türkiye')).toBe(foldText('TURKIYE'));
    expect(foldText('さきがけ')).toBe(foldText('サキガケ'));
    expect(foldText('ﾁｪｺ')).toBe(foldText('チェコ'));
    expect(foldText('ガーナ')).not.toBe(foldText('カーナ'));
  });

  it('suggest near values, best first, and none when nothing is near', () => {
    expect(nearest('Hungry', ['Norway', 'Hungary', 'Germany'])[0]).toBe('Hungary');
    expect(nearest('xyzzyx', ['Norway', 'Hungary'])).toEqual([]);
  });
});
