/**
 * The files of the script have short names that stay the same, so that pages
 * may name them; a server or a cache can hold one of another build among them,
 * whose exports are others under the same letters. So each file exports the
 * name of its build, and whoever imports one asks for that name: browsers then
 * refuse what does not belong together before any of it runs, as they refuse
 * what is missing or cut.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** How the bundler writes a part that loads late: through a helper that sees to style sheets, of which ours have none. */
const HELPED =
  /[\w$]+\((?:\(\)=>(import\(`\.\/[\w.-]+`\)(?:\.then\(e=>e\.[\w$]+\))?)|async\(\)=>\{let\{([^{}]*)\}=await (import\(`\.\/[\w.-]+`\)(?:\.then\(e=>e\.[\w$]+\))?);return\{([^{}]*)\}\}),[^,()]*,import\.meta\.url\)/g;

/** Marks all files of a build, after everything else. */
export function oneBuild(): Plugin {
  return {
    name: 'collab-graph:one-build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      const hash = createHash('sha256');
      for (const { fileName, code } of chunks) hash.update(`${fileName}\0${code}\0`);
      const mark = `$${parseInt(hash.digest('hex').slice(0, 9), 16).toString(36).slice(-4)}`;
      for (const chunk of chunks) chunk.code = marked(chunk.code, mark);
    },
  };
}

/**
 * The same file with its mark, which asks for it of all that it imports.
 * @throws Error where it imports in a way that is not known here
 */
export function marked(code: string, mark: string): string {
  let own = 0;
  const asked = (): string => `${mark} as ${mark}_${own++}`;
  let late = 0;
  const result = code
    .replace(HELPED, (all, whole?: string, taken?: string, picked?: string, given?: string) => {
      if (whole !== undefined) return whole;
      // What it takes and what it gives are the same names.
      return namesOf(taken!).join() === namesOf(given!).join() ? picked! : all;
    })
    .replace(/\bimport\(`\.\/([\w.-]+)`\)/g, (all, name: string) => (late++, `$late(${all},\`${name}\`)`))
    .replace(
      /\bimport\{([^}]*)\}from(["'`]\.\/)/g,
      (_all, names: string, from: string) => `import{${names},${asked()}}from${from}`,
    )
    .replace(/\bimport(["'`]\.\/)/g, (_all, from: string) => `import{${asked()}}from${from}`)
    .replace(
      /\bexport\{([^}]*)\}from(["'`]\.\/[\w.-]+["'`])/g,
      (all, _names, path: string) => `import{${asked()}}from${path};${all}`,
    );
  if (/(?<!\$late\()\bimport\(["'`.]|\bimport\s*(?:\*|[\w$]+\s*from)|\bexport\s*\*/.test(result))
    throw new Error(`a part of the script is imported in a way that is not known here; see scripts/embed/one-build.ts`);
  return `${late > 0 ? lateWith(mark) : ''}${result.trimEnd().replace(/;?$/, ';')}export const ${mark}=1;\n`;
}

/** Loads a part late, and says in every failure which: browsers do not where it is cut. */
function lateWith(mark: string): string {
  return `const $late=(p,n)=>p.then(m=>{if(m.${mark})return m;throw"another build"}).catch(e=>{throw new TypeError("module "+n+", or one that it imports, is missing, damaged or of another build",{cause:e})});`;
}

function namesOf(pattern: string): readonly string[] {
  return pattern.split(',').map((one) => one.split(':')[0]!.trim());
}
