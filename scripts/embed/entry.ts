/**
 * The script of the one tag: registers `<collab-graph>`, its picture at once and
 * its legend as soon as a picture is there, since the picture does not need it.
 * `<collab-story>` is a file of its own, for pages that have one.
 */
import '../../src/elements/define-network-figure.ts';
import { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import { missing } from '../../src/elements/load/missing-part.ts';

async function addLegend(event: Event): Promise<void> {
  const element = event.composedPath()[0];
  if (!(element instanceof CollabGraphElement)) return;
  await element.updateComplete;
  await element.shadowRoot?.querySelector('collab-network')?.drawn;
  await import('../../src/elements/define-legend.ts');
}

addEventListener('graph-load', (event) => void addLegend(event).catch(console.warn), { once: true });

if (!customElements.get('collab-graph')) customElements.define('collab-graph', CollabGraphElement);
const stories = document.querySelectorAll<HTMLElement>('collab-story');
// Without it a story is its text, as without any script, and says that it lacks its figure.
if (stories.length > 0)
  import('../../src/elements/define-story.ts').catch((error: unknown) => {
    for (const story of stories) missing(story, 'story')(error);
  });
