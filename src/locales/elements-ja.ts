import type { ElementWords } from './elements-en.ts';

/** Japanese words of the interactive figure. */
export const elementsJa: ElementWords = {
  loading: 'ネットワークを読み込んでいます…',
  arranging: 'ネットワークを配置しています…',
  arrangingStep: (step) => `${step}回目`,
  failed: 'ネットワークを表示できませんでした',
  retry: 'もう一度読み込む',
  empty: '条件に合うものがありません',
  resetView: '標準の表示に戻す',
  shown: (count) => `${count}。`,
  legend: '凡例と絞り込み',
  problems: '次の指定は反映できませんでした：',
};
