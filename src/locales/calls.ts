/** Words about calls by deadline. */
import type { Locale } from '../model/graph.ts';

type CallState = 'closing-soon' | 'open' | 'announced' | 'unknown' | 'closed';

export interface CallWords {
  readonly states: Readonly<Record<CallState, string>>;
  readonly state: string;
  readonly call: string;
  readonly framework: string;
  readonly countries: string;
  readonly opens: string;
  readonly closes: string;
  readonly daysLeft: string;
  readonly confidence: string;
  readonly unknownDate: string;
  readonly title: (day: string) => string;
  readonly counts: (counts: Readonly<Record<CallState, string>>, soon: string) => string;
  /** Up to which date the data know. */
  readonly known: (day: string) => string;
  /** The day asked about lies after that. */
  readonly beyond: (day: string, known: string) => string;
  readonly none: string;
  readonly noneOpen: (day: string) => string;
  readonly nearest: (call: string, day: string) => string;
  readonly question: (day: string, of: string) => string;
  readonly aboutStates: (soon: string) => string;
  readonly aboutUnknown: string;
}

const en: CallWords = {
  states: {
    'closing-soon': 'closing soon',
    open: 'open',
    announced: 'not yet open',
    unknown: 'dates unknown',
    closed: 'closed',
  },
  state: 'State',
  call: 'Call',
  framework: 'Framework or programme',
  countries: 'Countries and regions',
  opens: 'Opens',
  closes: 'Closes',
  daysLeft: 'Days left',
  confidence: 'Confidence',
  unknownDate: 'not known',
  title: (day) => `Calls by deadline, as of ${day}`,
  counts: (n, soon) =>
    `Open, closing within ${soon} days: ${n['closing-soon']}; open for longer: ${n.open}; not yet open: ${n.announced}; dates unknown: ${n.unknown}; closed: ${n.closed}.`,
  known: (day) =>
    `The data have calls up to ${day}. Later calls are missing; check the funder’s page before you apply.`,
  beyond: (day, known) => `${day} lies after that: what opened or was extended since ${known} is not in the data.`,
  none: 'No call of this kind is in the data.',
  noneOpen: (day) => `No call is known to be open on ${day}.`,
  nearest: (call, day) => `The next deadline is that of ${call}: ${day}.`,
  question: (day, of) => `Which joint calls${of === '' ? '' : ` of ${of}`} are open on ${day}?`,
  aboutStates: (soon) =>
    `“Closing soon” is open with a deadline within ${soon} days; “not yet open” opened later than that day, or will.`,
  aboutUnknown:
    'Where the dates that the data have do not decide whether a call is open, it stands under “dates unknown”.',
};

const ja: CallWords = {
  states: {
    'closing-soon': '締切間近',
    open: '公募中',
    announced: '受付開始前',
    unknown: '日付不明',
    closed: '締切済み',
  },
  state: '状態',
  call: '公募',
  framework: '枠組み・事業',
  countries: '国・地域',
  opens: '受付開始',
  closes: '締切',
  daysLeft: '残り日数',
  confidence: '確度',
  unknownDate: '不明',
  title: (day) => `公募の締切一覧（${day}現在）`,
  counts: (n, soon) =>
    `公募中（締切まで${soon}日以内）${n['closing-soon']}件、公募中（それより先）${n.open}件、受付開始前${n.announced}件、日付不明${n.unknown}件、締切済み${n.closed}件。`,
  known: (day) =>
    `データにあるのは${day}までの公募です。それより後の公募は含まれません。応募の前に資金配分機関のページで確認してください。`,
  beyond: (day, known) => `${day}はそれより後です。${known}より後に始まった公募や延長された締切は含まれていません。`,
  none: '該当する公募はデータにありません。',
  noneOpen: (day) => `${day}に公募中と確認できる公募はありません。`,
  nearest: (call, day) => `最も近い締切は${call}の${day}です。`,
  question: (day, of) => `${day}に公募中の共同公募はどれか${of === '' ? '' : `（対象：${of}）`}`,
  aboutStates: (soon) =>
    `「締切間近」は公募中で締切まで${soon}日以内のもの、「受付開始前」はその日より後に受付が始まるものです。`,
  aboutUnknown: '日付から公募中かどうか判断できないものは「日付不明」に分けています。',
};

export function callWords(lang: Locale): CallWords {
  return lang === 'ja' ? ja : en;
}
