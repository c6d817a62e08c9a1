/**
 * Cytoscape without what a figure with fixed places never calls: its graph
 * algorithms, its layouts, and its WebGL renderer. They hang on three lists;
 * with these shortened, whatever at the top of the file is not reached any more
 * is left out. The rest of the file stays as it is published.
 */
interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const CUTS: readonly (readonly [name: string, pattern: RegExp, instead: string])[] = [
  // The first is the search that `components()` needs.
  ['algorithms', /\[(elesfn\$\w+)(?:, [\w$]+){10,}\]\.forEach/, '[$1].forEach'],
  ...['breadthfirst', 'circle', 'concentric', 'cose', 'grid'].map(
    (name) => [name, new RegExp(`\\{\\s*name: '${name}',\\s*impl: \\w+\\s*\\},\\s*`), ''] as const,
  ),
  ['random', /,\s*\{\s*name: 'random',\s*impl: \w+\s*\}/, ''],
];

/** @throws where the file is not as expected: another version of Cytoscape, to be looked at again */
export function slimCytoscape(code: string, parse: (code: string) => unknown): string {
  let cut = code;
  for (const [name, pattern, instead] of CUTS) {
    if (!pattern.test(cut)) throw new Error(`cytoscape: list of "${name}" not found; see slim-cytoscape.ts`);
    cut = cut.replace(pattern, instead);
  }
  const webgl = /^([\w$]+)\.initWebgl = function/m.exec(cut)?.[1];
  const mixedIn = webgl && new RegExp(`(\\[(?:[\\w$]+, )+)${webgl.replaceAll('$', '\\$')}, `);
  if (!mixedIn || !mixedIn.test(cut)) throw new Error('cytoscape: WebGL renderer not found; see slim-cytoscape.ts');
  cut = cut.replace(mixedIn, '$1');
  return reachable(cut, (parse(cut) as { body: Syntax[] }).body);
}

interface Statement {
  readonly node: Syntax;
  readonly names: readonly string[];
  /** Statements that only add to these are wanted only where these are. Absent: always wanted. */
  readonly owners: readonly string[] | undefined;
  readonly uses: ReadonlySet<string>;
}

function reachable(code: string, body: readonly Syntax[]): string {
  const statements = body.map(describe);
  const wanted = new Set<Statement>();
  const used = new Set<string>();
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const statement of statements) {
      const { names, owners, uses } = statement;
      if (wanted.has(statement) || (owners && ![...names, ...owners].some((name) => used.has(name)))) continue;
      wanted.add(statement);
      for (const name of uses) used.add(name);
      for (const name of names) used.add(name);
    }
  }
  return statements
    .filter((statement) => wanted.has(statement))
    .map(({ node }) => code.slice(node.start, node.end))
    .join('\n');
}

function describe(node: Syntax): Statement {
  const uses = new Set<string>();
  collect(node, uses);
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
    return { node, names: [nameOf(node['id'])], owners: [], uses };
  if (node.type === 'VariableDeclaration') {
    const declarations = node['declarations'] as Syntax[];
    const names = declarations.flatMap((one) => identifiers(one['id'] as Syntax));
    // Another name for (a part of) something: what is added to one is added to the other.
    const owners = declarations.flatMap((one) => rootOf(one['init'] as Syntax | null) ?? []);
    return { node, names, owners, uses };
  }
  const expression = node['expression'] as Syntax | undefined;
  if (node.type === 'ExpressionStatement' && expression?.type === 'AssignmentExpression') {
    const root = rootOf(expression['left'] as Syntax);
    if (root !== undefined) return { node, names: [], owners: [root], uses };
  }
  return { node, names: [], owners: undefined, uses };
}

function nameOf(node: unknown): string {
  return (node as { name: string }).name;
}

function identifiers(node: Syntax): string[] {
  const found = new Set<string>();
  collect(node, found);
  return [...found];
}

/** `a` of `a.b.c`. */
function rootOf(node: Syntax | null): string | undefined {
  let at = node;
  while (at?.type === 'MemberExpression') at = at['object'] as Syntax;
  return at?.type === 'Identifier' ? nameOf(at) : undefined;
}

/** Every name that may refer to something; names of properties do not. Those of inner scopes only keep more than needed. */
function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const syntax = node as Syntax;
  if (syntax.type === 'Identifier') found.add(nameOf(syntax));
  for (const [key, value] of Object.entries(syntax)) {
    const isName =
      (key === 'property' && syntax.type === 'MemberExpression') || (key === 'key' && syntax.type === 'Property');
    if (isName && !syntax['computed']) continue;
    collect(value, found);
  }
}
