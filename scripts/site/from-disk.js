/*
 * A browser lets a page from a disk load neither modules nor data. Then, and
 * only then, the figure comes from the classic script beside the page, which has
 * everything in it; the address says which view, as it does everywhere.
 */
(function () {
  'use strict';
  if (location.protocol !== 'file:') return;

  var SCRIPT = 'embed/collab-graph.classic.js';
  var SENTENCES = [
    [
      'en',
      'This page was opened from a disk, where a browser allows less: here are the figure, its table, details and filters. For search, questions, sharing and files of your own, run ',
      'npm start',
      ' in the project’s folder, or put this folder on any web server.',
    ],
    [
      'ja',
      'このページはディスクから直接開かれているため、ブラウザーの制限により、図・表・詳細・絞り込みだけを表示しています。検索、質問、共有、手元のファイルの表示には、プロジェクトのフォルダーで ',
      'npm start',
      ' を実行するか、このフォルダーをウェブサーバーに置いてください。',
    ],
  ];

  function sentence(parts) {
    var p = document.createElement('p');
    p.lang = parts[0];
    var code = document.createElement('code');
    code.textContent = parts[2];
    p.append(parts[1], code, parts[3]);
    return p;
  }

  function start() {
    var explorer = document.querySelector('collab-explorer');
    if (!explorer) return;
    var note = document.createElement('aside');
    // Nor does it load the style sheet.
    note.style.cssText = 'margin: 0 0 12px; padding: 8px 16px; border: 1px solid; font: 14px/1.5 system-ui, sans-serif';
    document.documentElement.style.colorScheme = 'light dark';
    note.append.apply(note, SENTENCES.map(sentence));

    var figure = document.createElement('collab-graph');
    new URLSearchParams(location.search).forEach(function (value, name) {
      if (/^[a-z][a-z-]*$/.test(name)) figure.setAttribute(name, value);
    });
    if (!figure.hasAttribute('lang')) figure.lang = /^ja\b/i.test(navigator.language) ? 'ja' : 'en';
    figure.setAttribute('timeline', '');
    document.documentElement.lang = figure.lang;

    var main = document.createElement('main');
    main.append(figure);
    explorer.replaceWith(note, main);

    var script = document.createElement('script');
    script.src = SCRIPT;
    script.onerror = function () {
      var missing = document.createElement('p');
      missing.textContent = SCRIPT + ': not found / 見つかりません';
      note.append(missing);
    };
    document.head.append(script);
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
