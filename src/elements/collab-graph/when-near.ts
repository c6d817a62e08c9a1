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
