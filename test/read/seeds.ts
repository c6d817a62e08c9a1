/** Small files of every format, made for these tests: each has traits of files that people have. */

import { writeXlsx } from '../../src/write/xlsx.ts';

export interface Seed {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 little endian with its mark, as Excel saves "Unicode text". */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) {
    bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

export function joined(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encode(part)] : [...part])));
}

/** 日本,米国 and 韓国 in Shift_JIS. */
export const SHIFT_JIS = joined(
  [0x8d, 0x91],
  '1,',
  [0x8d, 0x91],
  '2,',
  [0x98, 0x5f, 0x95, 0xb6, 0x90, 0x94],
  '\r\n',
  [0x93, 0xfa, 0x96, 0x7b],
  ',',
  [0x95, 0xc4, 0x8d, 0x91],
  ',12\r\n',
  [0x8a, 0xd8, 0x8d, 0x91],
  ',',
  [0x93, 0xfa, 0x96, 0x7b],
  ',3\r\n',
);

export const SEEDS: Readonly<Record<string, Seed>> = {
  edges: {
    name: 'edges.csv',
    files: {
      'edges.csv':
        '\ufeffcountry_a,country_b,weight\r\nJapan,USA,4\r\nUSA,Japan,1\r\n"Korea, Rep.",Japan,2\r\nJapan,WHO (multilateral),n.a.\r\nFrance,Germany,x9\r\nFrance,,3\r\nFrance,France,7\r\n',
    },
  },
  semicolon: {
    name: 'semicolon.csv',
    files: {
      'semicolon.csv': joined(
        'Universit',
        [0xe4],
        't 1;Universit',
        [0xe4],
        't 2;Ko-Publikationen\r\nUniv Graz;Univ Wien;239,6548\r\nUniv Wien;Univ Linz;1.234,5\r\n',
      ),
    },
  },
  lonecr: { name: 'lonecr.csv', files: { 'lonecr.csv': 'from,to,flow\rJPN,USA,5\rUSA,JPN,7\rNA,ZAF,2\r' } },
  utf16: {
    name: 'utf16.txt',
    files: { 'utf16.txt': utf16('Source\tTarget\tEdgeWeight\r\n研究 A\t評価\t21\r\n評価\t材料\t3\r\n') },
  },
  shiftjis: { name: 'shiftjis.csv', files: { 'shiftjis.csv': SHIFT_JIS } },
  mixed: {
    name: 'mixed.csv',
    files: {
      'mixed.csv': joined(
        'Origin,Destination,TIME_PERIOD,Percentage\nCuraçao,Japan,2022,1.5\n',
        'C',
        [0x99],
        "te d'Ivoire,Japan,2022,2\nJapan,Korea,2022,\nJapan,Korea,2022,6.5\nJapan,World,2022,100\nJapan,France,2022,3\nJapan,France,2022,4\nFrance,Germany,2022,3\nFrance,Germany,2022,3\n",
      ),
    },
  },
  panel: {
    name: 'panel.csv',
    files: {
      'panel.csv':
        'COUNTRY_OF_SCHOOL,COUNTRY_OF_ORIGIN,YEAR,TOTAL_STUDENTS\nUnited States of America,Japan,2018,10\nUnited States of America,Japan,2019,12\nFrance,Viet Nam,2019,0\n',
    },
  },
  events: {
    name: 'events.csv',
    files: {
      'events.csv':
        'date,donor,recipient,amount,purpose\n2008,JPN,CHN,10,1\n2008,JPN,CHN,5,2\n0001,JPN,CHN,1,2\n2009,"Asia, regional",CHN,,1\n',
    },
  },
  matrix: {
    name: 'matrix.csv',
    files: { 'matrix.csv': ',JPN,USA,ANT,KOS\nJPN,0,5,0,0\nUSA,5,0,2,0\nANT,0,2,0,0\nKOS,0,0,0,0\n' },
  },
  oddmatrix: { name: 'oddmatrix.csv', files: { 'oddmatrix.csv': 'x;A;B;C\nA;1;2,5;-\nB;3;0;\nC;0;foo;0\n' } },
  flowmap: {
    name: 'flowmap',
    files: {
      'locations.csv': 'id,name,lat,lon\nBE,Bern,46.9,7.4\nZH,Zürich,47.4,8.6\nLU,Luzern,47,8.1\n',
      'flows.csv': 'origin,dest,count\nZH,ZH,9\nZH,BE,4\nZH,BE,2\nBE,XX,1\n',
    },
  },
  nodes: {
    name: 'nodes',
    files: {
      'e.csv': 'Source,Target,Type,Weight\n1,2,Undirected,1\n2,3,Directed,2\n',
      'n.csv': 'Id,Label,Class\n1,Kyoto,city\n2,Graz,city\n3,Paris,city\n3,Paris again,city\n',
    },
  },
  nodelist: { name: 'nodelist.csv', files: { 'nodelist.csv': 'name,pays,note\nA,UK,x\nB,DE,\nC,,\nA,FR,\n' } },
  sdmx: {
    name: 'sdmx.csv',
    files: {
      'sdmx.csv':
        'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,CITIZENSHIP,Citizenship,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nDATAFLOW,X,I,GRC,Greece,W,World,2014,29510,0\nDATAFLOW,X,I,GRC,Greece,ALB,Albania,2014,1.5,3\n',
    },
  },
  series: {
    name: 'series.csv',
    files: {
      'series.csv':
        'STUDENTS BY PLACE OF ORIGIN\n\nPlace of Origin,2022/23,2023/24,2024/25\nJapan,3,4,5\nTurkey/Türkiye,-,1,2\nWORLD TOTAL,3,5,7\nNote: dash is no data\n',
    },
  },
  gexf: {
    name: 'a.gexf',
    files: {
      'a.gexf':
        '<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><meta><title>T</title></meta>\n<graph defaultedgetype="undirected" mode="dynamic">\n<attributes class="node"><attribute id="0" title="country" type="string"/><attribute id="1" title="label" type="string"><default>none</default></attribute><attribute id="2" title="n" type="listinteger"/></attributes>\n<attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="double"/></attributes>\n<nodes>\n<node id="a" label="A "><attvalues><attvalue for="0" value="Japan"/><attvalue for="2" value="[1, 2]"/></attvalues><viz:position x="1" y="2"/><viz:size value="3"></viz:size><viz:color r="1" g="2" b="3"/></node>\n<node id="b" start="2001" end="2003"/>\n<node id="b"/>\n<node id="c"/>\n</nodes>\n<edges>\n<edge source="a" target="b" weight="2"/>\n<edge source="b" target="a"/>\n<edge id="x" source="a" target="c" type="directed"><attvalues><attvalue for="w" value="1" timestamp="2004"/><attvalue for="w" value="4" timestamp="2005"/></attvalues></edge>\n<edge source="a" target="a" weight="0"/>\n<edge source="a" target="zz"/>\n<edge source="c" target="b" weight="NaN"/>\n</edges></graph></gexf>',
    },
  },
  graphml: {
    name: 'a.graphml',
    files: {
      'a.graphml':
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"><key id="d1" for="edge" attr.name="weight" attr.type="double"/><key id="d0" for="node" yfiles.type="nodegraphics"/>\n<graph edgedefault="directed">\n<node id="n0"><data key="d0"><y:ShapeNode><y:Geometry x="1" y="2"/><y:Fill color="#FF0000"/><y:NodeLabel>Tokyo</y:NodeLabel></y:ShapeNode></data></node>\n<node id="n1"><graph edgedefault="undirected"><node id="n2"/><edge source="n1" target="n2"><data key="d1">-3</data></edge></graph></node>\n<edge source="n0" target="n1"><data key="d1"><![CDATA[2]]></data></edge>\n<edge source="n0" target="n1"/>\n<hyperedge><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n2"/></hyperedge>\n</graph></graphml>',
    },
  },
  graphology: {
    name: 'g.json',
    files: {
      'g.json':
        '{"attributes":{"name":"G"},"options":{"type":"mixed","multi":true},"nodes":[{"key":"a","attributes":{"label":"A","x":1,"y":2,"tags":["p","q"]}},{"key":"b"}],"edges":[{"key":"e1","source":"a","target":"b","undirected":true,"attributes":{"weight":2.5}},{"source":"b","target":"a"}]}',
    },
  },
  nodelink: {
    name: 'n.json',
    files: {
      'n.json':
        '{"directed":false,"multigraph":false,"graph":{"name":"N"},"nodes":[{"id":"a","lat":1,"lon":2},{"id":3}],"links":[{"source":"a","target":3,"value":4},{"source":"a","target":"q"}]}',
    },
  },
  vosjson: {
    name: 'v.json',
    files: {
      'v.json':
        '\ufeff{"config":{"terminology":{"item":"Organisation","link":"Co-authorship link","link_strength":"Co-authorships"},"templates":{"item_description":"<a target=\'_blank\'>{label}</a>"}},"network":{"items":[{"id":195,"label":"algeria","x":0.5,"y":-1,"cluster":5,"weights":{"Links":2.0000},"scores":{"Avg. pub. year":2021.5},"description":"<b onclick=\\"x\\">hi</b>"},{"id":263,"label":"japan"}],"links":[{"source_id":195,"target_id":263,"strength":7}]}}',
    },
  },
  vos: {
    name: 'vos',
    files: { 'map.txt': 'label,id\nmanagerial, 1\ncompetence, 2\n', 'network.txt': '1,2,26.35\n2,9,1\n' },
  },
  cyjs: {
    name: 'c.json',
    files: {
      'c.json':
        '{"data":{"name":"C"},"elements":{"nodes":[{"data":{"id":"1","name":"A"},"position":{"x":1,"y":2}},{"data":{"id":"2"}}],"edges":[{"data":{"id":"e","source":"1","target":"2","interaction":"pp","weight":"0.5"}}]}}',
    },
  },
  cx: {
    name: 'c.cx',
    files: {
      'c.cx':
        '[{"numberVerification":[{"longNumber":1}]},{"nodes":[{"@id":1,"n":"A"},{"@id":2,"n":"B"}]},{"edges":[{"@id":3,"s":1,"t":2,"i":"binds"}]},{"edgeAttributes":[{"po":3,"n":"weight","v":"2.5","d":"double"}]},{"nodeAttributes":[{"po":1,"n":"score","v":"1","d":"integer"}]},{"cartesianLayout":[{"node":1,"x":1,"y":2}]}]',
    },
  },
  cx2: {
    name: 'c.cx2',
    files: {
      'c.cx2':
        '[{"CXVersion":"2.0","hasFragments":false},{"attributeDeclarations":[{"nodes":{"name":{"a":"n","d":"string"}},"edges":{"weight":{"d":"double"}}}]},{"nodes":[{"id":0,"x":1,"y":2,"v":{"n":"A"}},{"id":1,"v":{"n":"B"}}]},{"edges":[{"id":0,"s":0,"t":1,"v":{"weight":"0.25"}},{"id":1,"s":0,"t":1,"v":{}},{"id":2,"s":0,"t":99,"v":{}}]}]',
    },
  },
  pajek: {
    name: 'p.net',
    files: {
      'p.net':
        '\ufeff% made up\n*vertices 4\n1 "AF"  0.5 0.25 0.5\n2 "NA"\n3 "US" [2001-2005]\n*arcs\n1 2 3\n2 1 3\n2 2 40\n*edges\n3 1 -1 l "x y"\n*arcslist\n1 3 2\n',
      'p.vec': '*vertices 4\n1\n2\n3\n4.5\n',
    },
  },
  paj: {
    name: 'p.paj',
    files: {
      'p.paj':
        '*Network two\n*Vertices 5 2\n1 "a"\n*Matrix\n0 1 1\n1 0 0\n*Partition p\n*Vertices 5\n1\n1\n2\n2\n2\n*Network other\n*Vertices 1\n',
    },
  },
  gml: {
    name: 'g.gml',
    files: {
      'g.gml':
        'Creator "x [y]"\ngraph [\n  directed 0\n  node [ id 1 label "A &amp; B" graphics [ x 1.5 y 2 fill "#00ff00" ] ]\n  node [ id 2 label "C" tags "p" tags "q" ]\n  edge [ source 1 target 2 value 3 ]\n  edge [ source 2 target 1 value 3 ]\n  edge [ source 1 target 9 ]\n]\n',
    },
  },
  workbook: {
    name: 'ties.xlsx',
    files: {
      'ties.xlsx': writeXlsx([
        { name: 'Notes', table: { columns: ['What this is'], rows: [['made up']] } },
        {
          name: 'Ties',
          table: {
            columns: ['country', 'partner', 'papers', 'year'],
            rows: [
              ['Japan', 'France', 12, 2019],
              ['Japan', '韓国', 3.5, 2020],
              ['France', '"Korea & <others>"', null, 2020],
            ],
          },
        },
      ]),
    },
  },
};
