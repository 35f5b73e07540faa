import type { SignOff } from '../../contract/gate/sign-off';
import { askIndexes, dueIndex, listIndex, locatedIn } from '../stored/ask-indexes';
import type { StoredAskForm, StoredRecord } from '../stored/form';
import { unlike } from '../stored/sparse';
import type { Gate, SignatoryStanding } from './gate';

/** A gate and a signature as stored: without what their attributes say, and without what is as usual. @see ../task/task-record.ts */

const gateUsual = {
  meaning: 'acceptance',
  due: null,
  lapse: 'wait',
  isUrgent: false,
  order: 'parallel',
  covers: [],
  openedAt: null,
  openedBy: null,
  standing: [],
  formerly: [],
  helpers: [],
  deemedAfterDays: null,
  override: null,
  decisions: [],
  nextCheckAt: null,
} satisfies Partial<Gate>;

function gateDoc(gate: Gate): object {
  const { projectId, engagementId, subject, createdAt, standing, contact, ...rest } = gate;
  return {
    ...unlike(rest, { ...gateUsual, openedBy: contact }),
    ...(standing.length > 0 ? { standing: standing.map(standingDoc) } : {}),
    contact,
  };
}

function gateIn(record: StoredRecord): Gate {
  const { createdAt, doc } = record;
  const { standing = [], ...rest } = doc as { standing?: readonly object[] };
  const { contact, round, openedAt } = rest as Pick<Gate, 'contact' | 'round'> & { openedAt?: string };
  return {
    ...gateUsual,
    // As a rule, the contact is the person who opened it: then `openedBy` is not stored.
    ...(round > 0 && openedAt !== undefined ? { openedBy: contact } : {}),
    ...rest,
    ...locatedIn(record),
    createdAt,
    standing: standing.map((row) => standingIn(row as StandingDoc)),
  } as unknown as Gate;
}

type StandingDoc = Pick<SignatoryStanding, 'accountId'> & { readonly decided?: object };

const usualStanding = { isRequired: false, step: 1, decided: null, earlier: null };

function standingDoc({ decided, ...standing }: SignatoryStanding): object {
  const doc = unlike(standing, usualStanding);
  return decided ? { ...doc, decided: unlike(decided, { by: standing.accountId }) } : doc;
}

const standingIn = ({ decided, ...doc }: StandingDoc): SignatoryStanding =>
  ({
    ...usualStanding,
    ...doc,
    decided: decided ? { by: doc.accountId, ...decided } : null,
  }) as unknown as SignatoryStanding;

export function signOffDoc({ gateId, engagementId, by, at, ...rest }: SignOff): object {
  return unlike(rest, signOffUsual);
}

export const signOffIn = ({ gateId, engagementId, accountId, signedAt, doc }: StoredRecord): SignOff =>
  ({ ...signOffUsual, ...(doc as object), gateId, engagementId, by: accountId, at: signedAt }) as unknown as SignOff;

export const signOffUsual = { conditions: [], reason: '', onBehalfOf: null };

/** The form in which gates are stored and found. */
export const storedGateForm: StoredAskForm<Gate> = {
  entity: 'gate',
  attributes: (gate) => askIndexes(gate, gate.createdAt),
  upgrades: [],
  sparse: { docOf: gateDoc, valueIn: gateIn, usual: gateUsual },
  list: { ...listIndex, newestFirst: ['satisfied', 'withdrawn'] },
  due: dueIndex,
};
