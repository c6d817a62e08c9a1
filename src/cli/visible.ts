/**
 * Control characters of data as pictures of themselves (`␛` for escape), and
 * marks that turn the direction of writing left out: in a terminal a cell of a
 * table could otherwise rename the window, move the cursor, or hide what
 * follows. Line ends stay.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, (mark) => {
    const code = mark.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '';
  });
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The same for every text in a value, at any depth. */
export function visibleAll<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(visibleAll) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, visibleAll(own)])) as T;
}
