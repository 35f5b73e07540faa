/** The use that one invocation makes of the platform, counted while it runs. */
export type Usage = {
  storage: {
    /** Calls that read by key; a batch is one. Queries are counted apart. */
    reads: number;
    /** Calls that write; a batch is one, and so is a transaction. */
    writes: number;
    queries: number;
    transactions: number;
    /** 10 KB units, each call rounded up. */
    readUnits: number;
    writeUnits: number;
    readBytes: number;
    writeBytes: number;
    /** As `readBytes`, with every read that found nothing as one kilobyte. */
    chargedReadBytes: number;
  };
  jira: { calls: number; points: number; byOperation: Record<string, number> };
  queue: { pushes: number; events: number };
};

export function createUsage(): Usage {
  return {
    storage: {
      reads: 0,
      writes: 0,
      queries: 0,
      transactions: 0,
      readUnits: 0,
      writeUnits: 0,
      readBytes: 0,
      writeBytes: 0,
      chargedReadBytes: 0,
    },
    jira: { calls: 0, points: 0, byOperation: {} },
    queue: { pushes: 0, events: 0 },
  };
}

/** The use so far, apart from what is still counted. */
export const copyOfUsage = ({ storage, jira, queue }: Usage): Usage => ({
  storage: { ...storage },
  jira: { ...jira, byOperation: { ...jira.byOperation } },
  queue: { ...queue },
});
