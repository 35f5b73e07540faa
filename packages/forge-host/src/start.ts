/** `npm start`: the app on its local host, with a site around it, for people. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWhatChanged } from '../../../scripts/build';
import { type Claim, claimFolder } from './claim';
import type { Host } from './host';
import { reservePort } from './site/listen';
import type { RunningSite } from './site/server';

const help = `Runs Countersign on a local stand-in for Forge, Jira and Jira Service Management.

  npm start -- [options]

  --port NUMBER   where the site listens (8030)
  --data DIR      where its state is kept (.host in the project)
  --fresh         forget that state and start over
  --import FILE   load issues from a JSON file as Jira's REST search returns them
  --seed TEXT     seed of everything left to chance
  --help          this text
`;

/** How often the host's clock, which nothing else moves, catches up with the real one. */
const tickMs = 1000;

type Options = { port: number; data: string; fresh: boolean; import?: string; seed?: string };

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(help);
    return;
  }
  // Before the state is touched: another host may be using it.
  const reserved = await reservePort(options.port);
  const claim = claimFolder(options.data);
  const built = await buildWhatChanged();
  if (built.length > 0) console.log(`Built ${built.join(' and ')}`);

  const host = await openHost({ ...options, port: reserved.port });
  if (options.import !== undefined) importIssues(host, options.import);
  const { startSite } = await import('./site/server');
  const site = await startSite({ host, port: reserved });
  console.log(`\nCountersign is at ${site.url}\nState is kept in ${options.data}. Ctrl-C stops it.\n`);
  runUntilStopped(host, site, claim);
}

/** @returns undefined when help was asked for. @throws with a sentence for the person */
function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8030' },
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      import: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port takes a number up to 65535`);
  return {
    port,
    data: resolve(values.data ?? join(project, '.host')),
    fresh: values.fresh,
    ...(values.import !== undefined && { import: resolve(values.import) }),
    ...(values.seed !== undefined && { seed: values.seed }),
  };
}

const project = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

async function openHost({ data, fresh, seed, port }: Options): Promise<Host> {
  const database = join(data, 'host.sqlite');
  if (fresh) forget(database);
  const isNew = !existsSync(database);
  // Not before it is needed: it takes a second to load, and a mistyped option should not wait for it.
  const [{ createHost }, { storyMs, tellStory }] = await Promise.all([import('./host'), import('../../../demo/story')]);
  const host = await createHost({
    manifest: join(project, 'manifest.yml'),
    database,
    demo: true,
    siteUrl: `http://localhost:${port}`,
    wallClock: () => performance.now(),
    ...(isNew && { startsAt: Date.now() - storyMs }),
    ...(seed !== undefined && { seed }),
  });
  if (!isNew) return host;
  try {
    await tellStory(host);
    return host;
  } catch (failure) {
    await host.close();
    forget(database);
    throw failure;
  }
}

/** With the two files that SQLite keeps beside it. */
function forget(database: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true });
}

function importIssues(host: Host, file: string): void {
  const name = basename(file);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (failure) {
    throw new Error(`${name} can't be read: ${(failure as Error).message}`);
  }
  const { issues, updated, projects, people, comments, hasMorePages } = host.jira.importIssues(content, name);
  console.log(
    `Imported ${issues} issues from ${name} (${updated} were here before), ${comments} comments, ${people} new people`,
  );
  for (const { key, name: title, issues: count } of projects) console.log(`  ${key}  ${title}  ${count} issues`);
  if (hasMorePages) {
    console.log('This is one page of a longer answer: save the next ones too, and import each.');
  }
}

function runUntilStopped(host: Host, site: RunningSite, claim: Claim): void {
  let last = Date.now();
  let isStopping = false;
  let ticking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    ticking = ticking.then(async () => {
      const now = Date.now();
      const passed = Math.max(0, now - last);
      last = now;
      if (!isStopping) await host.advance(passed);
    }, fail);
  }, tickMs);

  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    clearInterval(timer);
    await ticking;
    await site.close();
    await host.close();
    claim.release();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(fail));
}

const faults = [TypeError, ReferenceError, RangeError];

/** A sentence for what a person can mend, all there is to know for a bug. */
function fail(failure: unknown): void {
  const isAboutOptions = String((failure as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  const isFault = !isAboutOptions && (!(failure instanceof Error) || faults.some((kind) => failure instanceof kind));
  console.error(isFault ? failure : (failure as Error).message);
  process.exitCode = 1;
}

try {
  await main();
} catch (failure) {
  fail(failure);
  process.exit(1);
}
