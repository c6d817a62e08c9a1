/**
 * The page for frames: one `<collab-graph>` whose attributes are the page's
 * query string. Imports nothing, so that the script of the tag stays in one
 * piece; what the tag understands it asks the tag.
 */

/** Parameters that other sites add to links; no mistake of the author. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|ref)$/;

const root = document.documentElement;
await customElements.whenDefined('collab-graph');
const { observedAttributes } = customElements.get('collab-graph') as unknown as {
  readonly observedAttributes: readonly string[];
};
const figure = document.createElement('collab-graph');
const problems: string[] = [];
let isForeign = false;
const given = new URLSearchParams(location.search);
for (const [name, value] of given) {
  if (FOREIGN.test(name)) continue;
  if (!observedAttributes.includes(name))
    problems.push(`unknown view option "${name}" (expected one of ${observedAttributes.join(', ')})`);
  // Whoever writes a link must not put data of their own under this host's name.
  else if (name === 'src' && originOf(value) !== location.origin) {
    problems.push(`unsupported src "${value}" (expected an address on ${location.origin})`);
    isForeign = true;
  } else figure.setAttribute(name, value);
}
for (const name of new Set(given.keys())) {
  const values = given.getAll(name);
  if (new Set(values).size > 1 && observedAttributes.includes(name))
    problems.push(
      `duplicate view option "${name}" (it stands ${values.length} times, and the last, "${values.at(-1)!}", is taken)`,
    );
}
document.querySelector('.waiting')?.remove();
root.lang = figure.getAttribute('lang') === 'ja' ? 'ja' : 'en';
root.dataset['theme'] = figure.getAttribute('theme') ?? 'auto';
if (problems.length > 0) {
  const said = document.createElement('p');
  said.className = 'problem';
  said.setAttribute('role', 'alert');
  said.textContent = problems.join(' ');
  document.body.append(said);
}
figure.addEventListener('picture-change', () => void named());
figure.addEventListener('graph-load', () => void named());
// Without its data the figure would be another one: the built-in network under the address of theirs.
if (!isForeign) document.body.append(figure);

/** Undefined for what is no address. */
function originOf(address: string): string | undefined {
  return URL.canParse(address, location.href) ? new URL(address, location.href).origin : undefined;
}

/** The page is called what its figure is called, for who opens it by itself. */
async function named(): Promise<void> {
  await (figure as HTMLElement & { readonly updateComplete: Promise<boolean> }).updateComplete;
  const title = figure.shadowRoot?.querySelector('[part="title"]')?.textContent?.trim();
  if (title) document.title = title;
}

export {};
