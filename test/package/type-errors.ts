/** What TypeScript says of a program that somebody writes with the package. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Resolution = 'bundler' | 'nodenext';

/** Complaints, without place; those of the package's own declarations too, since libraries are checked. */
export function typeErrors(folder: string, name: string, code: string, resolution: Resolution): string[] {
  const file = join(folder, name);
  writeFileSync(file, code);
  const isNode = resolution === 'nodenext';
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    module: isNode ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
    moduleResolution: isNode ? ts.ModuleResolutionKind.NodeNext : ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
