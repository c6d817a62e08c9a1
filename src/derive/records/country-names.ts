import type { Dataset } from '../../data/dataset.ts';
import { ISO_3166 } from '../../data/iso-3166.ts';
import { named } from '../../model/named.ts';

/** How databases of literature write countries that no table of ours does. */
const NAMES_IN_DATABASES: Readonly<Record<string, string>> = named({
  'PEOPLES R CHINA': 'CHN',
  "PEOPLE'S R CHINA": 'CHN',
  'P R CHINA': 'CHN',
  'PR CHINA': 'CHN',
  'P.R. CHINA': 'CHN',
  "PEOPLE'S REPUBLIC OF CHINA": 'CHN',
  'MAINLAND CHINA': 'CHN',
  'HONG KONG SAR': 'HKG',
  'HONG KONG': 'HKG',
  MACAO: 'MAC',
  MACAU: 'MAC',
  'CHINESE TAIPEI': 'TWN',
  TAIWAN: 'TWN',
  'R O CHINA': 'TWN',
  ENGLAND: 'GBR',
  SCOTLAND: 'GBR',
  WALES: 'GBR',
  'NORTH IRELAND': 'GBR',
  'NORTHERN IRELAND': 'GBR',
  UK: 'GBR',
  'U.K.': 'GBR',
  'GREAT BRITAIN': 'GBR',
  'UNITED KINGDOM': 'GBR',
  USA: 'USA',
  'U.S.A.': 'USA',
  'UNITED STATES': 'USA',
  'UNITED STATES OF AMERICA': 'USA',
  'SOUTH KOREA': 'KOR',
  KOREA: 'KOR',
  'REPUBLIC OF KOREA': 'KOR',
  'REP OF KOREA': 'KOR',
  'NORTH KOREA': 'PRK',
  RUSSIA: 'RUS',
  'RUSSIAN FEDERATION': 'RUS',
  'VIET NAM': 'VNM',
  VIETNAM: 'VNM',
  IRAN: 'IRN',
  'ISLAMIC REPUBLIC OF IRAN': 'IRN',
  TURKIYE: 'TUR',
  TÜRKIYE: 'TUR',
  TURKEY: 'TUR',
  'CZECH REPUBLIC': 'CZE',
  CZECHIA: 'CZE',
  'SLOVAK REPUBLIC': 'SVK',
  MACEDONIA: 'MKD',
  'NORTH MACEDONIA': 'MKD',
  'U ARAB EMIRATES': 'ARE',
  UAE: 'ARE',
  'TRINID & TOBAGO': 'TTO',
  'TRINIDAD TOBAGO': 'TTO',
  'BOSNIA & HERCEG': 'BIH',
  'BOSNIA & HERZEGOVINA': 'BIH',
  'COTE IVOIRE': 'CIV',
  "COTE D'IVOIRE": 'CIV',
  'IVORY COAST': 'CIV',
  'DEM REP CONGO': 'COD',
  'DEMOCRATIC REPUBLIC CONGO': 'COD',
  'REP CONGO': 'COG',
  'REPUBLIC OF CONGO': 'COG',
  'PAPUA N GUINEA': 'PNG',
  'ST KITTS & NEVI': 'KNA',
  'ST LUCIA': 'LCA',
  'ST VINCENT': 'VCT',
  SWAZILAND: 'SWZ',
  ESWATINI: 'SWZ',
  'CAPE VERDE': 'CPV',
  LAOS: 'LAO',
  BRUNEI: 'BRN',
  'BRUNEI DARUSSALAM': 'BRN',
  SYRIA: 'SYR',
  'SYRIAN ARAB REPUBLIC': 'SYR',
  TANZANIA: 'TZA',
  BOLIVIA: 'BOL',
  VENEZUELA: 'VEN',
  MOLDOVA: 'MDA',
  BURMA: 'MMR',
  MYANMAR: 'MMR',
  PALESTINE: 'PSE',
  'STATE OF PALESTINE': 'PSE',
  'CENT AFR REPUBL': 'CAF',
  'FR POLYNESIA': 'PYF',
  'DOMINICAN REP': 'DOM',
  'EQUAT GUINEA': 'GNQ',
  'SAO TOME & PRIN': 'STP',
  'ANTIGUA & BARBU': 'ATG',
  BYELARUS: 'BLR',
  NETHERLANDS: 'NLD',
  'THE NETHERLANDS': 'NLD',
  KOSOVO: 'XKX',
});

/** How a country may be written, in capitals, and its alpha-3 code: codes before names, ours before a database's. */
export function countryCodes(builtIn: Dataset): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const add = (text: string | undefined, id: string): void => {
    const key = text?.trim().toUpperCase();
    if (key && !codes.has(key)) codes.set(key, id);
  };
  for (const { alpha3, alpha2, m49 } of ISO_3166.values()) for (const code of [alpha3, alpha2, m49]) add(code, alpha3);
  add('XKX', 'XKX');
  add('XK', 'XKX');
  for (const row of builtIn.countries) {
    for (const name of [row.name_en, row.name_ja, ...row.aliases]) add(name, row.id);
  }
  for (const [name, id] of Object.entries(NAMES_IN_DATABASES)) add(name, id);
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const { alpha3, alpha2 } of ISO_3166.values()) add(english.of(alpha2), alpha3);
  return codes;
}
