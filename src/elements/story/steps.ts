/** The steps of a story, read from what its author wrote: the only place where its HTML is looked at. */

/** One view with the text that goes with it. */
export interface StoryStep {
  /** What has `data-view`. */
  readonly element: Element;
  /** The view, as written: names and values as in the query of an address. */
  readonly view: string;
  /** The first heading in it, or else how it begins. */
  readonly heading: string;
  /** The author's own nodes, in order, that stand beside the view. */
  readonly nodes: readonly (Element | Text)[];
  /** Whether the author gave a picture for paper and for readers without the script (`data-picture`). */
  readonly hasPicture: boolean;
}

export interface ReadStory {
  /** What stands before the first step. */
  readonly intro: readonly (Element | Text)[];
  readonly steps: readonly StoryStep[];
  /** Elements whose `data-view` begins no step, since another one of the same child does. */
  readonly nested: readonly Element[];
}

/** Longest heading made of a paragraph. */
const LONGEST = 60;

/**
 * A step begins at each child that has `data-view`, or has an element with it
 * inside, and goes on to the next: headings and paragraphs in a row read like
 * sections around them.
 */
export function readStory(host: Element): ReadStory {
  const intro: (Element | Text)[] = [];
  const begun: { readonly element: Element; readonly nodes: (Element | Text)[] }[] = [];
  const nested: Element[] = [];
  for (const node of host.childNodes) {
    if (!(node instanceof Element || node instanceof Text)) continue;
    const [element, ...others] = node instanceof Element ? beginnersIn(node) : [];
    nested.push(...others);
    if (element) begun.push({ element, nodes: [node] });
    else (begun.at(-1)?.nodes ?? intro).push(node);
  }
  return { intro, nested, steps: begun.map(({ element, nodes }) => stepOf(element, nodes)) };
}

function beginnersIn(node: Element): Element[] {
  return [...(node.hasAttribute('data-view') ? [node] : []), ...node.querySelectorAll('[data-view]')];
}

function stepOf(element: Element, nodes: readonly (Element | Text)[]): StoryStep {
  const elements = nodes.filter((node) => node instanceof Element);
  const find = (selector: string): Element | undefined =>
    elements
      .map((node) => (node.matches(selector) ? node : node.querySelector(selector)))
      .find((found) => found !== null);
  const text = (find('h1, h2, h3, h4, h5, h6') ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    element,
    nodes,
    view: element.getAttribute('data-view') ?? '',
    heading: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    hasPicture: find('[data-picture]') !== undefined,
  };
}
