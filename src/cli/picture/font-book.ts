/**
 * Fonts opened, and what each can write. Text is split among them, so that a
 * Japanese name in an English figure is written too; what no font can write is
 * an error, never an empty box.
 */
import type * as Fontkit from 'fontkit';
import type { Font, FontCollection } from 'fontkit';

import { CollabGraphError } from '../../model/errors.ts';
import type { FontFile, FontFiles } from './font-files.ts';
import { importOptional } from './import-optional.ts';

export interface Face extends FontFile {
  /** Stands for the face in a document: `regular0`, `bold1` … */
  readonly id: string;
  readonly font: Font;
}

/** A part of a text that one face writes. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

export interface FontBook {
  /** Splits a text among the faces, in its order. */
  runs(text: string, isBold: boolean): Run[];
  /** Width of a text as the faces write it, in the unit of `size`. */
  width(text: string, isBold: boolean, size: number): number;
}

/** Characters shown in an error. */
const SHOWN = 12;

/**
 * @param families in order of preference; each character is written by the first that can
 * @param texts everything that will be written
 * @throws CollabGraphError `missing` where no font can write some of it, `invalid` for a file that is no font
 */
export async function openFonts(families: readonly FontFiles[], texts: readonly string[]): Promise<FontBook> {
  const fontkit = await importOptional('fontkit', () => import('fontkit'));
  const open = (file: FontFile, id: string): Face => ({
    ...file,
    id,
    font: pickFace(openFile(fontkit, file.path), file),
  });
  const regular = families.map((family, i) => open(family.regular, `regular${i}`));
  // What a bold face lacks its regular one writes.
  const bold = families.flatMap((family, i) => [...(family.bold ? [open(family.bold, `bold${i}`)] : []), regular[i]!]);
  const missing = new Set<string>();
  for (const character of new Set(texts.join(''))) {
    if (!isBlank(character) && !regular.some((face) => canWrite(face, character))) missing.add(character);
  }
  if (missing.size > 0) throw noFontFor([...missing].sort());
  const runs: FontBook['runs'] = (text, isBold) => splitRuns(text, isBold ? bold : regular);
  return {
    runs,
    width: (text, isBold, size) =>
      runs(text, isBold).reduce(
        (sum, { face: { font }, text: part }) => sum + (font.layout(part).advanceWidth / font.unitsPerEm) * size,
        0,
      ),
  };
}

function openFile(fontkit: typeof Fontkit, path: string): Font | FontCollection {
  try {
    return fontkit.openSync(path);
  } catch (error) {
    throw new CollabGraphError(
      'invalid',
      `invalid font "${path}": ${(error as Error).message} (expected a file .ttf, .otf or .ttc)`,
    );
  }
}

function pickFace(opened: Font | FontCollection, { face }: FontFile): Font {
  if (opened.type !== 'TTC' && opened.type !== 'DFont') return opened as Font;
  const collection = opened as FontCollection;
  return (face === undefined ? null : collection.getFont(face)) ?? collection.fonts[0]!;
}

function splitRuns(text: string, faces: readonly Face[]): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const stays = last && isBlank(character) && canWrite(last.face, character);
    const face = stays ? last.face : faces.find((candidate) => canWrite(candidate, character));
    // Only blanks come here without a face; drawn all the same they would be boxes.
    const written = face ? character : /\s/.test(character) ? ' ' : '';
    if (last && (face ?? last.face) === last.face) last.text += written;
    else if (written !== '') runs.push({ face: face ?? faces[0]!, text: written });
  }
  return runs;
}

function canWrite({ font }: Face, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0)!);
}

function isBlank(character: string): boolean {
  return /[\s\p{Cf}\p{Mn}]/u.test(character);
}

function noFontFor(characters: readonly string[]): CollabGraphError {
  const shown = `${characters.slice(0, SHOWN).join('')}${characters.length > SHOWN ? ' …' : ''}`;
  const isJapanese = characters.some((character) => /[\u3000-\u30ff\u4e00-\u9fff]/.test(character));
  const name = isJapanese
    ? 'Noto Sans CJK JP (Debian, Ubuntu: apt install fonts-noto-cjk)'
    : 'Noto Sans or Liberation Sans (Debian, Ubuntu: apt install fonts-liberation)';
  return new CollabGraphError(
    'missing',
    `missing font for "${shown}" (install ${name}, or name a font file that has them: --font FILE)`,
  );
}
