/** Why a file that the author of a page names cannot be shown, in Japanese; in English the error itself says it. */

/** What cannot be had, before anything of it is read. */
export type OwnFileFault =
  | { readonly kind: 'no-address'; readonly src: string }
  | { readonly kind: 'unreachable' | 'broke-off'; readonly url: string }
  | { readonly kind: 'status'; readonly url: string; readonly status: number }
  | { readonly kind: 'nothing'; readonly name: string }
  | { readonly kind: 'no-script'; readonly id: string };

export function ownFileFaultJa(fault: OwnFileFault): string {
  switch (fault.kind) {
    case 'no-address':
      return `src「${fault.src}」はアドレスではありません。network.json や https://example.org/network.json のように書いてください。`;
    case 'unreachable':
      return `${fault.url} に接続できません。アドレスと、そのサーバーがこのページからの読み込みを許可しているかを確かめてください。`;
    case 'broke-off':
      return `${fault.url} の読み込みが途中で切れました。ページを再読み込みしてください。繰り返す場合は、ファイルの管理者に知らせてください。`;
    case 'status':
      return `${fault.url} を取得できません（サーバーの応答：${fault.status}）。${
        fault.status >= 500
          ? 'サーバー側の問題です。時間をおいて試すか、管理者に知らせてください。'
          : 'アドレスを確かめてください。'
      }`;
    case 'nothing':
      return `「${fault.name}」にネットワークがありません（読み取った内容は collab-graph import ${fault.name} で確かめられます）。`;
    case 'no-script':
      return `このページに id="${fault.id}" の要素がないか、その中身が空です。`;
  }
}
