/** The texts of pages and snippets; test/embed/share.test.ts opens them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { inlineSafe } from '../../scripts/embed/inline-safe.ts';
import { baseOf, embedSnippet, iframeSnippet } from '../../src/export/embed-snippet.ts';
import { readEmbedFiles } from '../../src/export/embed-files.ts';
import { altText, fallbackFigure } from '../../src/export/fallback-figure.ts';
import { fileNameOf } from '../../src/export/file-name.ts';
import { htmlFile, HTML_STYLE, HTML_STYLE_HASH, type HtmlFileOptions } from '../../src/export/html-file.ts';
import { isOwnData } from '../../src/export/own-data.ts';
import { withComment, withResolution } from '../../src/export/png-chunks.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { renderCommandLine } from '../../src/explorer/share/command-line.ts';
import { runLine, SMALL } from '../cli/run-line.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const STATE = { ...defaultView(SMALL_DATASET), through: ['alpha'] };
const figure = fallbackFigure({ dataset: SMALL_DATASET, graph: SMALL_GRAPH, state: STATE, today: TODAY });

const PAGE: HtmlFileOptions = {
  state: STATE,
  dataset: SMALL_DATASET,
  isOwnData: true,
  svg: figure.svg,
  scene: figure.scene,
  script: 'window.ran = true;',
  scriptHash: 'sha384-x',
};

describe('htmlFile', () => {
  it('states the digest of its own style', () => {
    expect(HTML_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}`);
    expect(htmlFile(PAGE)).toContain(`<style>${HTML_STYLE}</style>`);
    // Its grounds are those of the figure.
    for (const name of ['light', 'dark'] as const) expect(HTML_STYLE).toContain(themeFor(name).background);
  });

  it('lets nothing in the data end the tag that it stands in', () => {
    const dataset = { ...SMALL_DATASET, title_en: '</script><script>alert(1)</script>' };
    const text = htmlFile({ ...PAGE, dataset, title: '"><b>', caption: '</collab-graph>' });
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/collab-graph>/g)).toHaveLength(1);
    const [, block] = /<script type="application\/json" id="collab-graph-data">(.*)<\/script>/.exec(text)!;
    expect(JSON.parse(block!)).toEqual(JSON.parse(JSON.stringify(dataset)));
    expect(text).toContain('heading="&quot;&gt;&lt;b&gt;"');
  });

  it('refuses a script that would end its own tag, and the build writes none', () => {
    const script = 'const a = "</script>", b = `<!-- x`, c = /<script/;';
    expect(() => htmlFile({ ...PAGE, script })).toThrow(/unsupported script/);
    const safe = inlineSafe(script);
    expect(htmlFile({ ...PAGE, script: safe })).toContain(safe);
    expect(new Function(`${safe} return [a, b, c.source];`)()).toEqual(['</script>', '<!-- x', '\\x3cscript']);
  });

  it('leaves the built-in data to the script', () => {
    const text = htmlFile({ ...PAGE, isOwnData: false });
    expect(text).not.toContain('application/json');
    expect(text).not.toContain('src=');
  });
});

describe('isOwnData', () => {
  it('knows the built-in network by its name', () => {
    const { name } = JSON.parse(readFileSync('graph-data/package-meta.json', 'utf8')) as { name: string };
    expect([isOwnData({ name }), isOwnData(SMALL_DATASET)]).toEqual([false, true]);
  });
});

describe('fileNameOf', () => {
  it.each([
    [{}, 'collab-graph-jpn-alpha.svg'],
    [{ through: [] }, 'collab-graph-jpn.svg'],
    [{ through: ['beta', 'alpha'], view: 'table', lang: 'ja' }, 'collab-graph-jpn-alpha-beta-table-ja.svg'],
    [{ through: ['a', 'b', 'c', 'd'] }, 'collab-graph-jpn-4-groups.svg'],
    [{ focus: '../日本 A', through: [] }, 'collab-graph-日本-a.svg'],
  ] as const)('%j', (change, name) => {
    expect(fileNameOf({ ...STATE, ...change }, 'svg')).toBe(name);
  });
});

describe('snippets', () => {
  const attributes = { through: 'alpha', lang: 'en', caption: '5 > 4 & "so"', static: '' };

  it('escape what authors write, and write switches without a value', () => {
    const text = embedSnippet({
      base: 'https://example.org/a/',
      attributes,
      fallback: { src: 'a b.svg', alt: 'A "picture" <1>', width: 960, height: 700.4 },
      edition: '1.2.0',
      integrity: 'entry',
      files: { 'collab-graph.js': 'sha384-abc' },
    });
    expect(text).toBe(
      [
        '<script type="module" src="https://example.org/a/collab-graph.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
        '<collab-graph through="alpha" lang="en" caption="5 &gt; 4 &amp; &quot;so&quot;" static data-edition="1.2.0">',
        '  <img src="a b.svg" alt="A &quot;picture&quot; &lt;1&gt;" width="960" height="700">',
        '</collab-graph>',
        '',
      ].join('\n'),
    );
  });

  it('list in the import map what the script loads later, as addresses', () => {
    const files = { 'collab-graph.js': 's1', 'b.js': 's2', 'collab-graph.classic.js': 's3', 'frame.js': 's4' };
    const snippet = (base: string): string =>
      embedSnippet({ base, attributes, fallback: { svg: '<svg/>' }, edition: '1.2.0', integrity: 'all', files }).split(
        '\n',
      )[0]!;
    expect(snippet('')).toBe('<script type="importmap">{"integrity":{"./b.js":"s2"}}</script>');
    expect(snippet('/x/')).toContain('{"/x/b.js":"s2"}');
    expect(snippet('x/')).toContain('{"./x/b.js":"s2"}');
  });

  it('cannot promise integrity of files that are not there', () => {
    expect(() =>
      embedSnippet({ base: '', attributes, fallback: { svg: '' }, edition: '1.2.0', integrity: 'entry' }),
    ).toThrow(/missing integrity of collab-graph\.js/);
  });

  it('for a frame carry the view in the address', () => {
    const text = iframeSnippet({
      base: baseOf(' https://example.org/a '),
      attributes,
      title: '<V4>',
      edition: '1.2.0',
      height: 500,
    });
    const [, src] = /src="([^"]+)"/.exec(text)!;
    const url = new URL(src!.replaceAll('&amp;', '&'));
    expect(url.pathname).toBe('/a/frame.html');
    expect(Object.fromEntries(url.searchParams)).toEqual(attributes);
    expect(text).toContain('title="&lt;V4&gt;" width="100%" height="500"');
  });
});

describe('altText', () => {
  it('is title and content, in the punctuation of its language', () => {
    expect(altText({ title: 'A', description: 'B.', lang: 'en' })).toBe('A. B.');
    expect(altText({ title: 'Who?', description: 'B.', lang: 'en' })).toBe('Who? B.');
    expect(altText({ title: '題', description: '内容。', lang: 'ja' })).toBe('題。内容。');
  });
});

describe('withResolution', () => {
  it('puts a chunk with a sound checksum behind the header', () => {
    const png = Buffer.concat([Buffer.alloc(33, 1), Buffer.from('rest')]);
    const out = Buffer.from(withResolution(png, 1));
    expect(out.subarray(0, 33)).toEqual(png.subarray(0, 33));
    // 3780 dots to the metre, both ways; the checksum is zlib's for the same bytes.
    expect(out.subarray(33, 54).toString('hex')).toBe('00000009704859730000' + '0ec400000ec401952b0e1b');
    expect(out.subarray(54).toString()).toBe('rest');
  });
});

describe('withComment', () => {
  it('writes letters of any script, under a checksum that zlib gives too', () => {
    const png = Buffer.concat([Buffer.alloc(33, 1), Buffer.from('rest')]);
    const out = Buffer.from(withComment(png, '版 2'));
    const data = Buffer.from('Comment\0\0\0\0\0版 2');
    expect(out.readUInt32BE(33)).toBe(data.length);
    expect(out.subarray(37, 41 + data.length)).toEqual(Buffer.concat([Buffer.from('iTXt'), data]));
    expect(out.readUInt32BE(41 + data.length)).toBe(crc32(Buffer.concat([Buffer.from('iTXt'), data])));
    expect(out.subarray(45 + data.length).toString()).toBe('rest');
  });
});

describe('readEmbedFiles', () => {
  it.each([[null], [[]], [{ format: 'other' }], ['<!doctype html>'], [{ format: 'collab-graph/embed@1' }]])(
    'refuses %j',
    (json) => expect(() => readEmbedFiles(json)).toThrow(/unsupported integrity\.json/),
  );
});

describe('renderCommandLine', () => {
  it('leaves out what changes nothing, and quotes for a shell', () => {
    const viewport = { x: 640, y: 400, zoom: 2 };
    const line = renderCommandLine({ ...STATE, select: 'POL', viewport }, SMALL_DATASET, {
      size: 'a4',
      title: "Japan's 1",
      caption: undefined,
    });
    expect(line).toBe("npx collab-graph render --through=alpha --select=POL --size=a4 '--title=Japan'\\''s 1'");
  });
});

describe('the command embed', () => {
  it.each([
    ['embed --format iframe --svg a.svg', 'unsupported --svg with --format iframe'],
    ['embed --integrity none --embed-dir .', 'unsupported --embed-dir with --integrity none'],
    ['embed --integrity some', 'unknown integrity "some"'],
    ['embed --height 30', 'invalid --height "30" (expected a CSS length'],
    ['embed --format iframe --height 30rem', 'invalid --height "30rem" (expected pixels'],
    ['embed --src a.json', 'missing --data PATH'],
    [`embed ${SMALL}`, 'missing --src URL'],
    ['embed --through v4 --embed-dir no/such', 'missing "no/such/collab-graph.js" (expected a folder as npm run build'],
    ['embed --through v4 --integrity none --svg no/such/a.svg', 'invalid --svg "no/such/a.svg"'],
    ['export --out - --format csv --title A', 'unsupported --title for csv (only html takes it)'],
    ['export --out - --format html --embed-dir no/such', 'missing "no/such/collab-graph.classic.js"'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await runLine(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('says the alternative text on stderr, and where own data are', async () => {
    const { code, stdout, stderr } = await runLine(
      `embed ${SMALL} --src https://example.org/own.json --integrity none --lang ja --no-legend`,
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(
      /<collab-graph .*lang="ja" src="https:\/\/example\.org\/own\.json" no-legend data-edition="1\.0\.0">/,
    );
    expect(stdout).toContain('<svg ');
    expect(stderr).toMatch(/。日本と/);
  });
});
