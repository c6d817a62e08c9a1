/** Words of the share dialog, both languages side by side; the compiler checks that neither lacks one. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: 'Share and save',
  close: 'Close',
  language: 'Language of what is shared',
  parts: 'Ways to share',
  tabs: { link: 'Link', embed: 'Web page', picture: 'Picture', data: 'Data', cite: 'Citation' },
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser refused to copy. The text is selected: copy it with the keyboard.',
  waiting: 'Waiting for all of the data …',
  working: 'Making the file …',
  saved: (file: string) => `${file} is saved in your downloads.`,
  failed: (why: string) => `That did not work: ${why}`,
  /** Why, by what was asked for. */
  whyNot: {
    'flowmap.csv':
      'FlowmapBlue needs a place on the globe for everything that is shown, and something here has none. Show countries and flows alone, or take another format.',
    'sdmx.csv':
      'SDMX-CSV has codes of countries, and something here is none. Show countries and flows alone, or take another format.',
    png: 'this browser cannot make an image of that size. Take a smaller one, or save SVG.',
    print: 'the browser opened no page to print. Save SVG or PNG, and print that.',
    html: 'the script that belongs into the page could not be loaded, or is of another build. Load this page anew, or take the code with a tag.',
    send: 'the link could not be passed on. Copy it instead.',
    figure: 'a part of the figure could not be loaded. Check the connection, and open this again.',
    other: 'the file could not be made. Load this page anew, and try again.',
  },

  linkLabel: 'Link to this view',
  linkHint: 'Whoever opens it sees what you see: the filters, what is selected, the part that you zoomed to.',
  send: 'Send to …',

  ownTitle: 'Title',
  ownTitleHint: 'Empty: the title made from the data.',
  caption: 'Caption',
  captionHint: 'Your own words below the figure.',

  form: 'Form',
  forms: {
    element: 'Interactive figure: script and tag',
    iframe: 'Frame, for sites that allow no scripts',
    html: 'A page in one file, which needs no network',
  },
  base: 'Address of the embed files',
  baseHint: 'The folder embed/ of this site. If you copied dist/embed to your own server, its address there.',
  baseMissing:
    'The embed files are not beside this page (npm run build puts them there). The code is complete but for the check of the files; put in the address where you have them.',
  ownData: (file: string) =>
    `This network is your own data: the page needs it too. Save it as JSON under Data and put ${file} beside the page.`,
  height: 'Height of the network',
  frameHeight: 'Height of the frame, pixels',
  heightHint: 'A CSS length such as 30rem; empty: from the width.',
  fallback: 'Picture for readers without the script',
  fallbacks: { inline: 'In the code', file: 'In a file beside the page' },
  savePicture: 'Save that picture',
  integrity: 'The browser checks',
  integrities: {
    entry: 'the script',
    all: 'all modules (import map)',
    none: 'nothing',
  },
  integrityHint: 'A newer version of the files needs a new code. “Nothing” takes whatever is there.',
  alt: 'Alternative text, made from the data',
  code: 'Code',
  copyCode: 'Copy the code',
  codeSize: (size: string) => `${size} KB`,
  htmlHint:
    'Figure, script and data in one file of about a megabyte: it opens from a disk or a mail, can be clicked and zoomed, and asks the network for nothing. Without JavaScript it shows the picture.',
  saveHtml: 'Save HTML',
  htmlMissing:
    'The script that goes into the file is not beside this page (npm run build puts it there). From the command line: collab-graph export --out figure.html',

  size: 'Size',
  sizes: {
    web: 'Web: 800 px wide',
    slide: 'Slide 16:9: 1280 × 720 px',
    a4: 'A4 text width: 170 mm',
    'a4-landscape': 'A4 landscape: 257 × 170 mm',
    phone: 'Phone: 390 px wide',
    '1280x800': 'Standard: 1280 × 800 px',
  },
  scale: 'Sharpness of PNG',
  scales: (scale: number, dpi: number) => `${scale}× (${dpi} dpi)`,
  preview: 'Preview',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  printPdf: 'Print or PDF',
  pictureHint:
    'SVG for reports and slides (sharp at any size, text stays text). PNG where nothing else is taken. “Print or PDF” opens the browser’s print window with the figure alone on a page of its size: choose “Save as PDF” there.',
  printing: 'The print window is open: choose “Save as PDF” for a file.',
  notInStill: 'The picture shows the whole view, not the part that you zoomed to.',
  readyCaption: 'Caption to paste',
  readyCaptionHint: 'Title, what is lit, sources, edition and date of the data, address.',
  copyCaption: 'Copy the caption',
  noPicture: 'A table is no picture. Save it as CSV under Data, or choose another way of showing it for a picture.',
  commandLine: 'The same from the command line',
  commandHint: 'PDF and PNG with embedded fonts: end the name in .pdf or .png.',

  formats: {
    csv: ['CSV', 'one line per tie with names, dates, confidence and sources: for spreadsheets, R, Python'],
    json: ['JSON', 'the part of the data set that the view shows, with its sources: read again by collab-graph'],
    gexf: ['GEXF', 'for Gephi: places, sizes and colours of the picture'],
    graphml: ['GraphML', 'for igraph, NetworkX, Cytoscape, yEd'],
  },
  /** The other formats that are read, by the name that `export --format` takes. */
  networkFormats: {
    xlsx: ['Excel', 'a workbook with a sheet of ties and one of nodes'],
    'flowmap.csv': ['FlowmapBlue', 'locations and flows, for nodes with a place on the map'],
    'sdmx.csv': ['SDMX-CSV', 'numbers with area, counterpart and period, for statistical offices'],
    gml: ['GML', 'for igraph, NetworkX, Gephi'],
    net: ['Pajek', 'for Pajek and VOSviewer'],
    'graphology.json': ['graphology JSON', 'for graphology and Gephi Lite'],
    'node-link.json': ['node-link JSON', 'for NetworkX and D3'],
    'vosviewer.json': ['VOSviewer JSON', 'for VOSviewer Online'],
    'vosviewer.txt': ['VOSviewer map and network', 'two text files for VOSviewer'],
    cyjs: ['Cytoscape.js JSON', 'for Cytoscape and Cytoscape.js'],
    cx: ['CX', 'for NDEx and older Cytoscape'],
    cx2: ['CX2', 'for NDEx and Cytoscape'],
  },
  moreFormats: (count: number) => `${count} more formats`,
  save: (format: string) => `Save ${format}`,
  /** As the subtitle counts; a tie that several sources or agencies state has a row for each. */
  dataHint: (nodes: string, ties: string, rows: string) =>
    `What the view shows: nodes ${nodes}, ties ${ties}, in the file as rows ${rows}.`,

  citeFormat: 'Format',
  citeFormats: { txt: 'Text', bib: 'BibTeX', 'csl.json': 'CSL-JSON (Zotero, pandoc)' },
  citeHint: 'The data package and every source of a tie shown, those of most ties first.',
  citations: 'Citations',
};

