/** Names of the files of the compiled data that make the built-in network whole, with places and shapes. */
export const COMPILED_FILES = ['core', 'rest', 'sources', 'openalex', 'positions', 'world'] as const;
