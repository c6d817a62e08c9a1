/** The built embed files on the host of the page, where the site has them: `embed/` beside it. */
import { CLASSIC_SCRIPT, EMBED_INDEX, readEmbedFiles, type EmbedFiles } from '../../export/embed-files.ts';
import { CollabGraphError } from '../../model/errors.ts';

/** Address of the folder, without the query of the page. */
export function embedBase(page: string = document.baseURI): string {
  const url = new URL('embed/', page);
  url.search = url.hash = '';
  return url.href;
}

/** Digests of the files; undefined where they are not there (a server for development, a page of its own). */
export async function fetchEmbedFiles(base: string = embedBase()): Promise<EmbedFiles | undefined> {
  try {
    const response = await fetch(new URL(EMBED_INDEX, base));
    return response.ok ? readEmbedFiles(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** The classic script, checked against its digest. @throws CollabGraphError `missing` */
export async function fetchClassicScript(
  files: EmbedFiles,
  base: string = embedBase(),
): Promise<{ readonly script: string; readonly scriptHash: string }> {
  const scriptHash = files[CLASSIC_SCRIPT] ?? '';
  const url = new URL(CLASSIC_SCRIPT, base);
  try {
    const response = await fetch(url, { integrity: scriptHash });
    if (response.ok) return { script: await response.text(), scriptHash };
  } catch {
    // Not to be reached, or not what the index says: the same to the reader.
  }
  throw new CollabGraphError(
    'missing',
    `missing ${url.href} as its ${EMBED_INDEX} describes it (expected both from one npm run build)`,
  );
}
