import type { AnswerWords } from './answer-en.ts';
import type { ListedShare } from './answer-phrases-en.ts';

const countries = (number: string): string => `${number}か国・地域`;
/** What stands behind a list of names, which sorts in itself. */
const BETWEEN_DATES = '／';
const excess = (amount: string, direction: number): string =>
  direction === 0 ? 'ゼロです' : `${amount}件の${direction > 0 ? '転入' : '転出'}超過です`;

const share = ({ percent, bound }: ListedShare): string =>
  `${percent}％${{ exact: '', 'at-least': '以上', 'more-than': '超' }[bound]}`;
const otherThan = (name: string): string => (name === '' ? '' : `${name}以外の`);
const only = (what: string, n: number, list: string): string => `${what}：${n === 0 ? 'なし' : list}。`;

/** Japanese words of the answers to questions. */
export const answerJa: AnswerWords = {
  questions: {
    gaps: {
      name: '枠組みのない相手',
      about: '研究者の移動や国際共著は多いのに、枠組み・事業・公募・課題を共にしていない相手は。',
    },
    balance: { name: '研究者の転入と転出', about: 'どこから来て、どこへ行くのか。どう変わったか。' },
    overlap: {
      name: '枠組みの重なり',
      about: '参加国・地域が重なる枠組みはどれか。複数の枠組みに参加する国・地域はどこか。',
    },
    connection: {
      name: '二つの国・地域のつながり方',
      about: 'どの枠組み・事業・公募・課題を通じて、直接または他国を介してつながるか。',
    },
    compare: {
      name: '二つを並べて比較',
      about: '二つの国・地域、または二つの枠組みに共通するものと、一方だけのもの。',
    },
    calls: {
      name: '公募の締切一覧',
      about: 'どの公募が公募中、締切間近、受付開始前、締切済みか。データにはいつまでの公募があるか。',
    },
    joined: { name: 'いつ参加したか', about: 'それぞれの国・地域がいつから参加しているか（分かる範囲で）。' },
  },

  inSentence: (name) => name,
  sentence: (text) => text,
  between: '',
  countries: (_n, number) => countries(number),
  events: (_n, number) => `${number}件`,
  publications: (_n, number) => `${number}本`,
  eventsBoth: (_n, number) => `移動${number}件`,
  papers: (_n, number) => `共著論文${number}本`,
  groups: (_n, number) => `${number}件の枠組み・事業`,
  others: (number, isPlaces) => `ほか${isPlaces ? countries(number) : `${number}件`}`,
  parenthesis: (name, details) => `${name}（${details}）`,
  details: '、',
  clauses: '。',
  clausesInList: BETWEEN_DATES,
  chain: '－',
  whenNow: (day) => `${day}現在`,
  whenEver: '時期を問わず',
  whenIn: (period) => period,
  signed: (number, isGain) => `${isGain ? '+' : '−'}${number}`,

  noteConfidence: {
    verified: '確認済みのつながりだけを数えています。',
    reported: '確認済みのものと、いずれかの出典に記載のあるつながりを数え、未確認のものは数えていません。',
    unverified: '未確認のつながりも数えています。',
  },
  noteAbsence:
    'データの出典に記載のないものは数えていません。ここにつながりがないことは、実際にないことの証明にはなりません。',
  noteMeasure: (database) =>
    `移動件数は${database}によるもので、論文の所属国が変わった研究者の延べ数です。一人が複数回数えられることがあります。`,
  noteLeftOut: (list) => `表示の条件により数えていないもの：${list}。`,
  leftOut: {
    ended: (number) => `終了${number}件`,
    notYet: (number) => `未開始${number}件`,
    maybe: (number) => `時期が不確か${number}件`,
    planned: (number) => `発表・計画・構想の段階${number}件`,
    otherStatus: (number) => `他の状態${number}件`,
    unverified: (number) => `未確認${number}件`,
    reported: (number) => `二次資料のみ${number}件`,
    belowMinimum: (number) => `下限未満${number}件`,
  },
  noteHub: (group, hub) => `${group}では各相手国が${hub}と協力します。相手国どうしのつながりにはなりません。`,
  noteStated: (group, stated, what, listed, isDated) =>
    `${group}の参加国・地域数は、出典では${stated}${what ? `（${what}）` : ''}、データに名前のあるものは${isDated ? '同じ時点で' : ''}${listed}です。`,
  noteAnnounced: (group, _n, number) =>
    `${group}には、ほかに参加が発表・計画の段階にある${countries(number)}があり、数えていません。`,
  noteMaybe: (group, _n, number, isMore, list) =>
    `${group}には、${isMore ? 'ほかに' : ''}その時点に参加していたか日付からは分からない${countries(number)}があり（${list}）、数えていません。`,
  besideCountries: (countries, regions) => `${countries}と${regions}`,
  noteFewMembers: (_n, list) =>
    `${list}は、表示の条件に合う参加国・地域がデータに一つしかないか全くないため、重なりは分かりません。`,
  notChosenCountry: 'この質問には、もう一つの国・地域を選んでください。',
  notChosenEither: 'この質問には、二つの国・地域、または二つの枠組み・事業を選んでください。',
  cannotCompare: (a, b) => `${a}と${b}は比較できません。二つの国・地域、または二つの枠組み・事業を選んでください。`,
  sameTwice: (name) => `${name}が二度選ばれています。異なる二つを選んでください。`,
  focusIsRegion: (name) =>
    `この質問は国・地域ごとに答えます。${name}は一体として参加しており、その数値はデータにありません。国・地域を選ぶか、つながり方・比較の質問を選んでください。`,
  unknownFocus: (id) => `「${id}」という国・地域はデータにありません。`,

  gapsQuestion: (focus) => `${focus}と枠組みのない相手はどこか`,
  gapsFound: (_n, number, focus, limits, when) =>
    `${limits}国・地域のうち、データの上で${focus}と共通の枠組み・事業・共同公募・課題・協力分野がないのは${countries(number)}です（${when}）。`,
  gapsNone: (focus, limits, when) =>
    `該当はありません。${limits}国・地域はすべて、${focus}と枠組み・事業・共同公募・課題・協力分野のいずれかを共にしています（${when}）。`,
  gapsNoneByMobility: (focus, limits, when) =>
    `研究者の移動だけで見れば、該当はありません。${limits}国・地域はすべて、${focus}と枠組み・事業・共同公募・課題・協力分野のいずれかを共にしています（${when}）。`,
  gapsNoneReachByMobility: (_focus, limits) =>
    `研究者の移動だけで見れば、該当はありません。${limits}国・地域はデータにありません。`,
  gapsNoneReach: (_focus, limits) => `該当はありません。${limits}国・地域はデータにありません。`,
  gapsLimits: (focus, events, period, publications, year) =>
    `${focus}との研究者の移動が往復合計${events}以上（${period}）、または国際共著論文が${publications}以上（${year}）の`,
  gapsLimitMobility: (focus, events, period) => `${focus}との研究者の移動が往復合計${events}以上（${period}）の`,
  gapsLargest: (n, list, byPapers) =>
    n === 1
      ? `該当するのは${list}です。`
      : `${byPapers ? '国際共著論文数' : '往復の移動件数'}の多い順に、${list}です。`,
  gapsPerhaps: (list) => `一方向が少数であることしか分からず、該当するか不明なもの：${list}。`,
  gapsRange: (least, most) => `移動${least}～${most}件`,
  gapsNoData: (focus, period, year) =>
    `不明です。${focus}の研究者の移動（${period}）も国際共著論文（${year}）もデータにありません。`,
  gapsNoDataMobility: (focus, period) => `不明です。${period}の${focus}の研究者の移動はデータにありません。`,
  gapsWeak: (n, number, all, reasons) =>
    `${n === all ? 'いずれも' : `うち${countries(number)}には`}、数えないつながりがあります（${reasons}）。表に示します。`,
  gapsMissing: '空欄はデータにないことを示し、ゼロではありません。',
  gapsReason: {
    ended: '終了',
    'not-yet': '未開始',
    maybe: '時期が不確か',
    unverified: '未確認',
    reported: '二次資料のみ',
    planned: '計画段階',
    eligibility: '参加資格のみ',
  },

  balanceQuestion: (focus) => `研究者はどこから${focus}に来て、${focus}からどこへ行くのか`,
  balanceTotals: (focus, period, into, out, _balance, amount, direction) =>
    `${period}の研究者の移動は、すべての国・地域との間で${focus}への転入${into}、${focus}からの転出${out}、差引きは${excess(amount, direction)}。`,
  balanceSums: (focus, period, into, out, partners) =>
    `${period}の研究者の移動は、データにある${partners}との間で、${focus}への転入${into ?? 'は不明'}、${focus}からの転出${out ?? 'は不明'}です。`,
  balanceKnown: (_n, number, _balance, amount, direction) =>
    `双方向のデータがある${countries(number)}との差引きは${excess(amount, direction)}。`,
  balanceGains: (_n, list) => `転入超過が大きい相手は${list}です。`,
  balanceLosses: (_n, list) => `転出超過が大きい相手は${list}です。`,
  balanceNoGain: '一覧にある相手のうち、確実に転入超過といえる相手はありません。',
  balanceNoLoss: '一覧にある相手のうち、確実に転出超過といえる相手はありません。',
  balanceNoPairs: '転入・転出超過を示せるだけのデータがある相手はありません。',
  balanceChange: (_n, number, before, after, from, to) =>
    `二つの期間とも双方向のデータがある${countries(number)}との差引きは、${from}が${before}、${to}が${after}です。`,
  balanceChangeWhole: (before, after, from, to) =>
    `すべての国・地域との差引きは、${from}が${before}、${to}が${after}です。`,
  balanceFromTo: (name, before, after, perYear) =>
    `${name}（${before}から${after}${perYear === undefined ? '' : `、年平均では${perYear[0]}件から${perYear[1]}件`}）`,
  balanceRise: (list) => `差引きが最も増えた相手は${list}です。`,
  balanceFall: (list) => `差引きが最も減った相手は${list}です。`,
  withPerYear: (number, perYear) => `${number}（年平均${perYear}件）`,
  amount: (number) => `${number}件`,
  balanceNone: (focus, period) =>
    `不明です。${period}の${focus}の研究者の移動はデータにありません（データがないことはゼロを意味しません）。`,
  balanceOneWindow: 'この国・地域には重ならない期間が二つないため、変化は示せません。',
  balanceNoCommon: '重ならない二つの期間とも双方向のデータがある相手がないため、変化は示せません。',
  balanceOtherLength: (period, length) =>
    `${period}は比較した期間（各${length}年間）と長さが違うため、期間別の表に年平均で並べています。`,
  balanceWindowLength: (length) => `比較した期間はいずれも${length}年間です。`,
  balancePerYear: (from, to) => `${from}と${to}は長さが違うため、年平均で比べています。`,
  balanceListed: (focus, partners, into, out) =>
    `一覧にあるのは${partners}で、${into === null && out === null ? '件数は不明です' : `${[...(into === null ? [] : [`${focus}への転入の${share(into)}`]), ...(out === null ? [] : [`${into === null ? `${focus}からの` : ''}転出の${share(out)}`])].join('、')}を占めます`}。件数の少ない相手は一覧にありません。`,
  balanceBounded: (_n, number) =>
    `${countries(number)}は一方向が少数であることしか分からず、差引きは二つの数の間にあります。ゼロをまたぐ場合は「ほぼ均衡」とします。`,
  balanceHalf: (_n, number) => `${countries(number)}は一方向が不明のため、差引きには含みません。`,
  tableWindows: '期間別（すべての国・地域との間）',

  overlapQuestion: '参加国・地域が重なる枠組みはどれか、複数に参加するのはどこか',
  overlapCompared: (_n, number, list, when) => `比較したのは${number}件の枠組み・事業です（${when}）：${list}。`,
  overlapFocusIn: (focus, n, number, all, allNumber) =>
    n === 0
      ? `${focus}は${allNumber}件のいずれにも参加していません。`
      : `${focus}は${allNumber}件${n === all ? 'すべて' : `のうち${number}件`}に参加しています。`,
  overlapOf: (_n, number, when) => `比較した${number}件の枠組み・事業（${when}）`,
  overlapList: (list) => `比較したのは、${list}です。`,
  overlapSeveral: (n, number, _others, otherNumber, beside, of) =>
    `${of ? `${of}の少なくとも一つに参加する${beside ? `、${beside}以外の` : ''}` : `${beside ? `${beside}以外で` : ''}少なくとも一つに参加する`}${countries(otherNumber)}のうち、二つ以上に参加する${n === 0 ? '国・地域はありません' : `のは${countries(number)}です`}`,
  overlapPairs: (n, number, all, allNumber, beside) =>
    all === 1
      ? `両者には${otherThan(beside)}共通の参加国・地域があります。`
      : `2件ずつ組み合わせた${allNumber}通り${n === all ? 'すべて' : `のうち${number}通り`}で、${otherThan(beside)}参加国・地域が重なっています。`,
  overlapPair: (a, b, _n, number, list) =>
    `共通の参加国・地域が最も多いのは${a}と${b}で、${countries(number)}（${list}）です。`,
  overlapPairsNone: (beside) => `${otherThan(beside)}参加国・地域が重なる組み合わせはありません。`,
  overlapNothing: '該当はありません。この種の枠組みはデータにありません。',
  overlapNoMembers: '該当はありません。表示の条件に合う参加国・地域はデータにありません。',
  tablePairs: '参加国・地域が重なる枠組み・事業',
  tableSeveral: '複数に参加する国・地域',

  connectionQuestion: (a, b) => `${a}と${b}はどうつながっているか`,
  connectionDirect: (a, b, when, through) => `${a}と${b}は直接つながっています（${when}）。${through}。`,
  connectionSteps: (a, b, steps, _n, number, when) =>
    `${a}と${b}は直接にはつながらず、${Number(steps) - 1}か国・地域を介してつながっています。経路は${number}通りです（${when}）。`,
  connectionChain: (chain, n) => (n === 1 ? `経路は${chain}です。` : `つながりが最も多い経路は${chain}です。`),
  connectionStep: (a, b, through) => `${a}と${b}：${through}。`,
  connectionNone: (a, b, most, when) =>
    `つながりはありません。データの上では、枠組み・事業・共同公募・課題・協力分野をたどって${most}回以内のつながりで${a}から${b}へたどり着く経路がありません（${when}）。`,
  connectionMaybe: (through, when, isMore) =>
    `${isMore ? 'ほかに' : '直接のつながりとして'}次のものがありえますが、日付からはその時点（${when}）に当たるか分かりません。${through}。`,
  throughMembership: (list) => `ともに参加するのは${list}です`,
  throughParticipation: (list) => `共同公募・課題は${list}です`,
  throughCooperation: (list) => `協力分野は${list}です`,
  throughOther: (list) => `その他のつながりは${list}です`,
  flowsBetween: (list) => `両者の間のデータは、${list}です。`,
  flowFew: (most, from, to, period) => `${from}から${to}への研究者の移動0～${most}件（${period}、正確な件数は不明）`,
  flowUnknown: (from, to, period) => `${from}から${to}への研究者の移動は不明（${period}）`,
  flowTo: (count, from, to, period) => `${from}から${to}への研究者の移動${count}（${period}）`,
  flowPapers: (count, year) => `国際共著論文${count}（${year}）`,
  flowsNone: '両者の間の研究者の移動も国際共著論文もデータにありません。',
  noteReported: (n, number, all, allNumber) =>
    `表のつながり${allNumber}件${all === 1 ? '' : n === all ? 'のいずれも' : `のうち${number}件`}は「二次資料による」もので、確認済みではありません（一つの二次資料での記載、または一部は推定）。`,

  compareQuestion: (a, b) => `${a}と${b}の比較`,
  compareGroups: (a, b, n, number, when) =>
    n === 0
      ? `${a}と${b}がともに参加する枠組み・事業はありません（${when}）`
      : `${a}と${b}がともに参加する枠組み・事業は${number}件です（${when}）`,
  list: (list) => `：${list}。`,
  stop: '。',
  compareOnlyGroups: (name, n, number, list) => only(`${name}だけが参加する枠組み・事業`, n, `${number}件（${list}）`),
  compareOnlyPlaces: (name, n, number, list) =>
    only(`${name}だけに参加する国・地域`, n, `${countries(number)}（${list}）`),
  comparePartners: (_n, number, [a, , ownA], [b, , ownB]) =>
    `共通の相手は${countries(number)}、${a}だけの相手は${countries(ownA)}、${b}だけの相手は${countries(ownB)}です。`,
  compareMobility: (name, into, out) => `${name}は転入${into ?? 'が不明'}・転出${out ?? 'が不明'}`,
  compareMobilityIn: (period, list) => `${period}の研究者の移動：${list}。`,
  compareMobilityNone: (name) => `${name}は不明`,
  compareMembers: (a, countA, b, countB, when) =>
    `データに名前のある参加国・地域は、${a}が${countA}、${b}が${countB}です（${when}）。`,
  compareBoth: (n, number) => (n === 0 ? '両方に参加する国・地域はありません' : `両方に参加するのは${number}です`),
  compareAlongside: (list) => `${list}では、それぞれが中心国と協力しており、互いの協力ではありません。`,
  compareAgencies: (list) => `両方に関わる機関：${list}。`,
  aspects: {
    groups: '枠組み・事業',
    calls: '共同公募',
    alongside: 'それぞれ中心国と（互いの協力ではない）',
    projects: '課題',
    partners: '相手',
    members: '参加国・地域',
    agencies: '機関',
    topics: '分野',
  },

  joinedQuestion: (list) => (list ? `${list}にいつ参加したか` : 'どの枠組みにいつ参加したか'),
  joinedOne: (group, count, when) => `データに名前のある${group}の参加国・地域は${count}です（${when}）。`,
  joinedOverview: (_n, number, groups, dated, when) =>
    `データにある参加は、${groups}で計${number}件です（${when}）。うち日付があるのは${dated}件です。`,
  joinedSpan: (first, last) => `分かっている日付のうち、最も早いのは${first}、最も新しいのは${last}です。`,
  joinedIn: (names, group) => `${group}の${names}`,
  joinedAccessions: (list) => `参加の日付が分かるもの：${list}。`,
  joinedSeen: (list) => `出典に初めて現れた時（それ以前に参加した可能性があります）：${list}。`,
  joinedAnnounced: (list) => `参加が発表された時：${list}。`,
  joinedStated: (list) => `意味の示されていない日付：${list}。`,
  joinedUnknown: (_n, list) => `日付が不明なもの：${list}。`,
  joinedMaybe: (list) => `参加しているか日付からは分からず、数えていないもの：${list}。`,
  joinedBefore: (group, when, seen) =>
    `${group}が${when}にあったとする出典はありません。出典に初めて現れるのは${seen}です。`,
  joinedFirstLast: (group, count, first, last, unknown) =>
    `${group}（${count}）：${[last ? `最も早いのは${first}、最も新しいのは${last}` : first, unknown ? `日付不明は${unknown}` : ''].filter(Boolean).join('、')}。`,
  joinedNone: (group) => `該当はありません。表示の条件に合う${group}の参加国・地域はデータにありません。`,
  joinedAt: (names, date) => `${names}（${date}）`,
  noteSeen: '「初出」は参加を示す最初の出典の時点で、それ以前に参加していた可能性があります。',

  columns: {
    rank: '順位',
    partner: '相手',
    mobility: '移動件数（往復合計）',
    coauthorship: '共著論文数',
    weakTies: '数えないつながり',
    in: '転入',
    out: '転出',
    net: '差引き',
    before: (period) => `差引き（${period}）`,
    beforePerYear: (period) => `差引き・年平均（${period}）`,
    change: '変化',
    changePerYear: '変化（年平均）',
    window: '期間',
    yearsOfWindow: '年数',
    perYear: (column) => `${column}（年平均）`,
    a: '枠組み・事業',
    b: '枠組み・事業',
    shared: '共通',
    names: '国・地域',
    country: '国・地域',
    count: '数',
    groups: '枠組み・事業',
    step: '区間',
    from: '起点',
    to: '終点',
    tie: 'つながり',
    since: '開始',
    confidence: '確度',
    aspect: '項目',
    both: '両方',
    only: (name) => `${name}のみ`,
    date: '日付',
    how: '日付の意味',
    group: '枠組み・事業',
  },
  unknown: '不明',
  perhaps: '時点に当たるか不明',
  kinds: { joined: '参加', founded: '設立', first_seen: '初出', announced: '発表' },
  confidences: { verified: '確認済み', reported: '二次資料による', unverified: '未確認' },

  menu: '質問',
  menuTitle: '質問と答え',
  menuHint: '質問を選ぶと図が切り替わり、数値と出典のついた答えの文章が図の上に出ます。',
  ask: '答えを見る',
  card: '答え',
  subjectFocus: '国・地域',
  subjectOther: '相手の国・地域',
  subjectA: '一つ目',
  subjectB: '二つ目',
  subjectGroup: '枠組み・事業',
  all: 'すべて',
  anyGroup: '表示中のもの',
  choose: '選択 …',
  optionCountries: '国・地域',
  optionGroups: '枠組み・事業',
  copy: '文章をコピー',
  copied: '答えをコピーしました。',
  copyFailed: 'ブラウザーがコピーを許可しませんでした。',
  close: '答えを閉じる',
  showPicture: '答えの図を表示',
  notes: '数えていないもの・分からないもの',
  table: '答えのもとになる表',
  sources: (n) => `答えの出典${n}件`,
  sourceRows: (n) => `${n}件の記載`,
  sourcesHeading: '出典',
  link: '表示：',
  waiting: '答えのための詳細を読み込んでいます …',
};
