import { foldText } from './errors.ts';
import { named } from './named.ts';

/** Parts that people name for their country. The data count the whole, so a part is never taken for it. */
const PARTS: Readonly<Record<string, string>> = named({
  England: 'UK',
  Scotland: 'UK',
  Wales: 'UK',
  'Northern Ireland': 'UK',
  イングランド: '英国',
  スコットランド: '英国',
  ウェールズ: '英国',
  北アイルランド: '英国',
});

const WHOLE_BY_PART = new Map(Object.entries(PARTS).map(([part, whole]) => [foldText(part), whole]));

/** The country that a part belongs to, to be suggested: names that only look alike would mislead. */
export function wholeOf(part: string): string | undefined {
  return WHOLE_BY_PART.get(foldText(part));
}
