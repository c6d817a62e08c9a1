/** `npm run fuzz -- [N] [FIRST]`: N mutated inputs (1,000,000) through every door. Exit code 1 where one breaks anything. */
import { fuzzCalls, fuzzDoors, type Broken } from '../test/fuzz/doors.ts';

const [runs = '1000000', first = '0'] = process.argv.slice(2);
const tell = ({ seed, door, what }: Broken): void => console.log(`${seed} (${door}): ${what}`);
for (const fuzz of [fuzzDoors, fuzzCalls]) {
  const tried = await fuzz(Number(runs), Number(first), tell);
  console.log(
    `${tried.runs} inputs: ${tried.accepted} accepted, of which ${tried.pictures} drawn, ${tried.refused} refused with a reason, ${tried.broken.length} broke something`,
  );
  if (tried.broken.length > 0) process.exitCode = 1;
}
