/**
 * Lists in one string: `a,b,c`. A comma, colon or percent sign inside an item
 * is written `%2C`, `%3A`, `%25`, so that any id survives.
 */

/** The items, trimmed, without empty ones. */
export function splitItems(text: string): string[] {
  return text
    .split(/[,、，]/)
    .map((item) => unescapeItem(item.trim()))
    .filter((item) => item !== '');
}

export function joinItems(items: readonly string[]): string {
  return items.map(escapeItem).join(',');
}

export function escapeItem(item: string): string {
  return item.replace(/[%,:、，]/g, (c) => encodeURIComponent(c));
}

export function unescapeItem(item: string): string {
  try {
    return decodeURIComponent(item);
  } catch {
    // A lone percent sign typed by hand means itself.
    return item;
  }
}
