/** What the other tables cite. */
import type { TableSpecs } from '../table-spec.ts';
import { id, note, url } from './columns.ts';

export const SOURCE_TABLES: TableSpecs<'sources'> = {
  sources: {
    name: 'sources',
    title: 'Sources',
    description: 'Documents, pages and data sets that the other tables cite.',
    primaryKey: ['id'],
    fields: [
      id,
      { name: 'title', type: 'string', title: 'Title', required: true },
      {
        name: 'title_original',
        type: 'string',
        title: 'Title in the language of the source',
        later: true,
        description: 'Where that is not English and the title is known.',
      },
      {
        name: 'lang',
        type: 'string',
        title: 'Language of the source',
        later: true,
        pattern: '[a-z]{2,3}(-[A-Za-z0-9]+)*',
        description: 'BCP 47. Empty: not known.',
      },
      {
        name: 'author',
        type: 'string',
        title: 'Author',
        later: true,
        description:
          'Persons or the body that wrote it, several joined with “; ”, where that is not the publisher: empty, the publisher is the corporate author.',
      },
      { name: 'publisher', type: 'string', title: 'Publisher' },
      {
        name: 'date',
        type: 'string',
        title: 'Date of publication',
        form: 'partial-date',
        description: 'Where the source states one.',
      },
      {
        name: 'read',
        type: 'string',
        title: 'Date read',
        form: 'partial-date',
        later: true,
        description: 'Day on which the page was last read for these tables. Empty: not recorded.',
      },
      {
        name: 'grade',
        type: 'string',
        title: 'Grade',
        later: true,
        enum: ['issuer', 'official', 'news', 'mirror', 'blog', 'encyclopaedia'],
        description:
          'issuer: the page of the body that issues what it says, such as the funder. official: of another public body, university, institute, project or journal. news: press, newsletters of societies and firms. mirror: a copy of somebody else’s document, or a site that collects. blog: posts of a laboratory or a person. encyclopaedia.',
      },
      url,
      { name: 'licence', type: 'string', title: 'Licence' },
      note,
    ],
  },
};
