/** Reads and writes the SVG that `render/svg.ts` makes: elements, attributes and text, nothing else. */
import { escapeXml } from '../../render/xml.ts';
import { named } from '../../model/named.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = named({ amp: '&', lt: '<', gt: '>', quot: '"' });

/** The root element. Text that only parts lines is dropped. */
export function parseSvg(svg: string): SvgElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [, close, name = '', attributes = '', selfClosing, text] of svg.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) {
      if (text.trim() !== '') parent.children.push(unescapeXml(text));
    } else if (close) open.pop();
    else {
      const element: Open = { name, attributes: parseAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  return root.children.find((child) => typeof child !== 'string')!;
}

interface Open extends SvgElement {
  readonly children: (SvgElement | string)[];
}

function parseAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescapeXml(value)]),
  );
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!);
}

export function printSvg({ name, attributes, children }: SvgElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  if (children.length === 0) return `<${name}${pairs.join('')}/>`;
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : printSvg(child))).join('');
  return `<${name}${pairs.join('')}>${content}</${name}>`;
}

export function textOf({ children }: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

/** Every text that is drawn: of `text` elements, not of titles and descriptions. */
export function drawnTexts(element: SvgElement): string[] {
  if (element.name === 'text') return [textOf(element)];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : drawnTexts(child)));
}
