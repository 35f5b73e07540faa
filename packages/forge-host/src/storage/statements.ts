import type { HostDatabase } from '../state/database';

export type Bindable = string | number | null;

/** SQL against the host's database, each text prepared once. A row read carries more than its columns: never spread one. */
export type Statements = {
  run(sql: string, ...values: Bindable[]): { readonly lastInsertRowid: number };
  first<Row>(sql: string, ...values: Bindable[]): Row | undefined;
  all<Row>(sql: string, ...values: Bindable[]): Row[];
  /** Runs `work` and keeps all that it wrote, or nothing if it throws; nests. */
  atomically<Result>(work: () => Result): Result;
};

export function createStatements(database: HostDatabase): Statements {
  const prepared = new Map<string, ReturnType<HostDatabase['prepare']>>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
  return {
    run: (sql, ...values) => ({ lastInsertRowid: Number(prepare(sql).run(values).lastInsertRowid) }),
    first: <Row>(sql: string, ...values: Bindable[]) => prepare(sql).get(values) as Row | undefined,
    all: <Row>(sql: string, ...values: Bindable[]) => prepare(sql).all(values) as Row[],
    atomically: (work) => {
      prepare('SAVEPOINT storage').run([]);
      try {
        const result = work();
        prepare('RELEASE storage').run([]);
        return result;
      } catch (error) {
        prepare('ROLLBACK TO storage').run([]);
        prepare('RELEASE storage').run([]);
        throw error;
      }
    },
  };
}
