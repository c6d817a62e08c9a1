/**
 * Places and names beyond graph-data/countries.csv: the rest of ISO 3166-1,
 * Kosovo, states that are no more, and the names that statistical offices and
 * bibliographic databases write. Data, read by countries.ts.
 *
 * Codes: ISO 3166-1 and ISO 3166-3 (withdrawn). Names: ISO, UNSD, OECD, World
 * Bank, Web of Science, Scopus, the Institute of International Education and
 * the Ministry of Foreign Affairs of Japan as their tables have them.
 */
import { named } from '../model/named.ts';

/** Alpha-3, alpha-2, M49, English, Japanese, subregion, latitude, longitude. An M49 number of `-` is none. */
export const MORE_PLACES = `
AIA|AI|660|Anguilla|アンギラ|caribbean|18.2|-63.1
ALA|AX|248|Åland Islands|オーランド諸島|northern-europe|60.2|20
ATA|AQ|010|Antarctica|南極|-|-80|0
ATF|TF|260|French Southern Territories|仏領極南諸島|eastern-africa|-49.3|69.5
BES|BQ|535|Bonaire, Sint Eustatius & Saba|ボネール、シント・ユースタティウス及びサバ|caribbean|12.2|-68.3
BLM|BL|652|St. Barthélemy|サン・バルテルミー|caribbean|17.9|-62.8
BVT|BV|074|Bouvet Island|ブーベ島|south-america|-54.4|3.4
CCK|CC|166|Cocos (Keeling) Islands|ココス（キーリング）諸島|australia-new-zealand|-12.2|96.8
COK|CK|184|Cook Islands|クック諸島|polynesia|-21.2|-159.8
CUW|CW|531|Curaçao|キュラソー|caribbean|12.2|-69
CXR|CX|162|Christmas Island|クリスマス島|australia-new-zealand|-10.5|105.6
ESH|EH|732|Western Sahara|西サハラ|northern-africa|24.2|-12.9
FLK|FK|238|Falkland Islands|フォークランド諸島|south-america|-51.8|-59
GGY|GG|831|Guernsey|ガーンジー|northern-europe|49.5|-2.6
GLP|GP|312|Guadeloupe|グアドループ|caribbean|16.2|-61.5
GUF|GF|254|French Guiana|仏領ギアナ|south-america|3.9|-53.1
HMD|HM|334|Heard & McDonald Islands|ハード島及びマクドナルド諸島|australia-new-zealand|-53.1|73.5
IMN|IM|833|Isle of Man|マン島|northern-europe|54.2|-4.5
IOT|IO|086|British Indian Ocean Territory|英領インド洋地域|eastern-africa|-7.3|72.4
JEY|JE|832|Jersey|ジャージー|northern-europe|49.2|-2.1
MAF|MF|663|St. Martin|サン・マルタン|caribbean|18.1|-63.1
MSR|MS|500|Montserrat|モントセラト|caribbean|16.7|-62.2
MTQ|MQ|474|Martinique|マルティニーク|caribbean|14.7|-61
MYT|YT|175|Mayotte|マヨット|eastern-africa|-12.8|45.1
NFK|NF|574|Norfolk Island|ノーフォーク島|australia-new-zealand|-29|168
NIU|NU|570|Niue|ニウエ|polynesia|-19.1|-169.9
PCN|PN|612|Pitcairn Islands|ピトケアン諸島|polynesia|-25.1|-130.1
REU|RE|638|Réunion|レユニオン|eastern-africa|-21.1|55.5
SGS|GS|239|South Georgia & South Sandwich Islands|サウスジョージア・サウスサンドウィッチ諸島|south-america|-54.4|-36.6
SHN|SH|654|St. Helena|セントヘレナ|western-africa|-16|-5.7
SJM|SJ|744|Svalbard & Jan Mayen|スバールバル諸島・ヤンマイエン島|northern-europe|78.6|16
SPM|PM|666|St. Pierre & Miquelon|サンピエール島・ミクロン島|northern-america|46.9|-56.3
SXM|SX|534|Sint Maarten|シント・マールテン|caribbean|18|-63.1
TKL|TK|772|Tokelau|トケラウ|polynesia|-9.2|-171.8
UMI|UM|581|U.S. Outlying Islands|合衆国領有小離島|micronesia|19.3|166.6
VAT|VA|336|Vatican City|バチカン|southern-europe|41.9|12.5
WLF|WF|876|Wallis & Futuna|ワリー・エ・フトゥーナ|polynesia|-13.3|-176.2
XKX|XK|-|Kosovo|コソボ|southern-europe|42.6|20.9
ANT|AN|530|Netherlands Antilles|オランダ領アンティル|caribbean|12.2|-69
CSK|-|200|Czechoslovakia|チェコスロバキア|eastern-europe|49.5|16.5
DDR|DD|278|German Democratic Republic|ドイツ民主共和国|western-europe|52|13
SCG|-|891|Serbia & Montenegro|セルビア・モンテネグロ|southern-europe|43.6|20.5
SUN|SU|810|Soviet Union|ソビエト連邦|eastern-europe|56|60
YUG|YU|890|Yugoslavia|ユーゴスラビア|southern-europe|44|19
`;

