import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { openFonts } from '../../src/cli/picture/font-book.ts';
import { findFonts, fontDirectories, givenFonts } from '../../src/cli/picture/font-files.ts';
import { importOptional } from '../../src/cli/picture/import-optional.ts';
import { outlineOf } from '../../src/cli/picture/outlines.ts';
import { drawnTexts, parseSvg, printSvg } from '../../src/cli/picture/svg-elements.ts';
import { renderCommand } from '../../src/cli/commands/render.ts';
import { FIELDS } from '../../src/view/fields.ts';
import { runLine, SMALL } from './run-line.ts';

const FAMILIES = await findFonts(fontDirectories(process.env));
const isJapanese = await openFonts(FAMILIES, ['日本']).then(
  () => true,
  () => false,
);
/** A machine without fonts for Japanese cannot draw it, and is told so; CI installs fonts-noto-cjk. */
const withJapanese = it.skipIf(!isJapanese);

const folder = mkdtempSync(join(tmpdir(), 'collab-graph-render-'));
const fileOf = (name: string): string => join(folder, name);

async function draw(name: string, options = ''): Promise<Buffer> {
  const { code, stdout, stderr } = await runLine(`render --out ${fileOf(name)} ${options} ${SMALL}`);
  expect(code, stderr).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain(`${fileOf(name)}: `);
  return readFileSync(fileOf(name));
}

const parseTitle = (svg: string): string => /<title[^>]*>([^<]*)</.exec(svg)![1]!;

describe('render takes the whole view grammar', () => {
  it('has an option for each field', () => {
    const names = renderCommand.options.map(({ name }) => name);
    for (const { name } of FIELDS) if (name !== 'lang') expect(names).toContain(name);
  });

  it('shows what the options say', async () => {
    const all = (await draw('all.svg')).toString();
    const one = (
      await draw('one.svg', '--focus HU --through Alpha --edges membership --lang ja --theme dark')
    ).toString();
    expect(parseSvg(all).attributes['lang']).toBe('en');
    expect(parseSvg(one).attributes['lang']).toBe('ja');
    expect(one).toContain('data-id="HUN"');
    expect(one).not.toContain('data-id="beta"');
    expect(one).not.toContain('data-id="mobility:');
  });

  it('writes SVG to stdout', async () => {
    const { code, stdout, stderr } = await runLine(`render --out - --format svg ${SMALL}`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await draw('file.svg')).toString());
  });

  it('draws a map', async () => {
    const map = (await draw('map.svg', '--view map --edges mobility --min-mobility 0')).toString();
    expect(map).toContain('id="cg-ground"');
    expect(map).toContain('data-source="CHN" data-target="USA"');
    expect(map).toContain('Natural Earth');
  });

  it('says what changes nothing, and when nothing is shown', async () => {
    const { stderr } = await runLine(
      `render --out - --format svg --viewport 640,400,2 --at 1900 --edges membership ${SMALL}`,
    );
    expect(stderr).toContain('--viewport changes nothing in a still picture');
    expect(stderr).toContain('the view is empty');
  });
});

