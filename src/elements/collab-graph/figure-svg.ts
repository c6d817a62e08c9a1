/** A figure on the page as a document: loaded when somebody asks for one. */
import { CollabGraphError } from '../../model/errors.ts';
import { renderSvg, type SvgOptions } from '../../render/svg.ts';
import { withEmphasis } from '../../scene/emphasis/with-emphasis.ts';
import type { Picture } from '../../scene/scene.ts';
import { paletteOf } from '../look/palette.ts';
import type { Session } from '../session/session.ts';
import type { ViewElement } from './view-elements.ts';

/**
 * @param shown the element that shows the view
 * @throws CollabGraphError `unsupported` for a table, `missing` where nothing is drawn
 */
export async function figureSvg(
  session: Session,
  shown: ViewElement | null,
  { heading, caption }: { readonly heading: string | undefined; readonly caption: string | undefined },
  options: SvgOptions,
): Promise<string> {
  if (session.state?.view === 'table')
    throw new CollabGraphError('unsupported', 'unsupported view "table" of a picture (expected network, map, matrix)');
  // The element of another view than the network may still be on its way.
  if (shown) await customElements.whenDefined(shown.localName);
  await shown?.settled;
  if (!shown?.scene)
    throw new CollabGraphError('missing', 'missing picture (the element must be on the page, with a width)');
  const title = heading || shown.scene.title;
  const drawn: Picture = { ...(shown.scene as Picture), title, ...(caption ? { caption } : {}) };
  const { view, graph } = session;
  const palette = paletteOf(session.state!.theme);
  return renderSvg(view && graph ? withEmphasis(drawn, view, graph, palette, session.news?.answered) : drawn, {
    edition: session.dataset,
    ...options,
  });
}
