/** Long enough for any browser to have taken the file; what is never freed fills the page's memory. */
const KEPT = 60_000;

/** Hands a file to the reader, under a name. @param type of a text; a Blob has its own */
export function download(filename: string, content: string | Blob, type = 'text/plain;charset=utf-8'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = Object.assign(document.createElement('a'), { href: url, download: filename });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
