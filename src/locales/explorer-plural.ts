/** `1 row`, `1,200 rows` */
export function englishCount(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}
