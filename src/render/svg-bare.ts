/** Only the picture of nodes and edges, without any words about it: what a page shows first. */
import type { Page, Scene } from '../scene/scene.ts';
import { networkContent } from './svg-network.ts';
import { element, escapeXml, group, num, type Attributes } from './xml.ts';

/** The scene in its own size, as an SVG document. */
export function renderBareSvg(scene: Scene, idPrefix = 'cg'): string {
  const height = Math.ceil(scene.height);
  return svgDocument(scene, { width: scene.width, height }, idPrefix, [
    element('rect', { width: scene.width, height, fill: scene.background }),
    group({ id: `${idPrefix}-picture` }, networkContent(scene, idPrefix)),
  ]);
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Attributes of the document, in place of its size in pixels. */
  readonly attributes?: Attributes | undefined;
}

/** A document with title and description, named by them. */
export function svgDocument(
  { title, description, lang, fontFamily }: Page,
  { width, height, attributes = { width, height } }: Sheet,
  idPrefix: string,
  lines: readonly string[],
): string {
  const [titleId, descId] = [`${idPrefix}-title`, `${idPrefix}-desc`];
  const content = [
    element('title', { id: titleId }, escapeXml(title)),
    element('desc', { id: descId }, escapeXml(description)),
    ...lines,
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...attributes,
      viewBox: `0 0 ${num(width)} ${num(height)}`,
      role: 'img',
      lang,
      'xml:lang': lang,
      'aria-labelledby': `${titleId} ${descId}`,
      'font-family': fontFamily,
    },
    `\n${content.filter(Boolean).join('\n')}\n`,
  )}\n`;
}
