import { engagementLimits } from '../../../../src/contract/engagement';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { raidLimits } from '../../../../src/contract/raid';
import type { AuditEvent } from '../../../../src/core/audit/event';
import { auditedGate } from '../../../../src/core/gate/event';
import { audited } from '../../../../src/core/task/event';
import type { fullEngagement } from './engagement';
import { account, at, day, hash, many, numbered, type Words } from './filled';
import type { fullGate } from './gate';
import type { fullTask } from './task';

/** The largest of what each thing's history keeps. */
export function fullEvents(
  { text, refused }: Words,
  { givenTask, asking, evidence }: ReturnType<typeof fullTask>,
  { settings, customer, contacts }: ReturnType<typeof fullEngagement>,
  { covers, coveredHash, terms, heading, identity, standing, signOff }: ReturnType<typeof fullGate>,
): readonly AuditEvent[] {
  const attribution = { actor: account, at };
  return [
    audited({ ...attribution, what: 'task-given', task: givenTask }),
    audited({ ...attribution, what: 'task-changed', terms: asking }),
    audited({ ...attribution, what: 'task-completed', evidence }),
    auditedGate({ ...attribution, what: 'gate-drafted', gate: { ...identity, ...heading }, termsHash: hash }),
    auditedGate({
      ...attribution,
      what: 'gate-opened',
      round: gateLimits.rounds,
      hash,
      rule: terms.rule,
      due: day,
      covers,
      coveredHash,
      standing,
      deemedAfterDays: engagementLimits.deemedDays.most,
    }),
    auditedGate({ ...attribution, what: 'gate-signed', signOff, signOffHash: hash, fingerprint: hash, toPutRight: 0 }),
    auditedGate({ ...attribution, what: 'signing-refused', round: gateLimits.rounds, onBehalfOf: account }),
    { ...attribution, what: 'engagement-changed', facts: settings },
    { ...attribution, what: 'contacts-set', facts: { contacts } },
    { ...attribution, what: 'stakeholder-changed', facts: { before: customer, ...customer } },
    { ...attribution, what: 'effect-refused', text: refused, facts: { entryId: numbered } },
    { ...attribution, what: 'sent-again', facts: { entryIds: many(20, `${numbered}.9`) } },
    { ...attribution, what: 'outcome-told', text: text(raidLimits.outcome) },
  ];
}
