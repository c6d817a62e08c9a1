/** XML as a plain tree with lines. No entity but XML's own five is known, and no document type is read. */
import { SaxesParser } from 'saxes';

import { ReadError } from './read-error.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text and CDATA within, without that of children. */
  readonly text: string;
  readonly line: number;
}

/** Deeper nesting than any network has: a file that is made to break readers. */
const DEEPEST = 200;

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: Growing[] };

/** @throws ReadError `invalid`, with the line, for what is not well-formed */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let depth = 0;
  const fail = (message: string): never => {
    throw new ReadError(
      'invalid',
      `invalid XML, line ${parser.line}: ${message} (the file may be cut off; save or export it again)`,
      { failure: 'broken-xml', line: parser.line },
    );
  };
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '').replace(/[.\s]+$/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) fail(`elements are nested more than ${DEEPEST} deep`);
    const element: Growing = {
      name: name.slice(name.indexOf(':') + 1),
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth--;
    open.pop();
  });
  parser.write(text).close();
  return root ?? fail('there is no element');
}

/** Elements of a name among the children. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The first element of a name anywhere below. */
export function within(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : within(child, name);
    if (found) return found;
  }
  return undefined;
}
