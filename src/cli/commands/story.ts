import { createHash } from 'node:crypto';

import { CollabGraphError } from '../../model/errors.ts';
import { editionMark } from '../../render/edition-mark.ts';
import type { Command } from '../command.ts';
import { deliver, outputOptions, targetOf } from '../output-file.ts';
import { asked, QUESTION_ARGUMENTS, QUESTION_OPTIONS } from '../question.ts';

const FORMATS = ['html', 'md'] as const;

export const storyCommand: Command = {
  name: 'story',
  summary: {
    en: 'drafts a story from the answer to a question: views with text, every number with its source, to be edited',
    ja: '質問への答えから記事の草稿を作る：図と文章、数値ごとの出典つき。編集して使う',
  },
  details: {
    en: 'A page with <collab-story>, each step with its own picture for print and for readers without the script, or the same text as Markdown. Questions and their subjects are those of answer. Copy dist/embed beside the page, or say with --base where it is.',
    ja: '<collab-story> のページ（各段階に印刷用・スクリプトなし用の静止画つき）、または同じ文章の Markdown を書く。質問と対象は answer と同じ。dist/embed をページの横に置くか、--base でその場所を指定する。',
  },
  arguments: QUESTION_ARGUMENTS,
  options: [
    ...outputOptions(FORMATS),
    {
      name: 'base',
      type: 'text',
      placeholder: 'URL',
      summary: {
        en: 'address of the folder where you put dist/embed; without it, the folder of the page',
        ja: 'dist/embed を置いたフォルダのアドレス。なければページと同じフォルダ',
      },
    },
    ...QUESTION_OPTIONS,
  ],
  examples: ['story gaps JP --out - --format md', 'story connection CZ TH --lang ja --out - --format md'],
  async run(context) {
    const { args, io, lang } = context;
    const target = targetOf(args, FORMATS);
    if (target.format === 'md' && args.has('base'))
      throw new CollabGraphError('unsupported', 'unsupported --base with --format md (it would change nothing)');
    if (args.has('data') && target.format === 'html')
      throw new CollabGraphError(
        'unsupported',
        'unsupported --data with --format html (a story of your own data: --format md, and src of the element)',
      );
    const [{ draftStory }, { storyMarkdown, storyPage, STORY_STYLE }, { fallbackFigure }, { baseOf }, { figureData }] =
      await Promise.all([
        import('../../export/draft-story.ts'),
        import('../../export/story-files.ts'),
        import('../../export/fallback-figure.ts'),
        import('../../export/embed-snippet.ts'),
        import('../figure-data.ts'),
      ]);
    const { id, options } = asked(context);
    const graph = await context.graph();
    const dataset = graph.getAttribute('dataset');
    const draft = draftStory(graph, id, options);
    const says = lang === 'ja' ? `${draft.steps.length}段階` : `${draft.steps.length} steps`;
    if (target.format === 'md') return deliver(target, storyMarkdown(draft), says, io);
    const pictures = [];
    for (const [index, { state }] of draft.steps.entries())
      pictures.push(
        fallbackFigure({
          dataset,
          graph,
          state,
          today: io.today,
          ...(await figureData(state)),
          idPrefix: `step-${index + 1}`,
        }),
      );
    const base = baseOf(args.text('base') ?? '');
    const origin = /^https?:\/\//i.test(base) ? new URL(base).origin : "'self'";
    const styleHash = `sha256-${createHash('sha256').update(STORY_STYLE).digest('base64')}`;
    const page = storyPage(draft, { base, pictures, styleHash, origin, edition: editionMark(dataset) });
    return deliver(target, page, says, io);
  },
};
