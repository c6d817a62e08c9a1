/** Where the parts of the built-in network are; the one-file build has another module in this place. */
import { fetchJson } from './fetch-json.ts';

/** Each written out, since bundlers look for exactly this expression. */
export const builtInFiles = {
  core: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/core.json', import.meta.url)),
  rest: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/rest.json', import.meta.url)),
  /** What is said of the sources: addresses, authors, titles in their language. */
  sources: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/sources.json', import.meta.url)),
  /** The second measurement of mobility, for who asks. */
  openalex: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/openalex.json', import.meta.url)),
  positions: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/positions.json', import.meta.url)),
  /** Shapes of the countries, for maps. */
  world: (): Promise<unknown> => fetchJson(new URL('../../data/compiled/world.json', import.meta.url)),
} as const;
