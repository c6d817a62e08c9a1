import type { OptionSpec } from './command.ts';

/** What an author adds to a view: the same in every command that writes a figure. */
export const AUTHOR_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'title',
    type: 'text',
    placeholder: 'TEXT',
    summary: { en: 'title, instead of the one made from the data', ja: '題名（データから作る題名に代えて）' },
  },
  {
    name: 'caption',
    type: 'text',
    placeholder: 'TEXT',
    summary: { en: 'your own words below the picture', ja: '図の下に置く説明' },
  },
];