export type ShareWords = {
  readonly [K in keyof typeof en]: (typeof en)[K];
};

const ja: ShareWords = {
  title: '共有・保存',
  close: '閉じる',
  language: '共有するものの言語',
  parts: '共有の方法',
  tabs: { link: 'リンク', embed: 'ウェブページ', picture: '図', data: 'データ', cite: '引用' },
  copy: 'コピー',
  copied: 'コピーしました。',
  copyFailed: 'ブラウザーがコピーを許可しませんでした。文字列を選択してあるので、キーボードでコピーしてください。',
  waiting: 'すべてのデータを待っています…',
  working: 'ファイルを作成しています…',
  saved: (file) => `${file} をダウンロードに保存しました。`,
  failed: (why) => `できませんでした：${why}`,
  whyNot: {
    'flowmap.csv':
      'FlowmapBlueでは表示するすべてのものに地球上の位置が必要ですが、位置のないものが含まれています。国・地域と数値のつながりだけを表示するか、別の形式を選んでください。',
    'sdmx.csv':
      'SDMX-CSVにあるのは国・地域のコードだけですが、それ以外のものが含まれています。国・地域と数値のつながりだけを表示するか、別の形式を選んでください。',
    png: 'このブラウザーではその大きさの画像を作れません。小さくするか、SVGで保存してください。',
    print: '印刷用のページを開けませんでした。SVGかPNGで保存してから印刷してください。',
    html: 'ページに入れるスクリプトを読み込めないか、別のビルドのものです。このページを再読み込みするか、タグのコードを使ってください。',
    send: 'リンクを渡せませんでした。コピーして使ってください。',
    figure: '図に必要なファイルを読み込めませんでした。通信状態を確かめて、もう一度開いてください。',
    other: 'ファイルを作れませんでした。このページを再読み込みして、もう一度お試しください。',
  },

  linkLabel: 'この表示へのリンク',
  linkHint: '開いた人にも同じ表示が出ます。絞り込み、選択、拡大した範囲も含みます。',
  send: '送る…',

  ownTitle: '題名',
  ownTitleHint: '空欄ならデータから作る題名。',
  caption: '説明文',
  captionHint: '図の下に置く説明。',

  form: '形式',
  forms: {
    element: '操作できる図（スクリプトとタグ）',
    iframe: '枠（スクリプトを許さないサイト向け）',
    html: '一つのファイルのページ（通信不要）',
  },
  base: '組み込み用ファイルのアドレス',
  baseHint: 'このサイトの embed/ フォルダ。dist/embed を自分のサーバーに置いた場合は、そのアドレス。',
  baseMissing:
    '組み込み用ファイルがこのページの隣にありません（npm run build で作られます）。コードはファイルの照合を除いて完成しています。ファイルのあるアドレスを入れてください。',
  ownData: (file) =>
    `このネットワークは自前のデータなので、ページにもデータが要ります。「データ」から JSON を保存し、${file} をページの隣に置いてください。`,
  height: 'ネットワークの高さ',
  frameHeight: '枠の高さ（ピクセル）',
  heightHint: 'CSS の長さ（30rem など）。空欄なら幅から決まる。',
  fallback: 'スクリプトが使えない読者のための図',
  fallbacks: { inline: 'コードに含める', file: 'ページの隣のファイルにする' },
  savePicture: 'その図を保存',
  integrity: 'ブラウザーによる照合',
  integrities: {
    entry: 'スクリプト',
    all: '全モジュール（import map）',
    none: 'しない',
  },
  integrityHint: 'ファイルを新しい版に替えたらコードも作り直す。「しない」なら、そこにある版をそのまま使う。',
  alt: 'データから作った代替テキスト',
  code: 'コード',
  copyCode: 'コードをコピー',
  codeSize: (size) => `${size} KB`,
  htmlHint:
    '図、スクリプト、データを収めた約1メガバイトの一つのファイル。ディスクやメールから開けて、クリックや拡大ができ、通信はしない。JavaScript がなければ図を表示する。',
  saveHtml: 'HTML を保存',
  htmlMissing:
    'ファイルに収めるスクリプトがこのページの隣にありません（npm run build で作られます）。コマンドラインでは：collab-graph export --out figure.html',

  size: '大きさ',
  sizes: {
    web: 'ウェブ：幅 800 px',
    slide: 'スライド 16:9：1280 × 720 px',
    a4: 'A4 本文幅：170 mm',
    'a4-landscape': 'A4 横：257 × 170 mm',
    phone: 'スマートフォン：幅 390 px',
    '1280x800': '標準：1280 × 800 px',
  },
  scale: 'PNG の細かさ',
  scales: (scale, dpi) => `${scale} 倍（${dpi} dpi）`,
  preview: 'プレビュー',
  saveSvg: 'SVG を保存',
  savePng: 'PNG を保存',
  printPdf: '印刷・PDF',
  pictureHint:
    'SVG は報告書やスライド向け（どの大きさでも鮮明、文字は文字のまま）。PNG は SVG が使えない所に。「印刷・PDF」は図だけを図の大きさのページにして印刷画面を開くので、そこで「PDF に保存」を選ぶ。',
  printing: '印刷画面を開きました。ファイルにするには「PDF に保存」を選んでください。',
  notInStill: '図は表示の全体で、拡大した範囲ではありません。',
  readyCaption: '貼り付け用の説明',
  readyCaptionHint: '題名、濃い色で示したもの、出典、データの版と日付、アドレス。',
  copyCaption: '説明をコピー',
  noPicture: '表は図になりません。「データ」から CSV で保存するか、図にする場合は別の表示方法を選んでください。',
  commandLine: 'コマンドラインで同じものを作る',
  commandHint: 'フォントを埋め込んだ PDF や PNG は、名前の末尾を .pdf、.png にする。',

  formats: {
    csv: ['CSV', 'つながり一つにつき一行。名称、日付、確度、出典つき。表計算、R、Python 向け'],
    json: ['JSON', '表示している部分のデータセット（出典つき）。collab-graph で読み直せる'],
    gexf: ['GEXF', 'Gephi 向け。図の位置、大きさ、色つき'],
    graphml: ['GraphML', 'igraph、NetworkX、Cytoscape、yEd 向け'],
  },
  networkFormats: {
    xlsx: ['Excel', 'つながりとノードの2シートのブック'],
    'flowmap.csv': ['FlowmapBlue', '地図上の位置があるノードの地点表と流動表'],
    'sdmx.csv': ['SDMX-CSV', '地域・相手地域・期間つきの数値。統計機関向け'],
    gml: ['GML', 'igraph、NetworkX、Gephi 向け'],
    net: ['Pajek', 'Pajek、VOSviewer 向け'],
    'graphology.json': ['graphology JSON', 'graphology、Gephi Lite 向け'],
    'node-link.json': ['node-link JSON', 'NetworkX、D3 向け'],
    'vosviewer.json': ['VOSviewer JSON', 'VOSviewer Online 向け'],
    'vosviewer.txt': ['VOSviewer map・network', 'VOSviewer の map と network（2ファイル）'],
    cyjs: ['Cytoscape.js JSON', 'Cytoscape、Cytoscape.js 向け'],
    cx: ['CX', 'NDEx、以前の Cytoscape 向け'],
    cx2: ['CX2', 'NDEx、Cytoscape 向け'],
  },
  moreFormats: (count) => `ほかの${count}形式`,
  save: (format) => `${format} を保存`,
  dataHint: (nodes, ties, rows) => `表示している内容：ノード ${nodes}、つながり ${ties}。ファイルでは ${rows}行。`,

  citeFormat: '形式',
  citeFormats: { txt: 'テキスト', bib: 'BibTeX', 'csl.json': 'CSL-JSON（Zotero、pandoc）' },
  citeHint: 'データパッケージと、表示したつながりのすべての出典（つながりの多い順）。',
  citations: '引用',
};

const WORDS: Readonly<Record<Locale, ShareWords>> = { en, ja };

export function shareWordsFor(locale: Locale): ShareWords {
  return WORDS[locale];
}
