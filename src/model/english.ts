/** A name as it stands in a sentence: English puts an article before some. */
export function the(name: string): string {
  return /^(United|European U|Nordic|Netherl|Philipp|Bahamas|Comoros|Gambia|Maldives|Seychelles|DR )|Islands$|Republic\b/.test(
    name,
  )
    ? `the ${name}`
    : name;
}
