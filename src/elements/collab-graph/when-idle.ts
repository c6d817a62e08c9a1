/** Resolves when the browser has nothing better to do, after `most` milliseconds at the latest. */
export function whenIdle(most: number): Promise<void> {
  return new Promise((resolve) => {
    // WebKit has no such callback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: most });
    else setTimeout(resolve, 200);
  });
}
