/** `npm run fuzz:readers -- N [FIRST]`: N mutated inputs through every reader. Exit code 1 where one breaks anything. */
import { fuzz } from '../test/read/fuzz.ts';

const [runs = '100000', first = '0'] = process.argv.slice(2);
const result = await fuzz(Number(runs), Number(first), ({ seed, name, what }) =>
  console.log(`${seed} (${name}): ${what}`),
);
console.log(
  `${result.runs} inputs: ${result.read} read, ${result.refused} refused with a reason, ${result.found.length} broke something`,
);
process.exitCode = result.found.length > 0 ? 1 : 0;
