/** What the words of both languages do with numbers. */
export const number = (count: number): string => count.toLocaleString('en');
export const apart = <T>(items: readonly (readonly [number, T])[]): T[] =>
  items.flatMap(([n, text]) => (n > 0 ? [text] : []));
