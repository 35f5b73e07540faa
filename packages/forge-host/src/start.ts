/** An app on its local host, with a site around it, for people: what a start command does. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from './host/host';
import type { SiteContent } from './jira/content/content';
import { inFull, isShortened, summarize } from './jira/import/left-out';
import { PortInUse, reservePort } from './site/http/listen';
import type { RunningSite } from './site/server';
import type { Steps } from './site/visit/steps';
import { type Claim, claimFolder, FolderInUse } from './state/claim';
import { closeDatabase, openDatabase } from './state/database';
import { createHostState } from './state/host-state';
import { hasFormat, OtherFormat } from './state/state-format';

/** An app, and what this host has to know to run it for people. */
export type AppToStart = {
  readonly appName: string;
  /** The folder of its manifest. */
  readonly folder: string;
  readonly content: SiteContent;
  /** The format of what the app keeps in storage: a start on state in another one is refused. */
  readonly stateFormat?: string;
  /** Makes the front end that the manifest names. @returns what was made; what is up to date need not be */
  readonly build?: () => Promise<readonly string[]>;
  /**
   * The story of a new site, as it went before people come. `ms` is how long it takes there: it ends at the present
   * time.
   */
  readonly story?: { readonly ms: number; tell(host: Host): Promise<void> };
  /** Steps that the start page offers to try. */
  readonly steps?: Steps;
};

/** The interval at which the host's clock, which nothing else moves, catches up with the real one. */
const tickMs = 1000;

type Options = { port: number; data: string; fresh: boolean; import?: string; seed?: string };

/**
 * Runs until the process is asked to stop. A failure is told on the console, as a sentence where a person can mend it,
 * and ends the process with code 1.
 * @param command how this was called, to name a way out: `npm start --`
 * @param args what came after it
 */
export async function start(app: AppToStart, command: string, args: readonly string[]): Promise<void> {
  try {
    const options = readOptions(app, args);
    if (options) await run(app, options);
    else process.stdout.write(help(app, command));
  } catch (failure) {
    fail(withWayOut(failure, command, args));
    process.exit();
  }
}

const help = (
  { appName }: AppToStart,
  command: string,
) => `Runs ${appName} on a local stand-in for Forge, Jira and Jira Service Management.

  ${command} [options]

  --port NUMBER   where the site listens (8030)
  --data DIR      where its state is kept (.host in the app's folder)
  --fresh         forget that state and start over
  --import FILE   load issues from a JSON file as Jira's REST search returns them
  --seed TEXT     seed of everything left to chance
  --help          this text
`;

/** @returns undefined when help was asked for. @throws with a sentence for the person */
function readOptions(app: AppToStart, args: readonly string[]): Options | undefined {
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
    data: resolve(values.data ?? join(app.folder, '.host')),
    fresh: values.fresh,
    ...(values.import !== undefined && { import: resolve(values.import) }),
    ...(values.seed !== undefined && { seed: values.seed }),
  };
}

async function run(app: AppToStart, options: Options): Promise<void> {
  // Before the state is touched: another host may be using it.
  const reserved = await reservePort(options.port, app.appName);
  const claim = claimFolder(options.data);
  const database = join(options.data, 'host.sqlite');
  if (options.fresh) forget(database);
  else if (existsSync(database)) checkFormat(database, app.stateFormat);
  const built = (await app.build?.()) ?? [];
  if (built.length > 0) console.log(`Built ${built.join(' and ')}`);

  const host = await openHost(app, { ...options, database, port: reserved.port });
  if (options.import !== undefined) importIssues(host, options.import, options.data);
  const { startSite } = await import('./site/server');
  const site = await startSite({ host, port: reserved, ...(app.steps && { steps: app.steps }) });
  runUntilStopped(host, site, claim);
  console.log(`\n${app.appName} is at ${site.url}\nState is kept in ${options.data}. Ctrl-C stops it.\n`);
}

/** Before anything is built, which takes long. @throws OtherFormat */
function checkFormat(file: string, appFormat: string | undefined): void {
  const database = openDatabase(file);
  const isReadable = hasFormat(createHostState(database), appFormat);
  closeDatabase(database);
  if (!isReadable) throw new OtherFormat(file);
}

async function openHost(app: AppToStart, options: Options & { readonly database: string }): Promise<Host> {
  const { database, seed, port } = options;
  const { appName, content, stateFormat, story } = app;
  const isNew = !existsSync(database);
  // Not before it is needed: it takes a second to load, and a mistyped option should not wait for it.
  const { createHost } = await import('./host/host');
  const host = await createHost({
    appName,
    content,
    manifest: join(app.folder, 'manifest.yml'),
    database,
    siteUrl: `http://localhost:${port}`,
    wallClock: () => performance.now(),
    ...(stateFormat !== undefined && { stateFormat }),
    ...(isNew && { startsAt: Date.now() - (story?.ms ?? 0) }),
    ...(seed !== undefined && { seed }),
  });
  if (!isNew || !story) return host;
  try {
    await story.tell(host);
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

/** @param folder where what was left out is written, when it is too much to be told */
function importIssues(host: Host, file: string, folder: string): void {
  const name = basename(file);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (failure) {
    throw new Error(`${name} can't be read: ${(failure as Error).message}`);
  }
  const { issues, updated, projects, people, comments, leftOut, hasMorePages } = host.jira.importIssues(content, name);
  console.log(
    `Imported ${issues} issues from ${name} (${updated} were here before), ${comments} comments, ${people} new people`,
  );
  for (const { key, name: title, issues: count } of projects) console.log(`  ${key}  ${title}  ${count} issues`);
  const summary = summarize(leftOut);
  if (summary !== undefined) console.log(summary);
  const list = join(folder, 'left-out.tsv');
  rmSync(list, { force: true });
  if (isShortened(leftOut)) {
    writeFileSync(list, inFull(leftOut));
    console.log(`All of it, issue by issue, is in ${list}`);
  }
  if (hasMorePages) {
    console.log('This is one page of a longer reply: save the next ones too, and import each.');
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

/** The failure in words that name a way out, where there is one. @param args what the command was called with */
function withWayOut(failure: unknown, command: string, args: readonly string[]): unknown {
  if (failure instanceof PortInUse) {
    const other = `${command} --port ${failure.port + 1}`;
    return new Error(`${failure.message}. Stop what runs there, or choose another: ${other}`);
  }
  if (failure instanceof FolderInUse) {
    return new Error(`${failure.message}. Stop it, or choose another folder: ${command} --data DIR`);
  }
  if (failure instanceof OtherFormat) {
    return new Error(`${failure.message}; forget it and start afresh with: ${[command, ...args, '--fresh'].join(' ')}`);
  }
  return failure;
}
