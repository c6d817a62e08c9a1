/** Words of `<collab-story>`, by language; the figure in it has its own. */
import type { Locale } from '../model/graph.ts';

const en = {
  steps: 'Steps of this story',
  previous: 'Previous step',
  next: 'Next step',
  position: (n: string, total: string): string => `Step ${n} of ${total}`,
  /** Said to screen readers when another step is shown. */
  shown: (position: string, heading: string): string => (heading === '' ? `${position}.` : `${position}: ${heading}`),
  place: (n: string, text: string): string => `Step ${n}, data-view="${text}": `,
  attribute: 'Attribute of the story: ',
  noSteps:
    'There is no step: none of the headings and paragraphs has data-view="…" (give one of them a view, as in data-view="through=v4-japan").',
  nested: (tag: string, text: string): string =>
    `data-view="${text}" of <${tag}> begins no step (expected one per child of <collab-story>: put it on a child of its own).`,
  failed: 'The figure could not be loaded; the text and its pictures are complete.',
};

export type StoryWords = typeof en;

const ja: StoryWords = {
  steps: 'この記事の段階',
  previous: '前の段階',
  next: '次の段階',
  position: (n, total) => `${total}段階中の${n}段階目`,
  shown: (position, heading) => (heading === '' ? `${position}。` : `${position}：${heading}`),
  place: (n, text) => `第${n}段階、data-view="${text}"：`,
  attribute: '記事の属性：',
  noSteps:
    '段階がありません。data-view="…" を持つ見出しも段落もありません（例：見出しに data-view="through=v4-japan" を書くと、そこから段階が始まります）。',
  nested: (tag, text) =>
    `<${tag}> の data-view="${text}" からは段階が始まりません（<collab-story> の子要素ごとに一つです。別の子要素に書いてください）。`,
  failed: '図を読み込めませんでした。文章と静止画はそのまま読めます。',
};

const WORDS: Readonly<Record<Locale, StoryWords>> = { en, ja };

export function storyWords(locale: Locale): StoryWords {
  return WORDS[locale];
}
