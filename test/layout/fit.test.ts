import { describe, expect, it } from 'vitest';

import { blend, fitToFrame, rotateToAspect } from '../../src/layout/fit.ts';
import { at } from './networks.ts';

const wide = { left: 10, top: 20, right: 410, bottom: 220 };

describe('blend', () => {
  it('scales, ranks, or goes between', () => {
    expect(blend([0, 1, 10], 0)).toEqual([0, 0.1, 1]);
    expect(blend([0, 1, 10], 1)).toEqual([0, 0.5, 1]);
    expect(blend([0, 1, 10], 0.5)).toEqual([0, 0.3, 1]);
  });
  it('gives equal values equal places', () => {
    expect(blend([5, 5, 0, 10], 1)).toEqual([0.5, 0.5, 0, 1]);
    expect(blend([3, 3], 0.5)).toEqual([0.5, 0.5]);
    expect(blend([], 0.5)).toEqual([]);
  });
});

describe('rotateToAspect', () => {
  it('lays a diagonal line along the longer side', () => {
    const turned = rotateToAspect(at({ a: [0, 0], b: [1, 1], c: [2, 2] }), wide);
    expect(turned.get('a')!.y).toBeCloseTo(0, 9);
    expect(turned.get('c')!.x - turned.get('a')!.x).toBeCloseTo(2 * Math.SQRT2, 9);
  });
  it('stands it upright on a phone', () => {
    const turned = rotateToAspect(at({ a: [0, 0], b: [1, 1] }), { left: 0, top: 0, right: 390, bottom: 700 });
    expect(turned.get('a')!.x).toBeCloseTo(turned.get('b')!.x, 9);
  });
});

describe('fitToFrame', () => {
  it('uses the whole frame when there are enough nodes', () => {
    const many = at(
      Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}`, [i % 8, Math.floor(i / 8)] as const])),
    );
    const fitted = [...fitToFrame(many, wide, 0.5).values()];
    expect(Math.min(...fitted.map((p) => p.x))).toBeCloseTo(10, 9);
    expect(Math.max(...fitted.map((p) => p.x))).toBeCloseTo(410, 9);
    expect(Math.min(...fitted.map((p) => p.y))).toBeCloseTo(20, 9);
    expect(Math.max(...fitted.map((p) => p.y))).toBeCloseTo(220, 9);
  });
  it('keeps few nodes together about the middle', () => {
    const fitted = fitToFrame(at({ a: [0, 0], b: [1, 0], c: [0, 1], d: [1, 1] }), wide, 0);
    // 1.2 + 4 / 16 = 1.45 times the height of 200.
    expect(fitted.get('b')!.x - fitted.get('a')!.x).toBeCloseTo(290, 9);
    expect((fitted.get('a')!.x + fitted.get('b')!.x) / 2).toBeCloseTo(210, 9);
  });
  it('does not blow noise up to a dimension', () => {
    const fitted = fitToFrame(at({ a: [0, 0], b: [1, 1e-9], c: [2, 0] }), wide, 0.5);
    expect(Math.abs(fitted.get('a')!.y - fitted.get('b')!.y)).toBeLessThan(0.01);
  });
  it('puts one node in the middle and takes none', () => {
    expect(fitToFrame(at({ a: [7, 7] }), wide, 0.5).get('a')).toEqual({ x: 210, y: 120 });
    expect(fitToFrame(new Map(), wide, 0.5).size).toBe(0);
  });
});