/** States and territories that are no more: a place of their own, on no present map. */
export const WITHDRAWN = ['ANT', 'CSK', 'DDR', 'SCG', 'SUN', 'YUG'] as const;

/** Codes that are written and are none of ISO 3166-1: code, what is meant. */
export const OTHER_CODES: Readonly<Record<string, string>> = named({
  ...{ UK: 'GBR', EL: 'GRC', KOS: 'XKX', XKV: 'XKX', KSV: 'XKX', UNK: 'XKX', KV: 'XKX', TP: 'TLS', TMP: 'TLS' },
  ...{ ROM: 'ROU', ZAR: 'COD', ZR: 'COD', BUR: 'MMR', BU: 'MMR', WBG: 'PSE', GER: 'DEU', SUI: 'CHE', NED: 'NLD' },
});

/** Alpha-3, then names with `;` between them. Word order, `the`, `of`, `&`, St./Saint, Rep./Republic make no difference. */
export const MORE_NAMES = `
ALA|Aland;オーランド
ARE|U Arab Emirates;U. Arab Emirates;Utd Arab Emirates;アラブ首長国連邦（UAE）
ATG|Antigua & Barbu;Antigua;アンティグア・バーブーダ
BES|Bonaire, Sint Eustatius and Saba;Bonaire, Saint Eustatius and Saba;Caribbean Netherlands;Bonaire
BHS|Bahamas, The
BIH|Bosnia & Herceg;Bosnia & Herzegovin;Bosnia-Herzegovina;Bosnia and Herzegowina;ボスニア・ヘルツェゴヴィナ
BLM|Saint-Barthélemy;Saint Barthelemy;Saint Barthélemy
BLR|Byelarus;Byelorussia
BOL|Bolivia (Plurinational State of);Bolivia, Plurinational State of
BRN|Brunei Darussala
CAF|Cent Afr Republ;Central African Rep.;Cent Afr Rep
CHN|Peoples R China;People's Republic of China;China (People's Republic of);China, People's Republic of;China, Mainland;China Mainland;P.R. China;PR China;China PR;中華人民共和国（中国）
CIV|Cote Ivoire;Ivory Coast;コートジボアール;コートディボワール;コートジボワール共和国
COD|Dem Rep Congo;Congo (Democratic Republic of the);Congo, Democratic Republic of the;Congo, Democratic Republic;Congo, The Democratic Republic of the;Democratic Republic Congo;Congo, Dem. Rep. of the (Kinshasa);Congo (Kinshasa);Congo DR;Congo, DR;コンゴ民主共和国（旧ザイール）;コンゴ（民）
COG|Rep Congo;Congo, Republic of the (Brazzaville);Congo (Brazzaville);Congo (Republic of the);Congo, Republic of the;コンゴ（共）
COK|クック諸島
CPV|カーボヴェルデ
CSK|Czechoslovakia, Former;Former Czechoslovakia;Czechoslovak Republic;チェコスロヴァキア
CUB|キューバ共和国
CUW|Curacao;キュラソー島
CZE|Czech Rep;チェコ共和国
DDR|Ger Dem Rep;East Germany;GDR;東ドイツ
DEU|Fed Rep Ger;West Germany;Germany, Federal Republic of;Germany (Federal Republic);Bundes Republik;BRD
DOM|Dominican Rep
EGY|Egypt, Arab Rep.;Arab Republic of Egypt
ESH|Western Sahara
FLK|Falkland Islands (Malvinas);Falkland Islands/Islas Malvinas;Falkland Island;Islas Malvinas;フォークランド諸島（マルビナス）
FRO|Faroe Is;フェロー諸島
FSM|Micronesia (Federated States of);Micronesia, Federate States of;Micronesia, Federated States of;Micronesia, Fed. Sts.;Fed States Micronesia
GBR|United Kingdom of Great Britain and Northern Ireland;United Kingdom (the);U K;グレートブリテン及び北アイルランド連合王国
GEO|Rep of Georgia;Georgia (country);Republic of Georgia
GMB|Gambia, The;Gambia (Republic of The)
GNB|Guinea Bissau;ギニア・ビサウ
GNQ|Equat Guinea;Equatorial Guin
GUF|French Guyana;Guyane;Guyane française;フランス領ギアナ;ギアナ（仏領）
HKG|Hong Kong (China);Hong Kong, China;China, Hong Kong;China (Hong Kong SAR);China, Hong Kong SAR;Hong Kong SAR, China;China, Hong Kong Special Administrative Region;Hong Kong Special Administrative Region of China;中国香港;香港特別行政区
HMD|Heard Island and McDonald Islands
IOT|British Indian Ocean Territory (Chagos)
IRN|Iran (Islamic Republic of);Iran, Islamic Rep.;イラン・イスラム共和国
IRL|Éire;Rep of Ireland
KGZ|Kyrgyz Rep;Kirghizia;キルギスタン;キルギス共和国
KHM|Kampuchea;Democratic Kampuchea
KNA|St Kitts & Nevi;St Kitts Nevis;Saint Kitts-Nevis;セントクリストファー・ネイビス
KOR|Korea (Republic of);Korea, Rep.;Korea Rep.;Korea Rep;Rep. of Korea;Korea, South;South Korea (Republic of Korea);S Korea;S. Korea;Republic of Korea (South Korea);大韓民国（韓国）
LAO|Lao People's Democratic Republic;Lao People’s Democratic Republic;Lao Peoples Dem Rep;ラオス人民民主共和国
LBY|Libyan Arab Jamahiriya;Libyan Arab Jamahir;Libya Arab Jamahiriy;State of Libya
LCA|St Lucia
MAC|China, Macao;China (Macao SAR);China, Macao SAR;China, Macao Special Administrative Region;Macao (China);Macau (China);Macau, China;Macao SAR, China;Macau SAR;澳門;マカオ特別行政区
MAF|Saint Martin (French part);Saint-Martin (French part);St. Martin (French part);Saint-Martin
MDA|Moldova, Republic of;Republic of Moldova;Moldavia
MHL|Marshall Islands, Republic of the;Marshall Island
MKD|Republic of North Macedonia;North Macedonia, Republic of;Macedonia, FYR;FYR Macedonia;Former Yugoslav Republic of Macedonia;The former Yugoslav Republic of Macedonia;Macedonia (Former Yugoslav Republic of);North Macedon;マケドニア旧ユーゴスラビア共和国;FYROM
MMR|Myanmar (Burma);Burma (Myanmar);ミャンマー連邦共和国
MNG|Mongol Peo Rep;Mongolian People's Republic
MNP|Northern Marianas;Commonwealth of the Northern Mariana Islands
NLD|Netherlands (Kingdom of the);Netherlands (the);オランダ王国
ANT|Neth Antilles;Netherlands Antilles, Former;Dutch Antilles
PNG|Papua N Guinea;Papua-New Guinea;パプア・ニューギニア
PRK|North Korea;Korea, North;N Korea;N. Korea;Korea (Democratic People's Republic of);Korea, Democratic People's Republic of;Korea, Dem. People's Rep.;Korea Dem Rep;Dem People's Rep Korea;Dem. People's Republic of Korea;朝鮮民主主義人民共和国（北朝鮮）
PSE|Palestine, State of;Palestine (State of);State of Palestine;Palestinian Territory;Palestinian Territory, Occupied;Occupied Palestinian Territory;West Bank and Gaza;West Bank and Gaza Strip;Palestinian Authority;Palestinian Authority or West Bank and Gaza Strip;パレスチナ（国）
PYF|Fr Polynesia;French Polynesi;フランス領ポリネシア
REU|Reunion;La Réunion;レユニオン島
RUS|Russia (Russian Federation);RSFSR;ロシア連邦
SCG|Serbia and Montenegro;Serbia Monteneg;Serbia & Monteneg
SGS|South Georgia and the South Sandwich Islands
SHN|Saint Helena, Ascension and Tristan da Cunha;Saint Helena
SJM|Svalbard and Jan Mayen Islands;Svalbard and Jan Mayen
SPM|Saint Pierre and Miquelon
STP|Sao Tome & Prin;São Tomé and Príncipe;Sao Tome & Principe;サントメ・プリンシペ民主共和国
SUN|USSR;U.S.S.R.;U.S.S.R., Former;Union of Soviet Socialist Republics;Former USSR;ソ連
SVK|Slovak Rep
SWZ|Kingdom of Eswatini;エスワティニ（スワジランド）
SXM|Sint Maarten (Dutch part);St. Maarten;Saint Maarten
SYR|Syrian Arab Rep;Syria Arab Republic;シリア・アラブ共和国
TCA|Turks & Caicos;Turks and Caicos
TLS|Timor Leste;Democratic Republic of Timor-Leste;東チモール
TTO|Trinidad Tobago;Trinidad & Tobag
TUR|Turkey/Türkiye;Türkiye (Turkey);Turkey (Türkiye);Republic of Türkiye;Turkiye, Republic of;テュルキエ;トルコ共和国
TWN|China (Taiwan Province of);Taiwan, Province of China;Taiwan Province of China;Taiwan, China;Taiwan (Chinese Taipei);Taiwan (Province of China);Taiwan ROC;Taiwan, R.O.C.;Chinese Taipei (Taiwan);台湾（中国）;中国台湾
TZA|Tanzania, United Republic of;United Rep of Tanzania;Tanzania (United Republic of);Utd Rep Tanzania
UMI|United States Minor Outlying Islands
USA|United States (US);U S A;The United States of America;US;アメリカ合衆国（米国）
VAT|Holy See;Vatican;Holy See (Vatican City State);Vatican City State;バチカン市国
VCT|St Vincent;St Vincent & Gren;Saint Vincent and Grenadines;St. Vincent and the Grenadines;セントビンセントおよびグレナディーン諸島
VEN|Venezuela (Bolivarian Republic of);Venezuela, Bolivarian Republic of;Venezuela, RB
VGB|Virgin Islands (British);Virgin Islands, British;Brit Virgin Isl;英領ヴァージン諸島
VIR|Virgin Islands (U.S.);Virgin Islands (US);Virgin Islands, U.S.;US Virgin Islands;United States Virgin Islands;米領ヴァージン諸島
VNM|Socialist Republic of Viet Nam;Socialist Republic of Vietnam;ベトナム社会主義共和国
VUT|ヴァヌアツ
WLF|Wallis and Futuna Islands;Wallis and Futuna
WSM|Western Samoa
XKX|Kosovo (UNSCR 1244);Kosovo (under UNSC res. 1244);Kosovo, Republic of;Kosovo*;コソヴォ
YEM|Yemen, Rep.;Republic of Yemen
YUG|Yugoslavia, Former;Former Yugoslavia;ユーゴスラヴィア;旧ユーゴスラビア
`;

