/** How the elements are described. The path in package.json is ours to write: the analyzer would put there whatever folder it last wrote to. */
export default {
  globs: ['src/elements/**/*.ts', 'src/explorer/*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
