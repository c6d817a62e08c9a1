import { describe, expect, it } from 'vitest';

import { allCommands, COMMAND_INDEX, commandsFor } from '../../src/cli/registry.ts';

describe('the index of commands', () => {
  it('names each command as it names itself', async () => {
    const commands = await allCommands();
    expect(COMMAND_INDEX.map(({ name, aliases }) => ({ name, aliases }))).toEqual(
      commands.map(({ name, aliases }) => ({ name, aliases })),
    );
    const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('loads the one that a line begins with, by name or alias', async () => {
    for (const first of ['neighbors', 'neighbours'])
      expect((await commandsFor([first, 'JP'])).map(({ name }) => name)).toEqual(['neighbors']);
  });

  it('loads none for the version alone', async () => {
    expect(await commandsFor(['--version'])).toEqual([]);
    expect(await commandsFor(['-V'])).toEqual([]);
  });

  it.each([
    ['--version', 'path'],
    [],
    ['--help'],
    ['--lang', 'ja', 'path'],
    ['pth'],
    ['help'],
    ['completion', 'zsh'],
    ['mcp'],
  ])('loads all for a line that begins otherwise, or speaks of all: %s %s', async (...argv) => {
    expect(await commandsFor(argv)).toHaveLength(COMMAND_INDEX.length);
  });

  it('lets an option have one type in all commands, since a line may be read with those of one', async () => {
    const types = new Map<string, string>();
    for (const { options } of await allCommands())
      for (const { name, type } of options) {
        const isFlag = String(type === 'flag');
        expect(types.get(name) ?? isFlag, name).toBe(isFlag);
        types.set(name, isFlag);
      }
  });
});
