import { citationLine, writeBibtex, writeCslJson } from '../../export/citation.ts';
import { CITE_FORMATS, citeTie, writeTieCitation } from '../../export/cite-tie.ts';
import { datasetItem } from '../../export/dataset-citation.ts';
import { findTie } from '../../query/find-tie.ts';
import { oneOf } from '../../query/options.ts';
import type { Command } from '../command.ts';

export const citeCommand: Command = {
  name: 'cite',
  summary: {
    en: 'the sources of one tie, numbered, for a footnote; without a tie, how the data as a whole are cited',
    ja: '一つのつながりの出典を番号付きで（脚注用）。つながりの指定がなければデータ全体の引用方法',
  },
  details: {
    en: 'A tie is an edge (membership:POL:v4-japan, as tables and ego --format json give it), its two ends (JP v4), or two countries and what they meet in (JP PL v4), or the kind of edge between them (JP PL mobility). bibtex and csl hold the sources alone.',
    ja: 'つながりは、辺の ID（membership:POL:v4-japan。表や ego --format json にある）、両端（JP v4）、二つの国・地域と枠組み等（JP PL v4）、または二つの国・地域と辺の種類（JP PL mobility）で指定する。bibtex と csl は出典のみ。',
  },
  arguments: [
    {
      name: 'TIE',
      summary: { en: 'edge, or one end of the tie', ja: '辺の ID、またはつながりの一端' },
      values: 'node',
      optional: true,
    },
    { name: 'WITH', summary: { en: 'its other end', ja: 'もう一端' }, values: 'node', optional: true },
    {
      name: 'THROUGH',
      summary: {
        en: 'framework, programme, call or project, or a kind of edge',
        ja: '枠組み、事業、公募、課題、または辺の種類',
      },
      values: 'node',
      optional: true,
    },
  ],
  options: [
    {
      name: 'format',
      type: 'text',
      placeholder: 'FORMAT',
      values: CITE_FORMATS,
      default: 'text',
      summary: { en: 'form of the citation', ja: '引用の形式' },
    },
  ],
  examples: ['cite JP PL v4', 'cite JP US mobility --format bibtex', 'cite JP v4 --lang ja --format markdown', 'cite'],
  async run({ args, lang, dataset, graph: loadGraph }) {
    const format = oneOf('format', args.text('format'), CITE_FORMATS, 'text');
    if (args.positionals.length > 0) {
      const graph = await loadGraph();
      return { text: writeTieCitation(citeTie(graph, findTie(graph, args.positionals, lang), lang), format, lang) };
    }
    const item = datasetItem(await dataset(), lang);
    if (format === 'csl') return { text: writeCslJson([item]) };
    if (format === 'bibtex') return { text: writeBibtex([item]) };
    return { text: `${citationLine(item, lang)}\n` };
  },
};
