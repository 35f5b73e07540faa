/** The tree on the local host: the calls of its new kind of ask, which the repository's own types don't know. */
import { openDatabase } from 'forge-host/database';
import { createHost } from 'forge-host/host';
import { demo } from '../../demo/demo';
import type { Result } from '../../src/contract/result';
import type { makeTexts, Texts } from '../../static/i18n/texts';
import type { PersonOf } from '../../static/team/people/names';
import { type Site, siteOn, type Where } from '../forge/site/site';
import type { Tree } from './tree';

/** The reply of a call, as far as a test looks at it. */
export type Reply = Readonly<Record<string, unknown>>;
type AnyCall = (person: string, call: string, payload: object, where?: Where) => Promise<Result<Reply>>;

export type Running = {
  readonly site: Site;
  readonly team: AnyCall;
  readonly plan: AnyCall;
  readonly portal: AnyCall;
  readonly advanceTo: (instant: string) => Promise<void>;
  /** All that lies in storage under keys that begin so. */
  readonly stored: (prefix: string) => readonly StoredRow[];
  readonly close: () => Promise<void>;
};

export type StoredRow = { readonly key: string; readonly value: Readonly<Record<string, unknown>> };

/** @param startsAt epoch milliseconds */
export async function run(tree: Tree, startsAt: number): Promise<Running> {
  const database = tree.path('state.sqlite');
  const host = await createHost({ ...demo, seed: 1, startsAt, database, manifest: tree.path('hourly.yml') });
  const reader = openDatabase(database);
  const site = siteOn(host);
  return {
    site,
    team: site.team as unknown as AnyCall,
    plan: site.plan as unknown as AnyCall,
    portal: site.portal as unknown as AnyCall,
    advanceTo: (instant) => host.advance(Date.parse(instant) - host.clock.now()),
    stored: (prefix) => {
      const rows = reader
        .prepare(
          `SELECT h.key AS key, v.value AS value FROM storage_head h JOIN storage_version v ON v.id = h.current
           ORDER BY h.key`,
        )
        .all() as { key: string; value: string }[];
      return rows
        .filter(({ key }) => key.startsWith(prefix))
        .map(({ key, value }) => ({ key, value: JSON.parse(value) }));
    },
    close: async () => {
      reader.close();
      await site.close();
    },
  };
}

type ProjectKind = { readonly list: unknown; readonly pictured: (row: Reply) => Reply };
type Coverage = { readonly days: readonly { readonly day: string; readonly asks: number }[] };

/** The tree's own front end, as far as it writes files and histories, counts and lays out days. Its types know the new kind, and these don't. */
export type FrontEnd = {
  readonly makeTexts: typeof makeTexts;
  readonly csvOf: (rows: readonly Reply[], list: unknown, known: object) => string;
  readonly loadProjectKinds: () => Promise<Readonly<Record<string, ProjectKind>>>;
  readonly coverageOf: (held: readonly unknown[], calendar: unknown, today: string, length: number) => Coverage;
  readonly countAsks: (panel: Reply) => Reply;
  readonly waitingOn: (panel: Reply) => Reply;
  readonly formatPollLine: (line: Reply, personOf: PersonOf, texts: Texts) => string;
};

export async function frontEnd(tree: Tree): Promise<FrontEnd> {
  const load = (file: string) => import(/* @vite-ignore */ tree.path(file));
  const modules = [
    'static/i18n/texts.ts',
    'static/team/list/csv.ts',
    'static/team/kinds/ask-kinds.ts',
    'static/team/issue-panel/panel.ts',
    'src/core/plan/coverage.ts',
    'static/team/issue-context/context.ts',
    'static/team/poll/history/format-poll-line.ts',
  ];
  return Object.assign({}, ...(await Promise.all(modules.map(load))));
}
