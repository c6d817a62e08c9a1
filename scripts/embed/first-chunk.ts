/**
 * All that the script needs before its first picture in one file with it: a
 * file more is a wait more on a slow line, and packs worse.
 */
interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** For `codeSplitting.groups`: the modules that `entry` imports, directly or not, without dynamic imports. */
export function firstChunk(entry: string, name: string): { name: (id: string, context: Context) => string | null } {
  let found: Set<string> | undefined;
  return { name: (id, context) => ((found ??= importedBy(entry, context)).has(id) ? name : null) };
}

function importedBy(entry: string, context: Context): Set<string> {
  const found = new Set<string>();
  const queue = [entry];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
