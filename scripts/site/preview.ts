/** Pictures of link previews: a figure as PNG, by the command line's own rasteriser and the machine's fonts. */
import { fontDirectories, findFonts } from '../../src/cli/picture/font-files.ts';
import { openFonts } from '../../src/cli/picture/font-book.ts';
import { renderPng } from '../../src/cli/picture/png.ts';
import { drawnTexts, parseSvg } from '../../src/cli/picture/svg-elements.ts';
import type { Figure } from '../../src/export/figure.ts';
import { CollabGraphError } from '../../src/model/errors.ts';

/** Every character that a preview of the built-in data is sure to need, in both languages. */
const TRIED = 'Japan 日本の国際共同研究';

/** @returns undefined on a machine without the rasteriser or without fonts for both languages */
export async function pngMaker(
  env: Readonly<Record<string, string | undefined>>,
): Promise<((figure: Figure) => Promise<Uint8Array>) | undefined> {
  try {
    const families = await findFonts(fontDirectories(env));
    await openFonts(families, [TRIED]);
    return async ({ svg, size }) => {
      const fonts = await openFonts(families, drawnTexts(parseSvg(svg)));
      return renderPng(svg, size, fonts, 1);
    };
  } catch (error) {
    if (error instanceof CollabGraphError) return undefined;
    throw error;
  }
}