describe('the caption', () => {
  it.each([
    ['network', 'Data version 1.0.0'],
    ['map', 'Data version 1.0.0'],
    ['matrix', 'Data version 1.0.0'],
  ])('of a %s has title, what is lit, sources, edition, date and address', async (view, edition) => {
    const options = `--view ${view} --select POL --caption-file ${fileOf('caption.txt')} --address https://example.org/explorer/`;
    const svg = (await draw('captioned.svg', options)).toString();
    const caption = readFileSync(fileOf('caption.txt'), 'utf8').trimEnd();
    expect(caption.startsWith(parseTitle(svg))).toBe(true);
    expect(caption).toContain(
      view === 'matrix' ? 'Framed: Poland.' : 'Lit: Poland and what it is tied to: Alpha and Gamma.',
    );
    expect(caption).toContain('. Ties as of 1 June 2026. ');
    expect(caption).toContain('Sources: ');
    expect(caption).toContain(edition);
    expect(caption).toMatch(/1 January 2024\.(?: Map: .*\.)? https:\/\/example\.org\/explorer\/\?/);
    const query = new URL(caption.split(' ').at(-1)!).searchParams;
    expect([query.get('view') ?? 'network', query.get('select')]).toEqual([view, 'POL']);
  });

  it('is without an address where none is given, goes to stdout, and says its own words in Japanese', async () => {
    const { code, stdout, stderr } = await runLine(
      `render --out ${fileOf('ja.svg')} --lang ja --select POL --caption 自分の説明 --caption-file - ${SMALL}`,
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(
      '。2026年6月1日時点のつながり。自分の説明。濃い色：ポーランドと、そのつながりの相手（アルファ、ガンマ）。',
    );
    expect(stdout).not.toContain('http');
  });

  it.each(['--at 2020', '--at all', '--edges mobility'])(
    'names no day of ties that hold now with %s',
    async (options) => {
      await draw('then.svg', `${options} --caption-file ${fileOf('then.txt')}`);
      expect(readFileSync(fileOf('then.txt'), 'utf8')).not.toContain('as of');
    },
  );

  it.each([
    ['--caption-file - --format svg --out -', 'invalid --caption-file "-" beside --out "-"'],
    ['--caption-file no/such/c.txt --out a.svg', 'missing folder "no/such"'],
    ['--caption-file c.txt --address nowhere --out a.svg', 'invalid --address "nowhere"'],
    ['--caption-file c.txt --address javascript:alert(1) --out a.svg', 'invalid --address'],
  ])('%s is refused before anything is written', async (options, message) => {
    const { code, stdout, stderr } = await runLine(`render ${options} ${SMALL}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(existsSync('a.svg')).toBe(false);
  });
});

describe('the matrix', () => {
  it.each(['groups', 'mobility', 'coauthorship'])('of %s is drawn, in SVG and in PDF', async (matrix) => {
    const svg = (await draw(`${matrix}.svg`, `--view matrix --matrix ${matrix}`)).toString();
    expect(svg).toContain('data-row="JPN"');
    expect(svg).not.toMatch(/undefined|NaN/);
    expect((await draw(`${matrix}.pdf`, `--view matrix --matrix ${matrix}`)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('takes its order from --sort, and names it where it is wrong', async () => {
    const rows = async (sort: string): Promise<string[]> => [
      ...new Set(
        [...(await draw(`${sort}.svg`, `--view matrix --sort ${sort}`)).toString().matchAll(/data-row="(\w+)"/g)].map(
          ([, row]) => row!,
        ),
      ),
    ];
    expect((await rows('name'))[0]).toBe('HUN');
    expect((await rows('degree'))[0]).toBe('JPN');
    const { code, stderr } = await runLine(`render --out - --format svg --view matrix --sort size ${SMALL}`);
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining('unknown sort "size"')]);
  });
});

describe('wrong usage of render', () => {
  it.each([
    ['render', 'missing --out FILE (expected a file ending in one of .svg, .png, .pdf'],
    ['render --out -', 'missing --format for stdout (expected one of svg, png, pdf)'],
    ['render --out figure.gif', 'unknown file ending ".gif" (expected one of .svg, .png, .pdf'],
    ['render --out figure', 'missing file ending of "figure" (expected one of .svg, .png, .pdf'],
    ['render --out - --format giff', 'unknown format "giff"'],
    ['render --out no/such/folder/a.svg', 'missing folder "no/such/folder"'],
    ['render --out - --format svg --size slde', 'unknown size "slde" (did you mean "slide"?)'],
    ['render --out - --format svg --size 3mx2m', 'invalid size "3mx2m"'],
    ['render --out - --format svg --scale 0', 'invalid --scale'],
    ['render --out - --format svg --view table', 'unsupported view "table"'],
    ['render --out - --format svg --theme drk', 'unknown theme "drk" (did you mean "dark"?)'],
    ['render --out - --format svg --through alpa', '"alpa" (did you mean'],
    ['render --out - --format svg --min-mobility many', 'invalid min-mobility "many"'],
    ['render --out - --format svg --depht 2', 'unknown option "--depht" (did you mean "--depth"'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await runLine(`${line} ${SMALL}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('does not send a picture to a terminal', async () => {
    const { code, stderr } = await runLine(`render --out - --format png --lang en ${SMALL}`, { isTTY: true });
    expect(code).toBe(2);
    expect(stderr).toContain('terminal');
  });

  it('leaves nothing behind', () => expect(existsSync('figure.gif')).toBe(false));
});

describe('PNG', () => {
  const header = (png: Buffer) => ({
    signature: png.toString('latin1', 1, 4),
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
  });

  it.each([
    ['', 2560, 1600],
    ['--scale 1', 1280, 800],
    ['--size slide --scale 1.5', 1920, 1080],
    ['--size 180mmx120mm --scale 1', 680, 454],
  ])('%s is %i by %i', async (options, width, height) => {
    const found = header(await draw('size.png', options));
    expect(found.signature).toBe('PNG');
    expect(found.width).toBe(width);
    expect(Math.abs(found.height - height)).toBeLessThanOrEqual(1);
  });

  it('says how large it is in print', async () => {
    const png = await draw('print.png', '--scale 2');
    const at = png.indexOf('pHYs', 0, 'latin1');
    expect(at).toBe(37);
    expect(png.readUInt32BE(at + 4)).toBe(Math.round((2 * 96) / 0.0254));
  });

  withJapanese('is the same on repeat', async () => {
    expect(await draw('a.png', '--lang ja')).toEqual(await draw('b.png', '--lang ja'));
  });
});

describe('PDF', () => {
  /** Everything in the file, compressed streams inflated. */
  const contents = (pdf: Buffer): string => {
    const parts = [pdf.toString('latin1')];
    for (const match of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
      try {
        parts.push(inflateSync(pdf.subarray(match.index + match[0].length), { finishFlush: 2 }).toString('latin1'));
      } catch {
        // Not a compressed stream.
      }
    }
    return parts.join('\n');
  };

  withJapanese('is one page of the size asked for, vector, with the fonts and the text in it', async () => {
    const pdf = await draw('a.pdf', '--lang ja --size 180mmx120mm');
    const text = contents(pdf);
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(text.match(/\/Type \/Page\b/g)?.length).toBe(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!.map(Number);
    expect(width).toBeCloseTo((180 / 25.4) * 72, 1);
    expect(height).toBeCloseTo((120 / 25.4) * 72, 1);
    expect(text).toMatch(/\/FontFile[23]? /);
    expect(text).not.toContain('/Subtype /Image');
    // 日 and 本 can be found and copied: the maps from glyphs to Unicode have them.
    expect(text).toContain('65e5');
    expect(text).toContain('672c');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang \(ja\)/);
  });

  withJapanese('is the same on repeat, dated as the data', async () => {
    const [a, b] = [await draw('x.pdf', '--lang ja'), await draw('y.pdf', '--lang ja')];
    expect(a).toEqual(b);
    expect(a.toString('latin1')).toMatch(/\(D:20\d{6}000000Z\)/);
  });

  withJapanese('has a map, and a title that begins with a character of a font collection', async () => {
    const text = contents(await draw('map.pdf', '--view map --edges mobility --lang ja'));
    // 国, the first of the title; and no Helvetica, which would not be embedded.
    expect(text).toContain('56fd');
    expect(text).not.toContain('Helvetica');
    // The sea and the land: many more lines than a network of six countries has.
    expect(text.match(/ l$/gm)!.length).toBeGreaterThan(3000);
  });

  it('keeps curves as they are: a quadratic one is raised, not relabelled', async () => {
    // The operator "v" would be another curve.
    expect(contents(await draw('curves.pdf', '--lang en'))).not.toMatch(/^[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ v$/m);
  });
});

describe('fonts', () => {
  it('are found by name in folders, or not', async () => {
    expect(await findFonts([fileOf('no-such-folder')])).toEqual([]);
    expect(FAMILIES.length).toBeGreaterThan(0);
    expect(givenFonts(['a.ttf', 'a-bold.ttf', 'b.otf'])).toEqual([
      { regular: { path: 'a.ttf' }, bold: { path: 'a-bold.ttf' } },
      { regular: { path: 'b.otf' } },
    ]);
  });

  it('that lack characters are an error which says what to install', async () => {
    await expect(openFonts([], ['日本'])).rejects.toThrow(
      /missing font for "日本" \(install Noto Sans CJK JP .*--font FILE/,
    );
    await expect(openFonts([], ['abc'])).rejects.toThrow(
      /missing font for "abc" \(install Noto Sans or Liberation Sans/,
    );
    await expect(openFonts(FAMILIES.slice(0, 1), ['\u{10ffff}'])).rejects.toThrow(/missing font/);
  });

  it('that are none are an error', async () => {
    const { code, stderr } = await runLine(`render --out ${fileOf('f.png')} --font package.json ${SMALL}`);
    expect(code).toBe(2);
    expect(stderr).toContain('invalid font "package.json"');
  });

  withJapanese('draw Japanese as glyphs of their own, not as boxes', async () => {
    const fonts = await openFonts(FAMILIES, ['日本ギリシャ']);
    const outline = (text: string): string => outlineOf({ text, x: 0, y: 0, size: 20, isBold: false }, fonts);
    const outlines = [...'日本ギリシャ'].map(outline);
    expect(new Set(outlines).size).toBe(6);
    for (const [i, character] of [...'日本ギリシャ'].entries()) {
      const [run] = fonts.runs(character, false);
      const glyph = run!.face.font.glyphForCodePoint(character.codePointAt(0)!);
      expect(glyph.id).not.toBe(0);
      expect(outlines[i]!.length).toBeGreaterThan(50);
    }
    // The bold face is another one, where the family has it.
    expect(fonts.width('日本', true, 20)).toBeGreaterThan(30);
  });

  withJapanese('write a mixed text in parts', async () => {
    const fonts = await openFonts(FAMILIES, ['e-ASIA 日本 JRP']);
    expect(fonts.runs('e-ASIA 日本 JRP', true).map(({ text }) => text)).toEqual(['e-ASIA ', '日本 ', 'JRP']);
  });

  withJapanese('never write a box for a blank: an ideographic space, a joiner, a space that no font has', async () => {
    const text = '図2\u3000V4\u200dと\u2003e\u2028A';
    const fonts = await openFonts(FAMILIES, [text]);
    const runs = fonts.runs(text, true);
    for (const { face, text: part } of runs)
      for (const glyph of face.font.layout(part).glyphs) expect(glyph.id, part).not.toBe(0);
    expect(
      runs
        .map((run) => run.text)
        .join('')
        .replace(/\s/g, ''),
    ).toMatch(/^図2V4\u200d?とeA$/);
  });

  it('name the package that is missing', async () => {
    const missing = Object.assign(new Error("Cannot find package 'x'"), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(importOptional('pdfkit', () => Promise.reject(missing))).rejects.toThrow(
      /missing package "pdfkit" \(install it: npm install pdfkit/,
    );
    await expect(importOptional('pdfkit', () => Promise.reject(new TypeError('other')))).rejects.toThrow('other');
  });
});

describe('the reader of our own SVG', () => {
  it('reads back what it prints, and what is drawn', async () => {
    const svg = (await draw('read.svg', '--lang ja')).toString();
    const root = parseSvg(svg);
    expect(parseSvg(printSvg(root))).toEqual(root);
    expect(drawnTexts(parseSvg('<svg><title>no</title><g><text x="1">a &amp; &lt;b&gt;</text></g></svg>'))).toEqual([
      'a & <b>',
    ]);
  });
});
