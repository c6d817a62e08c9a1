/** What in a page would run, leave for an address that is none of a link, or come from elsewhere: looked for in every element, shadow roots too. */
export interface Markup {
  readonly faults: readonly string[];
  /** Numbers of the hostile texts that can be read in the page, as text. */
  readonly seen: readonly number[];
}

/** Runs in the page, so that it may use nothing from outside. `ownScripts`: scripts that the page has of its own. */
export function lookThrough(ownScripts: number): Markup {
  const faults: string[] = [];
  const seen = new Set<number>();
  const ADDRESSES = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'ping'];
  let scripts = 0;
  const show = (element: Element): string => element.outerHTML.slice(0, 160);
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      if (name === 'script' && !/json|importmap/.test(element.getAttribute('type') ?? '')) scripts++;
      if (['iframe', 'object', 'embed', 'base', 'foreignObject', 'animate', 'set'].includes(name))
        faults.push(show(element));
      if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') faults.push(show(element));
      for (const { name: key, value } of element.attributes) {
        for (const [, n] of value.matchAll(/alert\((\d+)\)/g)) seen.add(Number(n));
        if (key.startsWith('on') || key === 'srcdoc') faults.push(show(element));
        // A custom property is asked for nowhere but where a length is expected.
        const { style } = element as HTMLElement;
        const isFetched = (property: string): boolean =>
          !property.startsWith('--') && /url\(/.test(style.getPropertyValue(property));
        if (key === 'style' && [...style].some(isFetched)) faults.push(show(element));
        if (!ADDRESSES.includes(key)) continue;
        const address = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
        const isOwn =
          address !== undefined && address.origin === location.origin && address.protocol === location.protocol;
        const isLink = name === 'a' && /^(https?|mailto):$/.test(address?.protocol ?? '');
        const isMade =
          /^(data|blob):$/.test(address?.protocol ?? '') &&
          (name === 'img' ||
            name === 'image' ||
            (name === 'link' && key === 'href') ||
            element.hasAttribute('download'));
        if (!isOwn && !isLink && !isMade) faults.push(show(element));
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
    for (const [, n] of (root.textContent ?? '').matchAll(/alert\((\d+)\)/g)) seen.add(Number(n));
  };
  visit(document);
  if (scripts > ownScripts) faults.push(`${scripts} scripts, of which ${ownScripts} are the page's own`);
  return { faults: [...new Set(faults)], seen: [...seen] };
}
