/**
 * Where the site will stand. Nobody knows while it is built, so that addresses
 * are relative unless `COLLAB_GRAPH_SITE` says it. Readers of oEmbed and of link
 * previews want whole addresses: those are given only where it is said.
 */
import { CollabGraphError } from '../../src/model/errors.ts';

export const SITE_VARIABLE = 'COLLAB_GRAPH_SITE';

/**
 * @returns the address of the site's folder with a slash at its end; undefined where it is not said
 * @throws CollabGraphError `invalid` for anything but an address of the web
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const given = env[SITE_VARIABLE]?.trim();
  if (given === undefined || given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new CollabGraphError(
      'invalid',
      `invalid ${SITE_VARIABLE} "${given}" (expected the address of the folder, such as https://example.org/collab-graph/)`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** @param path within the site @param from folder of the page that names it, within the site */
export function addressOf(path: string, site: string | undefined, from = ''): string {
  if (site !== undefined) return `${site}${path}`;
  const up = from === '' ? '' : '../'.repeat(from.split('/').length);
  return `${up}${path}` || './';
}
