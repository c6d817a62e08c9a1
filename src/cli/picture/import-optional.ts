import { CollabGraphError } from '../../model/errors.ts';

/**
 * Imports a package that an installation may do without (`npm install --omit=optional`).
 * @throws CollabGraphError `missing`, with the command that installs it
 */
export async function importOptional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new CollabGraphError(
      'missing',
      `missing package "${name}" (install it: npm install ${name}; ${message.split('\n')[0]})`,
    );
  }
}
