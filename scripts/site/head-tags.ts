/** What other programs read of a page: link previews, its other language, its oEmbed file. */
import type { Locale } from '../../src/model/graph.ts';
import { escapeXml } from '../../src/render/xml.ts';
import { addressOf } from './site-address.ts';

/** Of pictures that stand in link previews, pixels: the shape that they are cut to elsewhere. */
export const PREVIEW = { width: 1200, height: 630 };

const TERRITORY: Readonly<Record<Locale, string>> = { en: 'en_US', ja: 'ja_JP' };

export interface HeadOptions {
  readonly title: string;
  readonly description: string;
  readonly lang: Locale;
  /** Path of the page within the site; empty for the site itself. */
  readonly path: string;
  /** Of the PNG, where one was made, and what it shows. */
  readonly preview?: { readonly path: string; readonly alt: string } | undefined;
  readonly oEmbed: string;
  /** Paths of the page by language, where each has its own. */
  readonly translations?: Readonly<Partial<Record<Locale, string>>> | undefined;
  readonly site: string | undefined;
}

/** The tags, each a line. Addresses are relative to the page, or whole where the site's is known. */
export function headTags({ title, description, lang, path, preview, oEmbed, translations, site }: HeadOptions): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const address = (to: string): string => addressOf(to, site, folder);
  const other = lang === 'en' ? 'ja' : 'en';
  const link = (attributes: Readonly<Record<string, string>>): string => tag('link', attributes);
  const property = (name: string, content: string): string => tag('meta', { property: name, content });
  const named = (name: string, content: string): string => tag('meta', { name, content });
  return [
    ...(site === undefined ? [] : [link({ rel: 'canonical', href: address(path) }), property('og:url', address(path))]),
    ...Object.entries(translations ?? {}).map(([hreflang, to]) =>
      link({ rel: 'alternate', hreflang, href: address(to) }),
    ),
    link({ rel: 'alternate', type: 'application/json+oembed', href: address(oEmbed), title }),
    property('og:type', 'website'),
    property('og:site_name', 'Collab Graph'),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', TERRITORY[lang]),
    property('og:locale:alternate', TERRITORY[other]),
    ...(preview
      ? [
          property('og:image', address(preview.path)),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(PREVIEW.width)),
          property('og:image:height', String(PREVIEW.height)),
          property('og:image:alt', preview.alt),
        ]
      : []),
    named('twitter:card', preview ? 'summary_large_image' : 'summary'),
  ].join('\n');
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')} />`;
}
