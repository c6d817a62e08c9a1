import type { Plugin } from 'vite';

const FILE = 'rolldown-runtime.js';

/**
 * The few lines with which the bundler joins its files are a file of their own
 * (0.4 KB), which no setting puts elsewhere: a request more, and found only when
 * the file that wants it is there. Each file that wants it gets them instead.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'collab-graph:inline-runtime',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const runtime = bundle[FILE];
      if (runtime?.type !== 'chunk') return;
      const body = asFunction(runtime.code);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk !== runtime) chunk.code = withRuntime(chunk.code, body);
      }
      delete bundle[FILE];
    },
  };
}

/** A module without imports as a function that returns what it exports. @throws Error where it is no such module */
export function asFunction(code: string): string {
  const found = /export\s*\{([^}]*)\};?\s*$/.exec(code);
  if (!found || /\bimport\b/.test(code)) throw new Error(`${FILE}: expected a module that ends with its exports`);
  const names = found[1]!.split(',').map((one) => {
    const [own, exported = own] = one.trim().split(/\s+as\s+/) as [string, string?];
    return `${exported}:${own}`;
  });
  return `(()=>{${code.slice(0, found.index)}return{${names.join(',')}}})()`;
}

/** The same file with the runtime in it where it imports it. @throws Error where it names the file in another way */
export function withRuntime(code: string, body: string): string {
  const inlined = code.replace(
    /import\s*\{([^}]*)\}\s*from\s*["']\.\/rolldown-runtime\.js["'];?/g,
    (_all, names: string) => `const {${names.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$1:$2')}}=${body};`,
  );
  if (inlined.includes(FILE)) throw new Error(`${FILE} is named in a way that is not known here`);
  return inlined;
}
