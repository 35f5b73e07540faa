import { mayPass, type PassingPorts, type Transition } from '../../app/gate/may-pass';
import type { AccountId } from '../../contract/common';
import { isHeldWhenUnsure } from '../../core/gate/passing/passing';
import { ruleConfigurationIn } from '../../core/gate/passing/rule-configuration';
import { jiraAsUser } from '../jira/as-user';
import { issueInFull } from '../jira/issue-in-full';
import { people } from '../jira/people';
import { subject } from '../jira/subject';
import { languageOf } from '../language';
import { reportFault } from '../log';
import { pushDue } from '../queue/push-due';
import { forgeStorage } from '../storage/storage';
import { passageText } from './passage-text';

/** developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator */
type Verdict = { readonly result: boolean; readonly errorMessage?: string };

const now = () => Date.now();

/** Of the twenty-five seconds that a validator has: what is tried again is tried for so long, */
const tryingMs = 8_000;
/** and so long is waited for a reply. What Jira makes of a validator that runs out of time is not documented. */
const replyMs = 20_000;

/**
 * Whether a transition may pass, for whoever makes it: a person, an automation or a customer in the portal. It always
 * gives a verdict: what it can't find out, the rule's modes decide.
 */
export async function validateTransition(question: unknown, context?: unknown): Promise<Verdict> {
  const { issue, configuration, transition } = fieldsIn(question);
  const rule = ruleConfigurationIn(configuration);
  const language = languageOf(fieldsIn(context).locale);
  try {
    const wanted = transitionIn(fieldsIn(issue).key, fieldsIn(transition).modifiedFields);
    const passage = await inTime(mayPass(passingPorts(makerIn(context), now() + tryingMs), wanted, rule));
    if (passage.result === 'passes') return { result: true };
    return { result: false, errorMessage: await passageText(passage, language) };
  } catch (error) {
    reportFault('validator', error);
    if (!isHeldWhenUnsure(rule)) return { result: true };
    return { result: false, errorMessage: await passageText({ result: 'no-reply' }, language).catch(() => noReply) };
  }
}

/** The text where even the translations could not be had. */
const noReply = 'Countersign could not find out whether the customer has signed off. Try again in a moment.';

/** Whoever makes the transition, where Forge says who it is. */
function makerIn(context: unknown): AccountId | null {
  const { accountId } = fieldsIn(fieldsIn(context).principal);
  return typeof accountId === 'string' && accountId !== '' ? accountId : null;
}

const passingPorts = (maker: AccountId | null, deadline: number): PassingPorts => ({
  now,
  chance: () => Math.random(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  hasTime: (pauseMs = 0) => now() + pauseMs < deadline,
  storage: forgeStorage(now),
  asUser: maker === null ? null : jiraAsUser(maker),
  asApp: { people, subject, issueInFull },
  processSoon: pushDue,
});

const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The transition that Jira sends. Of fields that its screen changes, their names are enough. */
function transitionIn(key: unknown, modifiedFields: unknown): Transition {
  if (typeof key !== 'string' || key === '') throw new Error('A transition without an issue');
  return { issueKey: key, modified: Object.keys(fieldsIn(modifiedFields)) };
}

async function inTime<Value>(reply: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No reply in time')), replyMs);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}
