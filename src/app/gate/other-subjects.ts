import type { CoveredField } from '../../contract/gate/content';
import { fieldsNotAsHashed } from '../../core/gate/content/not-as-signed';
import type { Gate } from '../../core/gate/gate';
import { Unavailable } from '../ports/failure';
import type { JiraAsApp } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { type Patience, retrying } from '../retry';

/**
 * The covered fields of a gate that are not as they were asked about; unknown if Jira does not reply, or hides them.
 */
export type ContentComparison = readonly CoveredField[] | 'unknown';

/** As many calls of Jira as are under way at once. */
const atOnce = 5;

/** Compares what gates cover with Jira, one call for each thing that they stand on. @returns by the gates' ids */
export async function otherSubjects(
  ports: Pick<Ports, 'pause' | 'chance' | 'hasTime'> & { readonly asApp: Pick<JiraAsApp, 'subject'> },
  gates: readonly Gate[],
  patience: Patience,
): Promise<ReadonlyMap<string, ContentComparison>> {
  const keys = new Set(gates.map(subjectKey));
  const waiting = [...keys].map((key) => gates.filter((gate) => subjectKey(gate) === key));
  const found = new Map<string, ContentComparison>();
  const compareNext = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const fields = await fieldsOf(ports, group, patience);
      for (const gate of group) found.set(gate.id, fields === undefined ? 'unknown' : changedIn(gate, fields));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, compareNext));
  return found;
}

const subjectKey = ({ subject }: Gate): string => JSON.stringify(subject);

async function fieldsOf(
  ports: Pick<Ports, 'pause' | 'chance' | 'hasTime'> & { readonly asApp: Pick<JiraAsApp, 'subject'> },
  gates: readonly Gate[],
  patience: Patience,
): Promise<readonly CoveredField[] | undefined> {
  const [first] = gates;
  if (!first) return undefined;
  const covers = [...new Set(gates.flatMap((gate) => gate.covers))];
  try {
    return (await retrying(ports, () => ports.asApp.subject(first.subject, covers), patience))?.fields;
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
}

const changedIn = ({ covers, coveredHash }: Gate, fields: readonly CoveredField[]): CoveredField[] =>
  fieldsNotAsHashed(
    coveredHash,
    covers.flatMap((name) => fields.find(({ field }) => field === name) ?? []),
  );
