/** The site that every operation works on: its tables, its time, and the ears that hear what happens. */

import type { ProductEvent } from '../../platform/ports';
import type { HostDatabase } from '../../state/database';
import type { Clock } from '../../time-and-chance/clock';
import type { IndexedProperty } from './indexed-property';
import type { RuleExpression } from './rule-expression';
import { schema } from './schema';
import type { WorkflowRuleRun } from './workflow-records';

type Statement = { all(...values: readonly SqlValue[]): unknown[]; run(...values: readonly SqlValue[]): unknown };

export type SqlValue = string | number | null;

export type Site = {
  readonly url: string;
  readonly clock: Clock;
  readonly indexedProperties: readonly IndexedProperty[];
  /** The app's workflow rules that are expressions, by the key of their module. */
  readonly ruleExpressions: ReadonlyMap<string, RuleExpression>;
  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[];
  first<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  run(sql: string, ...values: readonly SqlValue[]): void;
  /** The next id of a kind, from `start` on. */
  nextId(kind: string, start: number): number;
  /** All or nothing; whoever listens hears of the events only once the state is written. */
  atomically<Result>(work: () => Result): Result;
  emit(event: ProductEvent): void;
  /** Switches a workflow's own rules: undefined until the app's host has plugged in its functions. */
  runWorkflowRule: WorkflowRuleRun | undefined;
};

export function createSite(parts: {
  url: string;
  clock: Clock;
  database: HostDatabase;
  indexedProperties: readonly IndexedProperty[];
  ruleExpressions: readonly RuleExpression[];
  listeners: ReadonlyArray<(event: ProductEvent) => void>;
}): Site {
  const { database } = parts;
  database.exec(schema);
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql) as Statement;
      // Searches make a statement of their own each: they are not worth keeping for ever.
      if (prepared.size > 500) prepared.clear();
      prepared.set(sql, statement);
    }
    return statement;
  };
  const all = <Row>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).all(...values) as Row[];
  const run = (sql: string, ...values: readonly SqlValue[]) => {
    prepare(sql).run(...values);
  };

  let pending: ProductEvent[] | undefined;
  const tell = (event: ProductEvent) => {
    for (const listener of parts.listeners) listener(event);
  };

  return {
    url: parts.url.replace(/\/$/, ''),
    clock: parts.clock,
    indexedProperties: parts.indexedProperties,
    ruleExpressions: new Map(parts.ruleExpressions.map((one) => [one.moduleKey, one])),
    all,
    run,
    // The driver adds a measured duration to what `get` returns, so rows come through `all`.
    first: <Row>(sql: string, ...values: readonly SqlValue[]) => all<Row>(sql, ...values)[0],
    nextId: (kind, start) => {
      const row = all<{ last: number }>(
        'INSERT INTO jira_sequence (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last',
        kind,
        start,
      )[0];
      if (!row) throw new Error(`No next id for ${kind}`);
      return row.last;
    },
    atomically: (work) => {
      if (pending) return work();
      const events: ProductEvent[] = [];
      pending = events;
      let result: ReturnType<typeof work>;
      try {
        result = database.transaction(work)() as ReturnType<typeof work>;
      } finally {
        pending = undefined;
      }
      events.forEach(tell);
      return result;
    },
    emit: (event) => {
      if (pending) pending.push(event);
      else tell(event);
    },
    runWorkflowRule: undefined,
  };
}
