/**
 * A Forge of one's own: the platform around the app's functions, on one clock and one seed. It runs the real `@forge/*`
 * packages over the globals that they read, with a Jira and a service project behind them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, type FullContext, readExtension, type Subject, toPrincipal } from '../front-end/context';
import { createInvoke, type InvokeCall } from '../front-end/invoke';
import { createModuleStatus, type ReadModuleStatus } from '../front-end/module-status';
import { createAgenda } from '../invocation/agenda';
import { createLog, type Log } from '../invocation/log';
import { createMeter, type Meter } from '../invocation/meter';
import { createPassage } from '../invocation/passage';
import type { SiteContent } from '../jira/content/content';
import type { createJira, JiraSite } from '../jira/jira';
import { type Locales, readLocales, writeLocales } from '../manifest/locales';
import { loadManifest, type Manifest } from '../manifest/manifest';
import { createInstallation } from '../platform/installation';
import { findCaller } from '../platform/people';
import type { JiraReply, JiraRequest } from '../platform/ports';
import { createQueue, type Queue } from '../queue/queue';
import { createForgeRuntime } from '../runtime/forge-runtime';
import { installGlobals } from '../runtime/globals';
import { createRunner, describeError, type Handlers } from '../runtime/runner';
import { closeDatabase, openDatabase } from '../state/database';
import { createHostState } from '../state/host-state';
import { hasFormat, keepFormat, OtherFormat } from '../state/state-format';
import { createStorage, type Storage } from '../storage/storage';
import { type Clock, createClock } from '../time-and-chance/clock';
import { createFaults, type FaultPlan, type Faults } from '../time-and-chance/faults';
import { createRandom } from '../time-and-chance/random';
import { createProductEvents } from '../triggers/product-events';
import { createSchedules } from '../triggers/schedules';
import { createStarts } from '../triggers/starts';
import { createEgressWire } from '../wire/egress-wire';
import { createJiraWire, isGranted, scopeMismatch } from '../wire/jira-wire';
import { createStargateWire } from '../wire/stargate-wire';
import { createStorageWire } from '../wire/storage-wire';
import { createWire } from '../wire/wire';
import { createWorkflowEditor, type WorkflowEditor } from '../workflow/workflow-editor';
import { createValidatorRun, readRuleExpressions } from '../workflow/workflow-rules';
import { createTimekeeper, lastTime } from './timekeeper';

installGlobals();

export type HostOptions = {
  /** Path; `./manifest.yml` when absent. */
  readonly manifest?: string;
  /** The app's functions; imported as the manifest names them when absent. */
  readonly handlers?: Handlers;
  /** A file, or `:memory:` when absent. */
  readonly database?: string;
  readonly seed?: number | string;
  /** Epoch milliseconds. A database that has been used before goes on from its own time if that is later. */
  readonly startsAt?: number;
  /** The time by which storage queries lag behind writes. */
  readonly queryLagMs?: number;
  /** The probability that a page of a storage query comes short. */
  readonly shortPages?: number;
  readonly faults?: FaultPlan;
  /** The app's name, on the site and as the author of its comments. */
  readonly appName?: string;
  /** The content with which a fresh database is filled; nobody and nothing when absent. */
  readonly content?: SiteContent;
  /**
   * The format of what the app keeps in storage. A database that was begun with another one is refused, and so is one of
   * another format of the host's own.
   */
  readonly stateFormat?: string;
  readonly siteUrl?: string;
  /** Real milliseconds, for the meter's wall time. */
  readonly wallClock?: () => number;
  /** A Jira to use in place of the host's own. */
  readonly createJira?: typeof createJira;
};

