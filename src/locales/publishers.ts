import type { Locale } from '../model/graph.ts';
import { named } from '../model/named.ts';

/** Publishers with a Japanese name of their own. Apart from the other terms: the first picture needs these, and no more. */
const JA: Readonly<Record<string, string>> = named({
  'Japan Science and Technology Agency (JST)': '科学技術振興機構（JST）',
  'Ministry of Education, Culture, Sports, Science and Technology (MEXT)': '文部科学省',
  'Japan International Cooperation Agency (JICA)': '国際協力機構（JICA）',
  'Japan Agency for Medical Research and Development (AMED)': '日本医療研究開発機構（AMED）',
  'Japan International Research Center for Agricultural Sciences (JIRCAS)': '国際農林水産業研究センター（JIRCAS）',
  'Organisation for Economic Co-operation and Development (OECD)': '経済協力開発機構（OECD）',
  'National Research Foundation (NRF), South Africa': '南アフリカ国立研究財団（NRF）',
});

/** The name of a publisher in a language; as the table has it where there is no other. */
export function publisherName(lang: Locale, publisher: string): string {
  return (lang === 'ja' ? JA[publisher] : undefined) ?? publisher;
}
