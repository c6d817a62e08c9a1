import { missing } from '../load/missing-part.ts';
import type { Context } from '../session/context.ts';

/** Shows the citation of an edge (`id`, or `id@period` as tables name the rows of numbers). What it needs is loaded now. */
export async function openCite(host: HTMLElement, { graph, lang }: Context, id: string): Promise<void> {
  try {
    await import('../define-cite.ts');
  } catch (error) {
    missing(host, 'cite')(error);
    return;
  }
  const [edge = '', period] = id.split('@');
  const root = host.shadowRoot ?? host;
  const dialog = root.querySelector('collab-cite') ?? document.createElement('collab-cite');
  if (!dialog.isConnected) root.append(dialog);
  dialog.addEventListener('cite-close', () => dialog.remove(), { once: true });
  await dialog.show(graph, { edge, period }, lang);
}
