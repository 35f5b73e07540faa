import type { Stored } from '../../../../src/app/ports/stored';
import { contactLimits } from '../../../../src/contract/contact';
import { engagementLimits } from '../../../../src/contract/engagement';
import { silenceLimits } from '../../../../src/contract/silence';
import { measureLimits, scoredMeasureKeys } from '../../../../src/contract/survey/measures';
import { account, at, day, hash, history, id, issueId, many, type Words } from './filled';

type Kinds = 'surveyed' | 'measures' | 'silence' | 'outbound' | 'chases' | 'touched';

/** The records of what is known of an engagement’s people beside single surveys, at their largest. */
export function fullPeople({ text }: Words): { readonly [K in Kinds]: Required<Stored[K]> } {
  const signed = { by: account, at };
  const version = {
    version: 1_000_000,
    value: -100,
    note: text(measureLimits.note),
    side: 'customer' as const,
    ...signed,
    team: signed,
    customer: signed,
  };
  return {
    // The guard lets no more through in the days for which they are kept.
    surveyed: {
      accountId: account,
      asked: many(30, {
        checkpointId: id,
        kind: 'transactional' as const,
        day,
        by: { engagementId: id, questions: 15 },
      }),
      cases: many(10, id),
    },
    measures: {
      id: `measures.${id}`,
      projectId: issueId,
      engagementId: id,
      marks: many(engagementLimits.stakeholders, { accountId: account, measures: scoredMeasureKeys }),
      targets: Object.fromEntries(
        scoredMeasureKeys.map((measure) => [
          measure,
          {
            agreed: version,
            proposed: version,
            withdrawn: { by: account, at, value: -100, reason: text(measureLimits.note) },
            revision: 1_000_000,
            versions: 1_000_000,
            lastCommand: hash,
          },
        ]),
      ),
      history,
    },
    silence: {
      id: `silence.${id}`,
      projectId: issueId,
      engagementId: id,
      rules: { surveys: 5, visits: 60, tasks: 60, gates: 60 },
      notedSince: day,
      people: many(engagementLimits.stakeholders, {
        accountId: account,
        joinedOn: day,
        visitedOn: day,
        spoken: { on: day, words: text(silenceLimits.words), by: account, at },
      }),
      lastCommand: hash,
      history,
    },
    outbound: {
      projectId: issueId,
      engagementId: id,
      quarters: many(contactLimits.quarters, { name: '2026-Q1', count: 100_000 }),
      counted: many(40, hash),
    },
    chases: {
      id,
      projectId: issueId,
      engagementId: id,
      chases: many(contactLimits.chases, { id, day, text: text(contactLimits.text), by: account }),
      earlier: many(contactLimits.quarters, { name: '2026-Q1', count: 100_000 }),
      lastCommand: hash,
      history,
    },
    touched: {
      projectId: issueId,
      engagementId: id,
      accountId: account,
      quarters: many(contactLimits.touchedQuarters, { name: '2026-Q1', tasks: 99_999, gates: 99_999, replies: 99_999 }),
    },
  };
}
