/** What a reader sees of the figures of a page, and what they say. Runs in the page. */
export interface Seen {
  /** All words around the picture and what was told, in order of the alphabet, and where the focus is. */
  readonly all: readonly string[];
  /** Whether data are still to come. */
  readonly isOnItsWay: boolean;
  /** Words alone. */
  readonly words: string;
  /** What was saved, and what a script was told. */
  readonly told: string;
  /** What is said of what is wrong. */
  readonly says: readonly string[];
}

declare global {
  interface Window {
    /** Names of what was saved, and what a script was told. */
    told: string[];
  }
}

/** Before any script of the page: what is saved is told, not saved. */
export function prepare(): void {
  window.told = [];
  HTMLAnchorElement.prototype.click = function click(): void {
    window.told.push(`saved ${this.download}`);
  };
  Object.assign(window, { told: window.told, tell: (text: string) => window.told.push(text) });
}

export function lookAt(): Seen[] {
  type Loading = Element & { readonly session?: { readonly status: string }; readonly graph?: Loading };
  const onTheirWay = (part: Element): boolean =>
    [part, ...part.querySelectorAll('collab-graph')].some((one) => {
      const { session, graph } = one as Loading;
      return /loading|partial|empty/.test((session ?? graph?.session)?.status ?? '');
    });
  const figures = [...document.querySelectorAll<HTMLElement>('body > *:not(script)')];
  return figures.map((figure) => {
    const says: string[] = [];
    const words: string[] = [];
    const around: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof (node.ownerDocument?.defaultView ?? window).Text) {
        words.push(node.data.trim());
        // Where the names stand in a picture is not the same in another frame.
        if (!node.parentElement?.closest('svg')) around.push(node.data.trim());
      }
      if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as HTMLElement;
        if (/^(style|script|template)$/i.test(element.localName)) return;
        const style = getComputedStyle(element);
        if (style.display === 'none' || style.visibility === 'hidden') return;
        if (element.matches('[role=alert], [part~=problems], [part~=message], [part~=error], [role=status]'))
          says.push(element.innerText);
      }
      const element = node as HTMLElement;
      const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
      for (const child of given.length > 0 ? given : (element.shadowRoot ?? node).childNodes) walk(child);
    };
    const frame = figure instanceof HTMLIFrameElement ? figure.contentDocument : undefined;
    walk(frame ? frame.body : figure);
    let focus: Element | null = document.activeElement;
    while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
    const text = words.filter((word) => word !== '').join(' ');
    return {
      words: text,
      says,
      told: window.told.join(),
      all: [...around.filter((word) => word !== ''), ...window.told].sort().concat(focus?.localName ?? ''),
      isOnItsWay: onTheirWay(frame ? frame.body : figure),
    };
  });
}
