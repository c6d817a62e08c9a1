import { importWords } from '../../locales/import.ts';
import { WRITTEN_FORMATS } from '../../write/formats.ts';
import type { Arguments } from '../given.ts';
import type { Command } from '../command.ts';
import { MAPPING_OPTIONS, mappingOptions } from '../mapping-options.ts';
import { readPaths } from '../network-files.ts';
import { deliverFiles, targetOf } from '../output-file.ts';

export const convertCommand: Command = {
  name: 'convert',
  summary: {
    en: 'a network from one format into another, with ids, weights, directions, attributes and places that both can hold',
    ja: 'ネットワークを別の形式に変換する（ID、重み、向き、属性、位置のうち両方の形式で表せるもの）',
  },
  details: {
    en: 'Reads what import reads. Formats of two files write both: x.csv has the ties and x-nodes.csv the nodes, x.vosviewer.txt is x-map.txt and x-network.txt, x.flowmap.csv is x-locations.csv and x-flows.csv.',
    ja: 'import と同じ形式を読む。二つのファイルからなる形式は両方を書き込む：x.csv はつながり、x-nodes.csv はノード。x.vosviewer.txt は x-map.txt と x-network.txt、x.flowmap.csv は x-locations.csv と x-flows.csv。',
  },
  arguments: [
    {
      name: 'FILE',
      summary: { en: 'the files of one network', ja: '一つのネットワークのファイル' },
      values: 'path',
      repeat: true,
    },
  ],
  options: [
    {
      name: 'out',
      type: 'text',
      placeholder: 'FILE',
      values: 'path',
      summary: {
        en: `file to write, its format by its ending (${WRITTEN_FORMATS.map((format) => `.${format}`).join(', ')}); - for stdout`,
        ja: `書き出すファイル。形式は拡張子（${WRITTEN_FORMATS.map((format) => `.${format}`).join('、')}）による。- は標準出力`,
      },
    },
    {
      name: 'to',
      type: 'text',
      placeholder: 'FORMAT',
      values: WRITTEN_FORMATS,
      summary: {
        en: 'format, where the ending of --out does not say it',
        ja: '形式（--out の拡張子で決まらない場合）',
      },
    },
    {
      name: 'sheet',
      type: 'text',
      placeholder: 'NAME',
      summary: {
        en: 'sheet of a workbook, where several hold a table',
        ja: 'ワークブックのシート（表が複数ある場合）',
      },
    },
    {
      name: 'period',
      type: 'text',
      placeholder: 'WINDOW',
      summary: { en: 'only rows of this time, or the column that says it', ja: 'この時点の行のみ、または時点の列' },
    },
    {
      name: 'where',
      type: 'list',
      placeholder: 'COLUMN=VALUE',
      summary: { en: 'only rows with this value', ja: 'この値の行のみ' },
    },
    ...MAPPING_OPTIONS,
  ],
  examples: ['convert test/fixtures/read/agreements.csv --out - --to gexf'],
  async run({ args, lang, io }) {
    const words = importWords(lang);
    const target = targetOf(withTo(args), WRITTEN_FORMATS);
    const [result, { writeRecords }] = await Promise.all([
      readPaths(args.positionals, mappingOptions(args)),
      import('../../write/formats.ts'),
    ]);
    const { records, ledger } = result;
    const files = await writeRecords(records, target.format);
    const says = words.written(records.nodes.length, records.edges.length);
    const listed = ledger.read - ledger.drawn;
    return deliverFiles(target, files, says, io, listed > 0 ? [words.seeReport(listed)] : []);
  },
};

/** `--to` is what other commands call `--format`, which here is the form of nothing. */
function withTo(args: Arguments): Arguments {
  return { ...args, text: (option) => args.text(option === 'format' ? 'to' : option) };
}
