/**
 * What is needed together in one file: a file more is a wait more on a slow
 * line, and packs worse.
 */
interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** One of `codeSplitting.groups`. A module that an earlier group has taken stays there. */
interface Group {
  name(id: string, context: Context): string | null;
}

/** The entries and all that they import, directly or not, without dynamic imports. */
export function chunkOf(name: string, entries: readonly string[]): Group {
  let found: Set<string> | undefined;
  return { name: (id, context) => ((found ??= importedBy(entries, context)).has(id) ? name : null) };
}

/** What both sides import, so that neither loads all of the other. */
export function sharedChunk(name: string, some: readonly string[], others: readonly string[]): Group {
  let found: readonly [Set<string>, Set<string>] | undefined;
  return {
    name: (id, context) => {
      const [one, other] = (found ??= [importedBy(some, context), importedBy(others, context)]);
      return one.has(id) && other.has(id) ? name : null;
    },
  };
}

function importedBy(entries: readonly string[], context: Context): Set<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
