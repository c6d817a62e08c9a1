/** What Visual Studio Code reads of the elements, to complete and explain tags, attributes and custom properties. */
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

import type { Manifest } from './element-manifest.ts';

/** Of the elements, those that an author writes; the others are parts of them. */
export const AUTHORS_TAGS = ['collab-graph', 'collab-story', 'collab-explorer'];

/** Writes `vscode.html-custom-data.json` and `vscode.css-custom-data.json` into a folder. */
export function writeEditorData(manifest: Manifest, folder: string): void {
  const parts = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName !== undefined && !AUTHORS_TAGS.includes(tagName));
  generateVsCodeCustomElementData(manifest as unknown as Parameters<typeof generateVsCodeCustomElementData>[0], {
    outdir: folder,
    exclude: parts.map(({ name }) => name!),
    hideMethodDocs: true,
    hideLogs: true,
  });
}