/** Names that may mean another country than the one they are read as: name, read as, may also be. */
export const DOUBTFUL: readonly (readonly [name: string, as: string, other: string])[] = [
  ['Korea', 'KOR', 'PRK'],
  ['Corea', 'KOR', 'PRK'],
  ['Congo', 'COG', 'COD'],
  ['コンゴ', 'COG', 'COD'],
  ['Virgin Islands', 'VIR', 'VGB'],
  ['Saint Martin', 'MAF', 'SXM'],
  ['Sudan (pre-secession)', 'SDN', 'SSD'],
  ['Sudan, Former', 'SDN', 'SSD'],
  ['Germany (East)', 'DDR', 'DEU'],
];

/** Parts that databases count for themselves: read as their country, and said. */
export const PARTS_OF: Readonly<Record<string, string>> = named({
  ...{ England: 'GBR', Scotland: 'GBR', Wales: 'GBR', 'Northern Ireland': 'GBR', 'North Ireland': 'GBR' },
  ...{ イングランド: 'GBR', スコットランド: 'GBR', ウェールズ: 'GBR', 北アイルランド: 'GBR' },
});

/** The whole, which is no country and would count every tie again. */
export const TOTALS = [
  ...['World', 'World Total', 'WLD', 'WXD', 'W', 'W0', 'W00', 'W1', '_T', '_X', '_Z', 'Total', 'Grand total', 'Totals'],
  ...['All countries', 'All', 'Rest of the world', 'Rest of world', 'ROW', 'RWD', 'OECD', 'OECD Total', 'Total OECD'],
  ...[
    'OECD average',
    'OECD countries',
    'OECDE',
    'OECDA',
    'OECDSO',
    'OTO',
    'OAVG',
    'Non-OECD',
    'Non-OECD Total',
    'NOECD',
  ],
  ...[
    'Non-OECD economies',
    'Non-OECD member economies',
    'NMEC',
    'EU Total',
    'Euro area',
    '世界',
    '世界計',
    '合計',
    '総計',
    '計',
    '全体',
  ],
] as const;

