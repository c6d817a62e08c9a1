import type { FoundHost, FoundPicture } from '../figure/found-picture.ts';

/** Begins to load when the figure is this near to the part of the page that is on screen. */
const NEAR = '400px';

/** Calls once, when the element is near to what is on screen. @returns what stops the watch */
export function whenNear(element: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** The finished picture inside a tag, when more than a picture may be wanted; undefined where the element draws its own. */
export async function foundIn(host: FoundHost, left: () => void): Promise<FoundPicture | undefined> {
  if (!host.querySelector(':scope > [data-picture]')) return undefined;
  return import('../figure/found-picture.ts').then(
    ({ foundPicture }) => foundPicture(host, left),
    // Without it the element draws its own, which lacks nothing.
    () => undefined,
  );
}
