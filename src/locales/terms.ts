/**
 * Words that the data themselves use (roles, measures, units), in Japanese. The
 * tables state them in English; what is not listed here is shown as it stands,
 * marked as English for readers' software.
 */
import type { Locale } from '../model/graph.ts';

const JA: Readonly<Record<string, string>> = {
  // Roles.
  member: '参加国', 'founding member': '創設時からの参加国', participant: '参加者', partner: '相手国', hub: '中心', 'hub and operator': '中心国・運営',
  'hub and operator (medical field)': '中心国・運営（医療分野）', 'hub partner': '拠点の相手国', lead: '代表', 'Japanese side': '日本側', 'project partner': '課題の相手国',
  'project partner country': '課題の相手国', 'joint call partner': '共同公募の相手', 'joint call': '共同公募', 'joint call with JST': 'JST との共同公募',
  'joint support': '共同支援', bilateral: '二国間', 'bilateral (memorandum)': '二国間（覚書）', 'bilateral (computational neuroscience)': '二国間（計算論的神経科学）',
  'SICORP bilateral (JST)': 'SICORP 二国間（JST）', 'SICORP bilateral (AMED, medical)': 'SICORP 二国間（AMED、医療）', 'SICORP hub (JASTIP, ASEAN)': 'SICORP 拠点（JASTIP、ASEAN）',
  'SICORP hub (India)': 'SICORP 拠点（インド）', 'SICORP Nordic (AMED, medical)': 'SICORP 北欧（AMED、医療）',
  'financial supporter': '資金支援機関', 'founding supporter': '創設時からの支援機関', 'supporter (not full member)': '支援（正式参加ではない）', 'associated country': '準参加国',
  funder: '資金配分', 'funder, call 1': '資金配分（第1回）', 'funder, call 5': '資金配分（第5回）', 'funder, call 1-5': '資金配分（第1～5回）', 'funder, call 2,3': '資金配分（第2・3回）',
  'funder, 3rd call (2016)': '資金配分（第3回、2016年）', 'funder in 4th call (2017)': '資金配分（第4回、2017年）',
  'member organisation in 2015 health call': '2015年健康分野公募の参加機関', 'member organisation in 7th health call': '第7回健康分野公募の参加機関',
  'member organisation in 8th health call': '第8回健康分野公募の参加機関', 'member organisation in 9th call, water (2020)': '第9回公募（水、2020年）の参加機関',
  'member organisation in 10th materials call': '第10回材料分野公募の参加機関', 'member organisation in 12th call': '第12回公募の参加機関', 'member organisation in FY2026 health call': '2026年度健康分野公募の参加機関',
  'memorandum signatory': '覚書の署名国', 'partner on the EIG site': 'EIG のサイトに記載の参加国', 'partner agency': '相手機関', 'partner agency (agreement)': '相手機関（協定）',
  'partner agency (memorandum)': '相手機関（覚書）', 'partner agency (trilateral)': '相手機関（三国間）', 'call partner agency': '公募の相手機関', 'participating agency': '参加機関',
  'committed to join': '参加を約束', 'interest to join': '参加に関心', 'association announced': '準参加を発表', 'counterpart institution': '相手機関',
  'project country (own agency does not fund)': '課題の相手国（自国機関の資金なし）', operator: '運営', observer: 'オブザーバー', 'may apply': '応募できる',
  'eligible sending country or region': '派遣元として対象の国・地域', 'EAS participating country': '東アジア首脳会議（EAS）参加国', 'SGCI participating council': 'SGCI 参加機関の国', 'priority country or region, FY2015': '重点国・地域（2015年度）',
  'call funder': '公募の資金配分', 'member state': '加盟国', 'research area': '研究領域', 'envisaged joint call': '構想中の共同公募', 'Nordic country': '北欧諸国', 'funding type': '支援タイプ', type: 'タイプ',
  'research mode': '研究形態', 'classified as': '区分', direction: '方向性', 'covers the region': '対象地域', 'joint calls through': '共同公募の枠組み', mode: '形態', organiser: '主催', successor: '後継', succeeds: '後継',
  'example of the type': 'タイプの例', 'takes part': '参加', 'budget request': '概算要求', 'SICORP call': 'SICORP の公募', 'takes part in the call': '公募に参加', 'medical field': '医療分野', advises: '助言',
  'additional support': '追加支援', 'supports the Japanese side': '日本側を支援', 'supports the partner-country side': '相手国側を支援', 'additional support for adopted projects': '採択課題への追加支援',
  'researchers may join consortia': '研究者がコンソーシアムに参加可能', 'builds on results of': '成果を発展',
  'strategy 1: joint calls with Western countries': '戦略1：欧米等との共同公募', 'strategy 2: joint calls in multilateral frameworks': '戦略2：多国間枠組みでの共同公募',
  'sets policy and partner fields for JST': 'JST の方針と相手国・分野を設定', 'linked with the Japan–US call': '日米公募と連携', 'linked with the Japan–France calls': '日仏公募と連携', 'linked through common supervisors': '共通の総括を通じて連携',
  // Measures.
  budget: '予算', duration: '期間', adopted: '採択数', countries_ever: 'これまでの対象国数', funding_per_project_year: '1課題・年あたりの支援額', projects_total: '課題総数', projects_ongoing: '実施中の課題数',
  planned_adoptions: '採択予定数', new_fellows_expected: '新規採用見込み', projects_adopted: '採択課題数', member_count: '参加国・地域数', organisation_count: '参加機関数', countries_active: '実施中の対象国数',
  evaluation_sample: '評価対象数', start_year: '開始年', sgci_councils_countries: 'SGCI 参加国数', call_year: '公募年', call_number: '公募回', applications: '応募数', eligible_countries: '対象国数', funding_total: '支援総額',
  call_organisation_count: '公募の参加機関数', funding_per_project: '1課題あたりの支援額', international_organisations: '国際機関数', partner_agencies: '相手機関数', foreign_researchers_adopted: '採用外国人研究者数',
  projects_at_overseas_institutions: '海外機関で実施する課題数', national_varieties: '国の登録品種数', promising_lines: '有望系統数', pilot_stay_duration: '試行滞在期間', projects_active: '実施中の課題数', funding_per_hub_year: '1拠点・年あたりの支援額',
  bilateral_agreements: '二国間協定数', first_call_year: '初回公募年', projects_bilateral: '二国間課題数', projects_trilateral: '三国間課題数', recruitment_briefings: '募集説明会', invited: '招へい数', organisations: '機関数', programmes: '事業数',
  // Units.
  projects: '件', JPY: '円', EUR: 'ユーロ', countries: 'か国', 'countries and regions': 'か国・地域', years: '年', months: 'か月', weeks: '週間', persons: '人', researchers: '人', year: '年', ordinal: '回', agencies: '機関',
  varieties: '品種', 'rice lines': '系統', hubs: '拠点', 'sites per year': 'か所／年', 'billion yen': '十億円',
  // Standing of a number.
  requested: '要求', enacted: '成立', planned: '計画', stated: '記載',
};

/** The word in the language, and whether it is still English for want of a translation. */
export interface Term {
  readonly text: string;
  readonly isForeign: boolean;
}

export function termFor(lang: Locale, word: string): Term {
  if (lang === 'en') return { text: word.replaceAll('_', ' '), isForeign: false };
  const found = JA[word];
  return found === undefined ? { text: word.replaceAll('_', ' '), isForeign: /[a-z]{3}/.test(word) } : { text: found, isForeign: false };
}
