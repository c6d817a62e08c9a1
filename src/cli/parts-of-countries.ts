import { foldText, unknownValue, type CollabGraphError } from '../model/errors.ts';

/** Parts that people name for their country. The data count the whole, so a part is never taken for it. */
const PARTS: Readonly<Record<string, string>> = {
  England: 'UK',
  Scotland: 'UK',
  Wales: 'UK',
  'Northern Ireland': 'UK',
  イングランド: '英国',
  スコットランド: '英国',
  ウェールズ: '英国',
  北アイルランド: '英国',
};

const WHOLE_BY_PART = new Map(Object.entries(PARTS).map(([part, whole]) => [foldText(part), whole]));

/** `unknown country "England" (did you mean "UK"?)` instead of names that only look alike. */
export function suggestWhole(error: CollabGraphError): CollabGraphError {
  const [, what, value] = /^unknown (country[^"]*) "([^"]+)"/.exec(error.message) ?? [];
  const whole = value === undefined ? undefined : WHOLE_BY_PART.get(foldText(value));
  if (error.code !== 'unknown' || whole === undefined) return error;
  return unknownValue(what!, value!, [whole], error.place ? { place: error.place } : {});
}
