import { drawHalo, drawWord } from '../../render/svg-network.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';

/** Marks, those in the inset of a map included. */
const EDGES = ':is(#cg-edges, #cg-inset-edges) > [data-id]';
const NODES = ':is(#cg-nodes, #cg-inset-nodes) > [data-id]';

/** Class of a name that is there only while its node stands out. */
const OWN_NAME = 'lit-name';

/** Fades all marks and words of a drawn scene but those that stand out; none where nothing does. */
export function fadeSvg(host: Element, emphasis: Emphasis | undefined): void {
  const fade = (element: Element, id: string, kept: ReadonlySet<string> | undefined): void =>
    void element.classList.toggle('faded', kept?.has(id) === false);
  for (const edge of host.querySelectorAll(EDGES)) {
    fade(edge, idOf(edge), emphasis?.edges);
    // Of many lines on a map those that stand out are seen.
    if (edge.hasAttribute('visibility'))
      edge.setAttribute('visibility', emphasis?.edges.has(idOf(edge)) ? 'visible' : 'hidden');
  }
  for (const node of host.querySelectorAll(NODES)) fade(node, idOf(node), emphasis?.nodes);
  // Numbers on a map are words of an edge.
  const labelled = emphasis && new Set([...emphasis.nodes, ...emphasis.edges]);
  const fadeWord = (word: Element, id: string): void => {
    fade(word, id, labelled);
    // Not visible: it would be seen through a picture that is hidden as a whole.
    if (emphasis?.hushed?.has(id)) word.setAttribute('visibility', 'hidden');
    else word.removeAttribute('visibility');
    // Aside, where a ring would touch it.
    const shift = emphasis?.shifts?.get(id);
    if (shift) word.setAttribute('transform', `translate(${shift.join()})`);
    else word.removeAttribute('transform');
  };
  for (const name of host.querySelectorAll(`.${OWN_NAME}`)) name.remove();
  for (const ground of host.querySelectorAll('#cg-halos > rect')) fadeWord(ground, idOf(ground));
  const halos = host.querySelectorAll('#cg-halos > text');
  host.querySelectorAll('#cg-labels > text').forEach((label, i) => {
    fadeWord(label, idOf(label));
    // On paper there are none.
    if (halos[i]) fadeWord(halos[i], idOf(label));
  });
  const names = emphasis?.names ?? [];
  add(host.querySelector('#cg-halos'), names.map(drawHalo).join(''));
  add(host.querySelector('#cg-labels'), names.map(drawWord).join(''));
}

function add(group: Element | null, marks: string): void {
  const before = group?.lastElementChild;
  group?.insertAdjacentHTML('beforeend', marks);
  for (let mark = group?.lastElementChild; mark && mark !== before; mark = mark.previousElementSibling)
    mark.classList.add(OWN_NAME);
}

function idOf(element: Element): string {
  return element.getAttribute('data-id') ?? '';
}
