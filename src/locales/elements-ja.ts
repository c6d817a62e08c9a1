import type { ViewState } from '../view/view-state.ts';
import type { ElementWords } from './elements.ts';

const FILTERS: Readonly<Partial<Record<keyof ViewState, string>>> = {
  at: '時点',
  confidence: '確度',
  status: '状態',
  minMobility: '研究者移動の下限',
  through: '枠組み・事業',
  edges: 'つながりの種類',
  kinds: 'ノードの種類',
};

/** Japanese words of the interactive figure. */
export const elementsJa: ElementWords = {
  loading: 'ネットワークを読み込んでいます…',
  arranging: 'ネットワークを配置しています…',
  arrangingStep: (step) => `${step}回目`,
  canvasRefused: '動く図を読み込めませんでした。図はこのまま表示され、ほかの操作はできます。',
  failed: 'ネットワークを表示できませんでした',
  retry: 'もう一度読み込む',
  empty: '条件に合うものがありません',
  emptyBecause: (filter) => `「${filter}」の条件で最も多く隠れています。`,
  lift: (filter, gains) => `「${filter}」の条件を外す（つながり${gains}件）`,
  emptyWayOut: '一つの条件を外すだけでは表示できません。',
  resetView: '標準の表示に戻す',
  filter: (field) => FILTERS[field] ?? field,
  shown: (count) => `${count}。`,
  legend: '凡例と絞り込み',
  problems: '次の指定は反映できませんでした：',
};