export type Host = {
  readonly appName: string;
  readonly clock: Clock;
  readonly jira: JiraSite;
  readonly storage: Storage;
  readonly queue: Pick<Queue, 'waiting' | 'dropped'>;
  readonly manifest: Manifest;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly log: Log;
  /** The app's rules on transitions, as project administrators arrange them. */
  readonly workflows: WorkflowEditor;
  /** Calls to which the host could not respond, whatever the app made of it: what it does not emulate, and its own faults. */
  problems(): readonly unknown[];
  /** One `invoke` of the bridge from a module's front end, as a person. Rejects with InvokeFailure, as the bridge does. */
  invoke(call: InvokeCall): Promise<unknown>;
  /** A call that Jira's own pages make as the person. */
  requestJira(person: string | null, request: JiraRequest): Promise<JiraReply>;
  /** The bridge's `requestJira`: as the person, and within the manifest's scopes. Not counted against the points quota. */
  requestJiraFromFrame(person: string | null, request: JiraRequest): Promise<JiraReply>;
  /** @throws SubjectNotVisible where the person may not see the page that the module is on */
  context(moduleKey: string, person: string | null, subject: Subject): Promise<FullContext>;
  /**
   * The status that an issue page shows beside an issue context's label; undefined for nothing.
   * @throws as `context`, and where the person may not use the module
   */
  status: ReadModuleStatus;
  /** Runs a scheduled trigger now. @throws what its function threw */
  runScheduled(moduleKey: string): Promise<void>;
  /** Runs what `preUninstall` modules there are. What they throw holds nothing up. */
  uninstall(): Promise<void>;
  /** Moves the clock, and runs all that falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Runs all that is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** Monday, 2 November 2026, 09:00 in Berlin. */
const defaultStart = Date.UTC(2026, 10, 2, 8);

/** The team of imported projects where no content names one. */
const nobody = { lead: null, roles: [] };

/** Closed for good, as Atlassian's guidelines give it to try reports with. */
const closedTestAccount = '5be24ba3f91c106033269289';

/** @throws where the manifest is not valid, or asks for what this host does not emulate; OtherFormat for a database */
export async function createHost(options: HostOptions = {}): Promise<Host> {
  const manifest = await loadManifest(options.manifest ?? 'manifest.yml');
  const handlers = options.handlers ?? (await importHandlers(manifest));
  const database = openDatabase(options.database ?? ':memory:');
  const state = createHostState(database);
  if (!hasFormat(state, options.stateFormat)) {
    closeDatabase(database);
    throw new OtherFormat(options.database ?? ':memory:');
  }
  const boot = (state.read<number>('boots') ?? 0) + 1;
  state.write('boots', boot);
  if (boot === 1) keepFormat(state, options.stateFormat);
  const clock = createClock(Math.max(options.startsAt ?? 0, lastTime(state) ?? 0) || defaultStart);
  // A restart must not draw the ids of before.
  const random = createRandom(`${options.seed ?? 1}/${boot}`);
  const parts = (label: string) => ({ database, clock, random: random.fork(label) });
  const installation = createInstallation(options.siteUrl ?? 'https://demo.atlassian.net');

  const { appName = 'The app', content } = options;

  const problems: unknown[] = [];
  const meter = createMeter();
  const log = createLog();
  const faults = createFaults(options.faults);
  const passage = createPassage(faults);
  const { queryLagMs, shortPages } = options;
  const storage = createStorage(parts('storage'), {
    entities: manifest.entities,
    ...(queryLagMs !== undefined && { queryLagMs }),
    ...(shortPages !== undefined && { shortPages }),
  });
  const makeJira = options.createJira ?? (await import('../jira/jira')).createJira;
  const jira = makeJira(parts('jira'), {
    appName,
    importTeam: content?.importTeam ?? nobody,
    siteUrl: installation.siteUrl,
    indexedProperties: manifest.modulesOfType('jira:entityProperty').map(({ definition }) => definition as never),
    ruleExpressions: readRuleExpressions(manifest),
  });

  const queue = createQueue({
    ...parts('queue'),
    manifest,
    faults,
    deliver: (event, consumer, chain) => starts.consumer(event, consumer, chain),
  });
  const wire = createWire({
    storage: createStorageWire({ manifest, engine: storage, passage }),
    jira: createJiraWire({ manifest, engine: jira, passage }),
    stargate: createStargateWire({
      manifest,
      queue,
      passage,
      accountStatus: (id) => (id === closedTestAccount || jira.account(id)?.status === 'closed' ? 'closed' : 'active'),
    }),
    egress: createEgressWire({ manifest, passage }),
    complain: (error) => void problems.push(error),
  });
  const appCodeDir = manifest.content.translations ? prepareLocales(manifest) : undefined;
  let runs = 0;
  const runner = createRunner({
    manifest,
    handlers,
    clock,
    agenda: createAgenda(clock),
    random: random.fork('invocations'),
    wire,
    meter,
    log,
    nextId: () => `invocation-${boot}-${++runs}`,
    runtimeFor: (invocation) =>
      createForgeRuntime(invocation, { manifest, installation, ...(appCodeDir && { appCodeDir }) }),
    ...(options.wallClock && { wallClock: options.wallClock }),
  });
  const starts = createStarts({ manifest, installation, jira, runner });
  const invoke = createInvoke({ manifest, installation, jira, clock, runner });
  const readStatus = createModuleStatus({ manifest, installation, jira, starts });
  const schedules = createSchedules({
    manifest,
    faults,
    random: random.fork('schedules'),
    state,
    now: clock.now(),
    start: (module) => starts.schedule(module),
  });
  const productEvents = createProductEvents({
    ...parts('product events'),
    manifest,
    deliver: (payload, module, actor) => starts.productEvent(payload, module, actor),
  });
  for (const timed of [queue, productEvents, schedules]) clock.attach(timed);
  jira.useWorkflowValidators(
    createValidatorRun(manifest, starts, (actor) =>
      actor.kind === 'user' ? findCaller(jira, actor.accountId).locale : 'en-US',
    ),
  );

  // Content that was there before the app was installed is no news to it.
  if (boot === 1 && content) jira.load(content);
  jira.onEvent((event) => productEvents.hear(event));
  if (boot === 1) {
    productEvents.hear({
      eventType: 'avi:forge:installed:app',
      payload: {
        id: installation.id,
        app: { id: manifest.appId, version: installation.appVersion },
        environment: { id: installation.environmentId },
      },
    });
  }

  const workflows = createWorkflowEditor(manifest, jira);
  const time = createTimekeeper(clock, state, runner);
  const requestJira = (person: string | null, request: JiraRequest) =>
    time.during(jira.handle(request, toPrincipal(findCaller(jira, person))));

  return {
    appName,
    clock,
    jira,
    storage,
    queue,
    manifest,
    meter,
    faults,
    log,
    workflows,
    problems: () => [...problems],
    invoke: (call) => time.during(invoke(call)),
    requestJira,
    requestJiraFromFrame: async (person, request) => {
      const operation = jira.describe?.(request);
      if (!operation || isGranted(operation.scopes, manifest)) return requestJira(person, request);
      return { ...scopeMismatch, headers: {}, scopes: operation.scopes, points: 0 };
    },
    context: async (moduleKey, person, subject) => {
      const module = manifest.module(moduleKey);
      if (!module) throw new Error(`The manifest has no module ${moduleKey}`);
      const caller = findCaller(jira, person);
      const extension = await readExtension({ jira, installation, workflows }, module, caller, subject);
      return createContext({ manifest, installation }, module, caller, extension);
    },
    status: (moduleKey, person, subject) => time.during(readStatus(moduleKey, person, subject)),
    runScheduled: async (moduleKey) => {
      const end = await time.during(schedules.run(moduleKey));
      if (end.kind === 'threw') throw end.error;
      if (end.kind !== 'returned') throw new Error(`The scheduled trigger ${moduleKey} ${end.kind}`);
    },
    uninstall: async () => {
      for (const module of manifest.modulesOfType('preUninstall')) await time.during(starts.uninstall(module));
    },
    advance: (ms) => time.move(() => clock.advance(ms)),
    settle: () => time.move(() => clock.settle()),
    close: async () => {
      if (!(await time.stop())) return;
      closeDatabase(database);
    },
  };
}

async function importHandlers(manifest: Manifest): Promise<Handlers> {
  const files = new Set(manifest.functions.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))));
  const load = async (file: string) => {
    const path = join(manifest.folder, 'src', `${file}.ts`);
    try {
      return [file, (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>] as const;
    } catch (error) {
      throw new Error(`The app's functions can't be loaded from ${path}: ${describeError(error)}`, { cause: error });
    }
  };
  return Object.fromEntries(await Promise.all([...files].map(load)));
}

/** The folder of the texts that functions read, for all hosts of this process: writing it takes longer than most tests. */
const localesFolders = new Map<Locales, string>();

function prepareLocales(manifest: Manifest): string {
  const locales = readLocales(manifest.file);
  const kept = localesFolders.get(locales);
  if (kept) return kept;
  const folder = writeLocales(mkdtempSync(join(tmpdir(), 'forge-host-')), manifest.file);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  localesFolders.set(locales, folder);
  return folder;
}
