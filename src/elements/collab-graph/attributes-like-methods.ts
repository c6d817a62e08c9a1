/**
 * React and Vue set a property where the element has one of that name, and an
 * attribute otherwise. `focus` and `select` are attributes of ours and methods
 * of the element: `<collab-graph focus="JP">` would replace the method and show
 * another country. So what is assigned to them goes to the attribute, and
 * reading gives the method as before.
 */
export function passToAttributes(type: typeof HTMLElement, names: Iterable<string>): void {
  for (const name of names) {
    const method = methodOf(type.prototype, name);
    if (!method) continue;
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      get: () => method,
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}

/** Found without reading: a property such as `lang` cannot be read of a prototype. */
function methodOf(prototype: object, name: string): unknown {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const value: unknown = Object.getOwnPropertyDescriptor(at, name)?.value;
    if (typeof value === 'function') return value;
  }
  return undefined;
}
