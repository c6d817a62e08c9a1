/** Templates of elements without line ends and indentation: to a page a space is the same, and each packs as three bytes. */
import ts from 'typescript';

/** The code of a module with the templates that are tagged `html` or `svg` in one line each; everything else stays as it is. */
export function smallerHtml(code: string): string {
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText(file))) {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      for (const part of parts) {
        const start = part.getStart(file);
        for (const match of part.getText(file).matchAll(/[ \t]*\n\s*/g))
          cuts.push({ from: start + match.index, to: start + match.index + match[0].length });
      }
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022);
  visit(file);
  cuts.sort((a, b) => b.from - a.from);
  return cuts.reduce((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, code);
}
