/** Finds fonts for figures among those that the system has. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** One font family on disk. */
export interface FontFiles {
  readonly regular: FontFile;
  /** Absent where the family has none; its regular is taken. */
  readonly bold?: FontFile;
}

export interface FontFile {
  readonly path: string;
  /** PostScript name of the face in a collection (.ttc). */
  readonly face?: string;
}

/** File name, and PostScript name of the face where the file is a collection. */
type Known = readonly [file: string, face?: string];
type KnownFamily = readonly [regular: Known, bold?: Known];

/** Latin fonts, those first whose widths are Helvetica's: the layout reckons with them. */
const LATIN: readonly KnownFamily[] = [
  [['Arial.ttf'], ['Arial Bold.ttf']],
  [['arial.ttf'], ['arialbd.ttf']],
  [['LiberationSans-Regular.ttf'], ['LiberationSans-Bold.ttf']],
  [['Arimo-Regular.ttf'], ['Arimo-Bold.ttf']],
  [['NotoSans-Regular.ttf'], ['NotoSans-Bold.ttf']],
  [['DejaVuSans.ttf'], ['DejaVuSans-Bold.ttf']],
];

const JAPANESE: readonly KnownFamily[] = [
  [
    ['NotoSansCJK-Regular.ttc', 'NotoSansCJKjp-Regular'],
    ['NotoSansCJK-Bold.ttc', 'NotoSansCJKjp-Bold'],
  ],
  [['NotoSansCJKjp-Regular.otf'], ['NotoSansCJKjp-Bold.otf']],
  [['NotoSansJP-Regular.otf'], ['NotoSansJP-Bold.otf']],
  [['NotoSansJP-Regular.ttf'], ['NotoSansJP-Bold.ttf']],
  [['SourceHanSansJP-Regular.otf'], ['SourceHanSansJP-Bold.otf']],
  [
    ['ヒラギノ角ゴシック W3.ttc', 'HiraginoSans-W3'],
    ['ヒラギノ角ゴシック W6.ttc', 'HiraginoSans-W6'],
  ],
  [
    ['YuGothR.ttc', 'YuGothic-Regular'],
    ['YuGothB.ttc', 'YuGothic-Bold'],
  ],
  [
    ['meiryo.ttc', 'Meiryo'],
    ['meiryob.ttc', 'Meiryo-Bold'],
  ],
  [['BIZUDGothic-Regular.ttf'], ['BIZUDGothic-Bold.ttf']],
  [['ipaexg.ttf']],
  [['ipag.ttf']],
  [['ipagp.ttf']],
  [['TakaoPGothic.ttf']],
  [['VL-Gothic-Regular.ttf']],
];

/** Where systems keep fonts: the directories of fontconfig, macOS and Windows. */
export function fontDirectories(env: Readonly<Record<string, string | undefined>>): string[] {
  const home = env['HOME'] ?? env['USERPROFILE'];
  const windows = env['WINDIR'] ?? env['windir'];
  const local = env['LOCALAPPDATA'];
  return [
    ...(env['XDG_DATA_HOME'] ? [join(env['XDG_DATA_HOME'], 'fonts')] : []),
    ...(home ? [join(home, '.local/share/fonts'), join(home, '.fonts'), join(home, 'Library/Fonts')] : []),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/run/current-system/sw/share/X11/fonts',
    '/System/Library/Fonts',
    '/Library/Fonts',
    ...(windows ? [join(windows, 'Fonts')] : []),
    ...(local ? [join(local, 'Microsoft/Windows/Fonts')] : []),
  ];
}

/** Fonts that the user names, in their order; one whose name says so is the bold of the one before. */
export function givenFonts(paths: readonly string[]): FontFiles[] {
  const families: { regular: FontFile; bold?: FontFile }[] = [];
  for (const path of paths) {
    const last = families.at(-1);
    if (last && !last.bold && /bold/i.test(path)) last.bold = { path };
    else families.push({ regular: { path } });
  }
  return families;
}

/** The first Latin and the first Japanese family found in the directories; either may be missing. */
export async function findFonts(directories: readonly string[]): Promise<FontFiles[]> {
  const files = await listFonts(directories);
  return [LATIN, JAPANESE].flatMap((families) => {
    for (const [regular, bold] of families) {
      const found = locate(files, regular);
      if (!found) continue;
      const heavy = bold && locate(files, bold);
      return [{ regular: found, ...(heavy ? { bold: heavy } : {}) }];
    }
    return [];
  });
}

function locate(files: ReadonlyMap<string, string>, [file, face]: Known): FontFile | undefined {
  const path = files.get(file);
  return path === undefined ? undefined : { path, ...(face === undefined ? {} : { face }) };
}

/** Font files by name; of two with the same name the one in the earlier directory, then the first by path. */
async function listFonts(directories: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const directory of directories) {
    const entries = await readdir(directory, { recursive: true }).catch(() => []);
    for (const entry of entries.sort()) {
      // macOS writes Japanese names decomposed.
      const name = entry.slice(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1).normalize('NFC');
      if (/\.(ttf|ttc|otf)$/i.test(name) && !found.has(name)) found.set(name, join(directory, entry));
    }
  }
  return found;
}
