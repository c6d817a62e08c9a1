/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before
 * it, which spreadsheets know as "this is text". Of numbers nothing changes.
 * Method: OWASP, "CSV Injection" (cells that begin with =, +, -, @, tab, line feed or
 * carriage return, and their full-width forms). `readCell` is its inverse for
 * every text, so that what we write we read back unchanged.
 */
export function safeCell(text: string): string {
  return isRun(text) ? `'${text}` : text;
}

/** @see safeCell */
export function readCell(text: string): string {
  return text.startsWith("'") && isRun(text.slice(1)) ? text.slice(1) : text;
}

/** Texts that already stand behind apostrophes count too, or two texts would be written alike. */
const RUN = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?[\d.,\s]+(e[+-]?\d+)?%?$/i;

function isRun(text: string): boolean {
  return text.length > 1 && RUN.test(text) && !NUMBER.test(text);
}