/** Parts of the whole and remainders: aggregates in a table that has a total as well, and names of their own elsewhere. */
export const PARTS_OF_TOTALS = [
  ...['EU', 'European Union', 'Europe', 'Asia', 'Africa', 'America', 'Americas', 'Oceania', 'Antarctica', 'Eurasia'],
  ...[
    'North America',
    'Northern America',
    'South America',
    'Central America',
    'Latin America',
    'Middle East',
    'Near East',
  ],
  ...[
    'Latin America and the Caribbean',
    'Latin America and Caribbean',
    'Caribbean',
    'Asia-Pacific',
    'East Asia',
    'South Asia',
    'Central Asia',
    'West Asia',
  ],
  ...[
    'Southeast Asia',
    'South-eastern Asia',
    'Eastern Asia',
    'Southern Asia',
    'Western Asia',
    'South and Central Asia',
  ],
  ...[
    'North Africa',
    'Northern Africa',
    'East Africa',
    'West Africa',
    'Central Africa',
    'Southern Africa',
    'Eastern Africa',
  ],
  ...['Western Africa', 'Middle Africa', 'Sub-Saharan Africa', 'Africa, Sub-Saharan', 'Middle East and North Africa'],
  ...[
    'Mexico and Central America',
    'Eastern Europe',
    'Western Europe',
    'Northern Europe',
    'Southern Europe',
    'Nordic countries',
  ],
  ...[
    'BRIC',
    'BRICS',
    'BRIICS',
    'ASEAN',
    'G7',
    'G20',
    'Other',
    'Others',
    'Other countries',
    'Other economies',
    'Unknown',
  ],
  ...[
    'Unspecified',
    'Not specified',
    'Not available',
    'Unallocated',
    'International waters',
    'アジア',
    'ヨーロッパ',
    '欧州',
  ],
  ...['アフリカ', '北米', '南米', '中南米', '中東', 'オセアニア', 'その他', '不明'],
] as const;
