/** Loaded before the tests: elements are remembered by number, and the driver asks the page where they are. */
import { Locator } from '@vitest/browser/locators';
import { page } from 'vitest/browser';

declare global {
  interface Window {
    /** What the tests have pointed at, by number. */
    pointedAt?: Element[];
    /** How many presses in a row the browser has counted. */
    pressesCounted?: number;
    /** How many keys the browser has told the page of. */
    keysTold?: number;
  }
}

class NumberedLocator extends Locator {
  constructor(
    readonly selector: string,
    protected override _container: Element,
  ) {
    super();
  }

  protected override locator(): Locator {
    throw new Error('the tests point at elements, not at selectors');
  }

  protected override elementLocator(element: Element): Locator {
    return numbered(element);
  }
}

function numbered(element: Element): Locator {
  const known = (window.pointedAt ??= []);
  if (!known.includes(element)) known.push(element);
  return new NumberedLocator(String(known.indexOf(element)), element);
}

const setViewport = page.viewport.bind(page);

/** The frame of the tests has its size at once, and what follows from it when it is drawn: rules for a phone, how far it scrolls. */
async function viewport(width: number, height: number): Promise<void> {
  await setViewport(width, height);
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (innerWidth !== width || innerHeight !== height);
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

page.extend({ elementLocator: numbered, viewport } as never);

// The frame of each file is new, and without the focus in it Firefox tells nobody that an element has it.
window.focus();
addEventListener('load', () => window.focus());
