import type { ReadFailureWords } from './read-failures-en.ts';

const list = (names: readonly string[] | undefined): string => (names ?? []).slice(0, 12).join('、');
const quoted = (file: string | undefined): string => (file === undefined ? 'このファイル' : `「${file}」`);

/** @param open what one does with a file here: 開いて in the page, 指定して in an element that names it */
export function readFailuresJa(open: '開いて' | '指定して'): ReadFailureWords {
  const table = `一行に一つのつながりを書いた表（名称の列が二つ、その横に数値）を${open}ください。`;
  return {
    empty: ({ file }) => `${quoted(file)}は空です。${table}`,
    'old-workbook': ({ file }) =>
      `${quoted(file)}は2007年より前の形式（.xls）のブックです。Excel で .xlsx または CSV として保存し、それを${open}ください。`,
    pdf: ({ file }) => `${quoted(file)}は PDF です。中の表を表計算ソフトに写し、それを${open}ください。`,
    gzip: ({ file }) => `${quoted(file)}は圧縮されています（gzip）。展開し、中のファイルを${open}ください。`,
    picture: ({ file }) => `${quoted(file)}は画像です。図のもとになった数値を${open}ください。`,
    'web-page': ({ file }) =>
      `${quoted(file)}はデータではなくウェブページ（HTML）です。ログイン画面か、ファイルへのリンクだけのページかもしれません。ファイルそのものを保存して${open}ください。`,
    'other-xml': ({ file, what }) =>
      `${quoted(file)}は <${what}> で始まる XML です。読める XML は GEXF と GraphML です。いずれかで書き出してください。`,
    'other-json': ({ file }) =>
      `${quoted(file)}はノードとつながりのない JSON です。読めるのは Gephi Lite、NetworkX、VOSviewer、Cytoscape の JSON と、このプロジェクトのデータセットです。`,
    'own-answer': ({ file, what }) =>
      `${quoted(file)}はこのプロジェクトの回答（${what}）で、ネットワークではありません。データサービスの edges.csv（つながりの一覧）か、データセットを${open}ください。`,
    'own-list': ({ file, what }) =>
      `${quoted(file)}はこのプロジェクトの${what === 'sources' ? '出典' : '国・地域'}の一覧で、つながりを含みません。データサービスの edges.csv（つながりの一覧）か、neighbors/JPN.csv（一つの国・地域のつながり）を${open}ください。`,
    'other-package': ({ file, what }) =>
      `${quoted(file)}はデータパッケージ（「${what}」）の記述ファイルです。つながりが書かれた CSV ファイルを${open}ください。`,
    records: ({ file, what }) =>
      `${quoted(file)}は論文の書誌レコード（${what}）で、まだネットワークではありません。VOSviewer や bibliometrix で組を数え、その出力を${open}ください。`,
    dot: ({ file }) => `${quoted(file)}は Graphviz の DOT ファイルです。GraphML か GEXF で書き出して${open}ください。`,
    dl: ({ file }) =>
      `${quoted(file)}は UCINET の DL ファイルです。Pajek 形式か CSV の行列として書き出して${open}ください。`,
    'too-large': () => `ファイルが256 MB を超えています。必要な行だけを残して${open}ください。`,
    'far-cell': ({ file, what }) =>
      `${quoted(file)}のシートがセル${what ?? ''}まで広がっています。表の後ろの空の行と列を削除して保存し、もう一度${open}ください。`,
    'no-text': () =>
      `テキストでもブックでもないファイルです（プログラム、画像、書庫など）。表またはネットワークのファイルを${open}ください。`,
    'broken-workbook': ({ file }) =>
      `${quoted(file)}をブックとして展開できません。破損している、保護されている、または別の ZIP ファイルです。Excel で開いて .xlsx として保存し直し、それを${open}ください。`,
    'broken-json': () => 'JSON が途中で切れているか、破損しています。保存または書き出しをやり直してください。',
    'broken-xml': ({ line }) =>
      `XML が${line === undefined ? '' : `${line}行目で`}破損しています（途中で切れているかもしれません）。保存または書き出しをやり直してください。`,
    'no-columns': () => `表が見つかりません。列が二つある行がありません。${table}`,
    'no-ends': ({ columns }) => `つながりの両端がどの列か分かりません。列は次のとおりです：${list(columns)}。`,
    'not-together': ({ file, what }) =>
      `${quoted(file)}と${quoted(what)}は一つのネットワークの部分ではありません。組になるのは、つながりと点、流れと位置、VOSviewer のマップとネットワーク、Pajek のネットワークとベクトルです。ほかは一つずつ${open}ください。`,
    'values-alone': ({ file }) =>
      `${quoted(file)}は Pajek のネットワークの点ごとの値です。.net ファイルと一緒に${open}ください。`,
    dataset: ({ file }) => `${quoted(file)}はこのプロジェクトのデータセットです。単独で${open}ください。`,
    'several-series': ({ choice }) =>
      `この表には複数の系列があります（「${choice?.column ?? ''}」：${list(choice?.values)}）。`,
  };
}
