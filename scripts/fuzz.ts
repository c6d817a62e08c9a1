/** `npm run fuzz -- [N] [FIRST]`: N mutated inputs (1,000,000) through every door. Exit code 1 where one breaks anything. */
import { fuzzDoors } from '../test/fuzz/doors.ts';

const [runs = '1000000', first = '0'] = process.argv.slice(2);
const tried = await fuzzDoors(Number(runs), Number(first), ({ seed, door, what }) =>
  console.log(`${seed} (${door}): ${what}`),
);
console.log(
  `${tried.runs} inputs: ${tried.accepted} accepted, of which ${tried.pictures} drawn, ${tried.refused} refused with a reason, ${tried.broken.length} broke something`,
);
process.exitCode = tried.broken.length > 0 ? 1 : 0;
