/** What help, messages and editors say of the fields of the view; no picture needs it. */
import type { LocalText } from '../model/graph.ts';
import type { ViewState } from './view-state.ts';

export interface FieldHelp {
  readonly description: LocalText;
  /** How a value is written: `COUNTRY`, `YEAR|now|all`, … */
  readonly placeholder: string;
  /** Values that are understood, for messages, where the field cannot list all that are valid. */
  readonly examples?: readonly string[];
}

export const FIELD_HELP: Readonly<Record<keyof ViewState, FieldHelp>> = {
  focus: {
    placeholder: 'COUNTRY',
    examples: ['JPN', 'DE', 'Viet Nam'],
    description: {
      en: 'country in the centre: a code or a name',
      ja: '中心に置く国（コードまたは名称）',
    },
  },
  view: {
    placeholder: 'network|map|matrix|table',
    description: {
      en: 'way of showing it',
      ja: '表示方法',
    },
  },
  matrix: {
    placeholder: 'groups|mobility|coauthorship|KIND',
    description: {
      en: 'what the matrix shows: who takes part in what, moves of researchers, papers together',
      ja: '行列の内容（参加、研究者の移動、共著論文）',
    },
  },
  sort: {
    placeholder: 'region|degree|similarity|name',
    description: {
      en: 'order of the rows and columns of the matrix',
      ja: '行列の並び順',
    },
  },
  rows: {
    placeholder: 'shown|neighbors|nodes|all',
    description: {
      en: 'rows of the table: ties shown, partners of the focus, countries and regions shown, all ties of the data',
      ja: '表の行：表示中のつながり、図の中心の相手国・地域、表示中の国・地域、データ中の全つながり',
    },
  },
  tableSort: {
    placeholder: 'COLUMN|-COLUMN',
    examples: ['value', '-value'],
    description: {
      en: 'column by which the table is sorted, with a minus the other way round',
      ja: '表を並べ替える列（「-」で逆順）',
    },
  },
  tableFilter: {
    placeholder: 'text:WORDS,KEY:VALUE,…',
    examples: ['text:health', 'kind:membership'],
    description: {
      en: 'rows of the table: those with the words, and with the values chosen in its menus',
      ja: '表の行の絞り込み（語、メニューで選んだ値）',
    },
  },
  tableColumns: {
    placeholder: 'COLUMN,…',
    examples: ['from,to,period'],
    description: {
      en: 'columns of the table',
      ja: '表の列',
    },
  },
  edges: {
    placeholder: 'KIND,…',
    description: {
      en: 'kinds of edges shown',
      ja: '表示するつながりの種類',
    },
  },
  through: {
    placeholder: 'GROUP,…',
    description: {
      en: 'frameworks and programmes shown, by id, name or alias; "first" for those of the first picture, "core" for the usual ones, "all" for every one, "programmes" for the usual programmes beside the first, a minus for what is taken away',
      ja: '表示する枠組み・事業（ID・名称・略称）。first は最初の図の範囲、core は標準の範囲、programmes は first に標準の事業を加える、all はすべて、「-」で始まるものは除外',
    },
  },
  kinds: {
    placeholder: 'KIND,…',
    description: {
      en: 'kinds of nodes shown',
      ja: '表示するノードの種類',
    },
  },
  minMobility: {
    placeholder: 'NUMBER',
    examples: ['4000', '0'],
    description: {
      en: 'least two-way total in the period (migration events, or the unit of your own number) for a pair to be drawn',
      ja: '表示する研究者移動の下限（期間中・双方向の合計。件数、独自の数値ではその単位）',
    },
  },
  flows: {
    placeholder: 'auto|all|focus',
    description: {
      en: 'of which pairs mobility and co-authorship are drawn: all that are shown, or those of the focus alone; auto: of the focus alone, on a map of flows and without a focus all',
      ja: '移動・共著を描く組：表示中のすべての組、または図の中心との組のみ。auto は中心との組のみで、移動だけの地図と中心のない図ではすべての組',
    },
  },
  period: {
    placeholder: 'YEAR/YEAR',
    description: {
      en: 'window of the mobility figures',
      ja: '研究者移動の集計期間',
    },
  },
  at: {
    placeholder: 'YEAR|YEAR/YEAR|now|all',
    examples: ['2018', '2015/2020', 'now', 'all'],
    description: {
      en: 'when ties must hold',
      ja: 'つながりが有効である時点または期間',
    },
  },
  confidence: {
    placeholder: 'verified|reported|unverified',
    description: {
      en: 'least confidence shown',
      ja: '表示する確度の下限',
    },
  },
  status: {
    placeholder: 'STATUS,…',
    description: {
      en: 'statuses shown',
      ja: '表示する状態',
    },
  },
  depth: {
    placeholder: 'NUMBER',
    examples: ['1', '2'],
    description: {
      en: 'partner steps from the focus',
      ja: '図の中心から何回のつながりまで描くか',
    },
  },
  minWeight: {
    placeholder: 'KIND:NUMBER,…',
    examples: ['coauthorship:1000'],
    description: {
      en: 'least number of a pair, both ways together, for each kind of number',
      ja: '数値の種類ごとの、組の最小値（双方向の合計）',
    },
  },
  colourBy: {
    placeholder: 'kind|community|region|ATTRIBUTE',
    examples: ['kind', 'community', 'region'],
    description: {
      en: 'what colours the nodes of a network: their kind, community (Louvain, seed 1), region, or an attribute of the data',
      ja: 'ネットワークのノードの色：種類、コミュニティ（Louvain 法、シード 1）、地域、またはデータの属性',
    },
  },
  sizeBy: {
    placeholder: 'degree|strength|ATTRIBUTE',
    examples: ['degree', 'strength'],
    description: {
      en: 'what the area of the nodes of a network shows: degree, strength, or a number of the data',
      ja: 'ネットワークのノードの面積：次数、強度、またはデータの数値',
    },
  },
  places: {
    placeholder: 'computed|file',
    description: {
      en: 'where the nodes of a network stand: as computed, or where the file has them',
      ja: 'ネットワークのノードの位置：計算による、またはファイルのまま',
    },
  },
  labels: {
    placeholder: 'auto|all|few|none',
    description: {
      en: 'how many labels',
      ja: 'ラベルの量',
    },
  },
  lang: {
    placeholder: 'en|ja',
    description: {
      en: 'language',
      ja: '言語',
    },
  },
  theme: {
    placeholder: 'auto|light|dark|contrast',
    description: {
      en: 'colours',
      ja: '配色',
    },
  },
  select: {
    placeholder: 'NODE|EDGE',
    examples: ['POL', 'e-asia-jrp'],
    description: {
      en: 'selected node or edge',
      ja: '選択中のノードまたはつながり',
    },
  },
  compare: {
    placeholder: 'NODE',
    examples: ['POL', 'e-asia-jrp'],
    description: {
      en: 'node that the focus or selection is compared with',
      ja: '比較の相手',
    },
  },
  path: {
    placeholder: 'NODE',
    examples: ['POL', 'e-asia-jrp'],
    description: {
      en: 'node to which paths are shown',
      ja: '経路を示す相手',
    },
  },
  ask: {
    placeholder: 'gaps|balance|overlap|connection|compare|joined|calls',
    description: {
      en: 'question answered in words beside the picture',
      ja: '図に添えて文章で答える質問',
    },
  },
  since: {
    placeholder: 'EDITION|DATE|last',
    examples: ['1.0.0', '2026-11-25', 'last'],
    description: {
      en: 'what is new in the data since an edition or date: listed and marked',
      ja: 'この版または日付より後のデータの変更を一覧と印で示す',
    },
  },
  viewport: {
    placeholder: 'X,Y,ZOOM',
    examples: ['640,400,1.5'],
    description: {
      en: 'part on screen: centre and zoom',
      ja: '表示範囲（中心と倍率）',
    },
  },
  layout: {
    placeholder: 'gravity:N,scalingRatio:N,linLogMode:true|false',
    examples: ['gravity:1,scalingRatio:40,linLogMode:false'],
    description: {
      en: 'ForceAtlas2 settings',
      ja: 'ForceAtlas2 の設定',
    },
  },
  pins: {
    placeholder: 'NODE:X:Y,…',
    examples: ['POL:320:180'],
    description: {
      en: 'nodes put somewhere by hand',
      ja: '手で置いたノード',
    },
  },
};
