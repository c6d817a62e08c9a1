/**
 * `node run-engine.mjs FOLDER IN OUT`: the engine in Node, for R without the
 * package V8. IN is a JSON list of questions; OUT gets the answer to the last.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { runInThisContext } from 'node:vm';

const [folder = '', input = '', output = ''] = process.argv.slice(2);
runInThisContext(readFileSync(`${folder}/engine.js`, 'utf8'));
const { collabGraph } = /** @type {any} */ (globalThis);
for (const name of collabGraph.data.split(' ')) collabGraph.put(name, readFileSync(`${folder}/${name}.json`, 'utf8'));
let answer;
for (const question of JSON.parse(readFileSync(input, 'utf8'))) {
  collabGraph.start(JSON.stringify(question));
  while ((answer = collabGraph.take()) === undefined) await new Promise((resolve) => setImmediate(resolve));
}
writeFileSync(output, answer);
