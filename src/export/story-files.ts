/** A drafted story as a page of its own, and as Markdown. */
import { storyDraftWords } from '../locales/story-draft.ts';
import { escapeXml } from '../render/xml.ts';
import { MODULE_SCRIPT } from './embed-files.ts';
import type { DraftSentence, StoryDraft } from './draft-story.ts';

/** A picture of each step, with its words. */
export interface StoryPicture {
  readonly svg: string;
}

export interface StoryPageOptions {
  /** Address of the folder of the script, with a slash at its end; empty for the folder of the page. */
  readonly base: string;
  readonly pictures: readonly StoryPicture[];
  /** Digest of `STORY_STYLE`, for the page's policy. */
  readonly styleHash: string;
  /** Where the script and the data come from, for the policy: `'self'` or an origin. */
  readonly origin: string;
  readonly edition: string;
}

export const STORY_STYLE = `
:root{color-scheme:light dark;background:light-dark(#ffffff,#10151b);color:light-dark(#1b2430,#e8edf2)}
body{margin:0 auto;max-width:80rem;padding:1rem;font:1.0625rem/1.7 system-ui,"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",sans-serif}
h1{line-height:1.3;font-size:1.75rem}
h2{line-height:1.3;font-size:1.25rem}
a{color:light-dark(#0b5fa5,#7cc0ff)}
sup{line-height:0}
sup a{padding:0 .15em;text-decoration:none}
collab-story{display:block}
collab-story:not([live]) section{margin-block:2.5rem}
[data-picture]{margin:1rem 0}
[data-picture] svg{display:block;max-width:100%;height:auto}
ol{overflow-wrap:anywhere}
@page{size:A4;margin:14mm}
@media print{:root{color-scheme:light;background:none}body{max-width:none;padding:0;font-size:10.5pt}collab-story:not(:defined) section+section{break-before:page}[data-picture] svg{max-height:165mm;margin:0 auto}#sources{break-before:page}}
`;

export function storyPage(draft: StoryDraft, options: StoryPageOptions): string {
  const { title, lang, steps, sources, lead } = draft;
  const { base, pictures, styleHash, origin, edition } = options;
  const words = storyDraftWords(lang);
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    `connect-src ${origin}`,
    `style-src '${styleHash}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="collab-graph">
<meta name="dcterms.source" content="${escapeXml(edition)}">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<style>${STORY_STYLE}</style>
<script type="module" src="${escapeXml(base + MODULE_SCRIPT)}"></script>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>${html(lead)}</p>
<collab-story lang="${lang}">
${steps
  .map(
    ({ heading, paragraphs, query }, index) => `<section data-view="${escapeXml(query)}">
<h2>${escapeXml(heading)}</h2>
${paragraphs.map((sentences) => `<p>${sentences.map(html).join(lang === 'ja' ? '' : ' ')}</p>`).join('\n')}
<div data-picture>
${pictures[index]!.svg.trimEnd()}
</div>
</section>`,
  )
  .join('\n')}
</collab-story>
<section id="sources">
<h2>${escapeXml(words.sources)}</h2>
<ol>
${sources
  .map(({ title: name, details, url }, index) => {
    const shown = url === undefined ? escapeXml(name) : `<a href="${escapeXml(url)}">${escapeXml(name)}</a>`;
    return `<li id="source-${index + 1}">${shown}. ${escapeXml(details)}${url === undefined ? '' : ` (${escapeXml(url)})`}</li>`;
  })
  .join('\n')}
</ol>
</section>
</main>
</body>
</html>
`;
}

/** Each number is readable by machines too, and each sentence with numbers leads to its sources. */
function html({ parts, marks }: DraftSentence): string {
  const text = parts
    .map((part) =>
      'number' in part ? `<data value="${part.number}">${escapeXml(part.text)}</data>` : escapeXml(part.text),
    )
    .join('');
  return `${text}${marks.map((mark) => `<sup><a href="#source-${mark}">[${mark}]</a></sup>`).join('')}`;
}

export function storyMarkdown({ title, lang, lead, steps, sources }: StoryDraft): string {
  const words = storyDraftWords(lang);
  const line = ({ parts, marks }: DraftSentence): string =>
    `${escapeMarkdown(parts.map(({ text }) => text).join(''))}${marks.map((mark) => ` [${mark}]`).join('')}`;
  return (
    [
      `# ${escapeMarkdown(title)}`,
      line(lead),
      ...steps.flatMap(({ heading, paragraphs, query }) => [
        `## ${escapeMarkdown(heading)}`,
        ...paragraphs.map((sentences) => sentences.map(line).join(lang === 'ja' ? '' : ' ')),
        `${words.view}\`?${query}\``,
      ]),
      `## ${words.sources}`,
      sources
        .map(
          ({ title: name, details, url }, index) =>
            `${index + 1}. ${escapeMarkdown(name)}. ${escapeMarkdown(details)}${url === undefined ? '' : ` <${url}>`}`,
        )
        .join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** Text from data must not become markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&');
}
