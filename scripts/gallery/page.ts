/** A page of what changed: each figure before and after, side by side. */
import { escapeXml } from '../../src/render/xml.ts';

export interface Changed {
  readonly name: string;
  /** Addresses beside the page; absent where there is none. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export function galleryPage(changed: readonly Changed[], about: string): string {
  const side = (address: string | undefined, words: string): string =>
    address === undefined
      ? `<p>${words}: none</p>`
      : `<a href="${escapeXml(address)}"><img loading="lazy" src="${escapeXml(address)}" alt="${words}"></a>`;
  const figures = changed.map(
    ({ name, before, after }) => `<section>
<h2>${escapeXml(name)}</h2>
<div>${side(before, 'before')}${side(after, 'after')}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery: ${changed.length} figures changed</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.3rem; }
div { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; align-items: start; }
img { width: 100%; background: #fff; }
</style>
<h1>${changed.length} figures changed</h1>
<p>${escapeXml(about)} Left is before, right is after.</p>
${figures.join('\n')}
</html>
`;
}
