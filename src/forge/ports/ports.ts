import { proofFirst } from '../../app/access/proof-first';
import type { Ports } from '../../app/ports/ports';
import type { AccountId } from '../../contract/common';
import { jiraAsUser } from '../jira/as-user';
import { issues } from '../jira/issues';
import { people } from '../jira/people';
import { subject } from '../jira/subject';
import { logFault } from '../log';
import { __getRuntime } from '../platform/invocation';
import { textsOf } from '../platform/texts';
import { pushDue } from '../queue/push-due';
import { pushOutbox } from '../queue/push-outbox';
import { forgeSeals } from '../seals/seals';
import { forgeStorage } from '../storage/storage';

/** Kept back for the reply itself when an invocation's time runs short. */
const reserveMs = 4_000;

const now = () => Date.now();

/** The real world, for whoever calls. Everything in it belongs to the invocation that is running, never to this module. */
export const portsFor = (accountId: AccountId): Ports => ({
  now,
  reference: () => `CS${process.getBuiltinModule('node:crypto').randomBytes(4).toString('hex').toUpperCase()}`,
  chance: () => Math.random(),
  randomId: () => process.getBuiltinModule('node:crypto').randomBytes(12).toString('hex'),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  hasTime: (pauseMs = 0) => __getRuntime().lambdaContext.getRemainingTimeInMillis() > reserveMs + pauseMs,
  storage: forgeStorage(now),
  seals: forgeSeals,
  textsOf,
  ...proofFirst({ asUser: jiraAsUser(accountId), asApp: { people, subject, issues } }),
  sendSoon: pushOutbox,
  processSoon: pushDue,
  report: logFault,
});
