import { describe, expect, it } from 'vitest';

import { fitText, textWidth } from '../../src/scene/text-metrics.ts';
import { wrapEvenly, wrapText } from '../../src/scene/wrap-text.ts';

describe('textWidth', () => {
  it('is one em for kana and kanji, and Helvetica’s for Latin, with an allowance for other fonts', () => {
    expect(textWidth('日本', 10)).toBeCloseTo(20 * 1.04, 6);
    expect(textWidth('Japan', 1000)).toBeCloseTo((500 + 556 * 4) * 1.04, 6);
  });

  it('grows with size, length and weight', () => {
    expect(textWidth('Poland', 20)).toBeCloseTo(2 * textWidth('Poland', 10), 6);
    expect(textWidth('Poland', 10, 700)).toBeGreaterThan(textWidth('Poland', 10));
    expect(textWidth('iiii', 10)).toBeLessThan(textWidth('WWWW', 10));
  });

  it('measures letters with marks as the letters, composed or not', () => {
    expect(textWidth('ü', 10)).toBe(textWidth('u', 10));
    expect(textWidth('Co\u0302te', 10)).toBe(textWidth('Côte', 10));
  });
});

describe('fitText', () => {
  it('leaves what fits and cuts what does not', () => {
    expect(fitText('Poland', 100, 10)).toBe('Poland');
    const cut = fitText('Batteries that do not exist', 80, 10);
    expect(cut).toMatch(/^Batteries.*…$/);
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(80);
  });
});

describe('wrapText', () => {
  const english = 'How to read: diamonds are frameworks, circles countries or regions.';
  const japanese = '読み方：菱形は枠組み、丸は国・地域。灰色の矢印は研究者の移動（2006～2016年）。';

  it.each([
    [english, 120],
    [japanese, 120],
    [english, 60],
    [japanese, 60],
  ])('keeps every line within the width and loses nothing', (text, width) => {
    const lines = wrapText(text, width, 12);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width + 12);
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('breaks English between words only', () => {
    expect(wrapText('alpha beta gamma', 60, 12)).toEqual(['alpha beta', 'gamma']);
  });

  it('breaks no Japanese counter from its number', () => {
    const text = '研究者の移動で結ばれた10か国・地域、2026年11月28日現在の件数は5件です。';
    for (let width = 60; width < 300; width += 5)
      for (const line of wrapText(text, width, 12).slice(1))
        expect(line).not.toMatch(/^(か国|国・|件です|年1|月2|日現)/);
  });

  it('never begins a Japanese line with a closing mark nor ends one with an opening mark', () => {
    for (let width = 30; width < 300; width += 7) {
      for (const line of wrapText(japanese, width, 12)) {
        expect(line).not.toMatch(/^[、。）・：]/);
        expect(line).not.toMatch(/（$/);
      }
    }
  });

  it('lets a word stand alone that is wider than the line', () => {
    expect(wrapText('a Donaudampfschifffahrt b', 40, 12)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
  });
});

describe('wrapEvenly', () => {
  it('leaves no short last line', () => {
    const title = 'CONCERT-Japan、IHEC、日V4による日本の国際共同研究の相手国・地域';
    const width = textWidth(title, 20, 700) - 25;
    expect(wrapText(title, width, 20, 700).at(-1)!.length).toBeLessThanOrEqual(2);
    const lines = wrapEvenly(title, width, 20, 700);
    expect(lines).toEqual(['CONCERT-Japan、IHEC、日V4による', '日本の国際共同研究の相手国・地域']);
    expect(textWidth(lines[1]!, 20, 700)).toBeGreaterThan(textWidth(lines[0]!, 20, 700) / 2);
  });

  it('leaves a single line alone', () => {
    expect(wrapEvenly('Poland', 200, 12)).toEqual(['Poland']);
  });
});
