/**
 * `npm run check`: types, lint, format, dead code, rules and wiring, as many side by side as the computer has cores.
 * Each prints what it has to say when it is done. With names, as in `npm run check -- types lint`, only those run.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';

type Check = { readonly name: string; readonly command: string };

/**
 * The longest first, so that none of them is left alone at the end. The tests get by with one worker, for the types are
 * beside them.
 */
const checks: readonly Check[] = [
  { name: 'types', command: 'tsx scripts/types.ts' },
  {
    name: 'rules and wiring',
    command: 'vitest run --project unit --project wiring --maxWorkers=1 --reporter=dot',
  },
  { name: 'lint and format', command: 'biome check --error-on-warnings .' },
  { name: 'dead code', command: 'knip' },
];

/** Runs one check to its end. @returns whether it found nothing */
function run({ name, command }: Check): Promise<boolean> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

const wanted = process.argv.slice(2);
const waiting = checks.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
if (waiting.length === 0)
  throw new Error(`There is no such check. There are: ${checks.map(({ name }) => name).join(', ')}`);

let isGood = true;
const runInTurn = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (!(await run(next))) isGood = false;
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, runInTurn));
if (!isGood) process.exitCode = 1;
