/** What TypeScript says of a program that somebody writes with the package. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export type Resolution = 'bundler' | 'nodenext';

/** Complaints by file, without place; those of the package's own declarations too, since libraries are checked. */
export function typeErrors(
  folder: string,
  files: Readonly<Record<string, string>>,
  resolution: Resolution,
): Map<string, string> {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  const isNode = resolution === 'nodenext';
  const program = ts.createProgram(
    Object.keys(files).map((name) => join(folder, name)),
    {
      noEmit: true,
      strict: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      module: isNode ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
      moduleResolution: isNode ? ts.ModuleResolutionKind.NodeNext : ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      jsx: ts.JsxEmit.ReactJSX,
      types: [],
    },
  );
  const found = new Map<string, string>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file ? relative(folder, file.fileName) : '';
    found.set(name, `${found.get(name) ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}\n`);
  }
  return found;
}
