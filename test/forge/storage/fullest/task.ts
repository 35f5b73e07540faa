import { askLimits } from '../../../../src/contract/calls/ask';
import { raidLimits } from '../../../../src/contract/raid';
import { type CompletionEvidence, type TaskTerms, taskLimits } from '../../../../src/contract/task/task';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { templateLimits } from '../../../../src/contract/template';
import { type Completion, opened } from '../../../../src/core/task/task';
import { account, at, day, id, issueId, many, type Words } from './filled';

/** A task, what completes it, and a task of a template. */
export function fullTask({ text, url, link }: Words) {
  const taskTerms: Required<TaskTerms> = {
    title: text(taskLimits.title),
    instructions: text(taskLimits.instructions),
    type: 'risk-identification',
    due: day,
    dueReason: text(askLimits.dueReason),
    effort: taskLimits.effort,
    evidenceRule: { kind: 'risks' },
    links: many(taskLimits.links, link),
    isUrgent: true,
    urgentReason: text(askLimits.urgentReason),
    isEvenNow: true,
  };
  /** Other types than risk identification may ask questions, which is more. */
  const asking: Required<TaskTerms> = {
    ...taskTerms,
    type: 'acceptance-test',
    evidenceRule: { kind: 'answers', questions: many(taskLimits.questions, text(taskLimits.question)) },
  };
  const evidence: CompletionEvidence = {
    comment: text(taskLimits.comment),
    link: url,
    answers: many(taskLimits.questions, text(taskLimits.answer)),
    risks: many(taskLimits.risks, {
      what: text(raidLimits.what),
      likelihood: 3 as const,
      impact: 3 as const,
      noticedBy: text(raidLimits.noticedBy),
    }),
  };
  const completion: Completion = { ...evidence, by: account, at };
  const reason = text(taskLimits.reason);
  const activation = { kind: 'issues' as const, issueIds: many(taskLimits.waitsFor, issueId) };
  const givenTask = {
    ...asking,
    id,
    engagementId: id,
    projectId: issueId,
    subject: { kind: 'issue' as const, issueId },
    owner: { kind: 'person' as const, accountId: account },
    activation,
    contact: account,
  };
  const before = {
    ...opened(at),
    returned: { by: account, missing: reason, completion },
    acceptedBy: account,
    proposal: { date: day, reason, by: account, at },
    blocker: { by: account, at, reason, owner: account, entryId: id },
    teamWords: reason,
    answered: { what: 'decline' as const, by: account, reason },
    dateAnswer: { what: 'refused' as const, to: account, at, before: day },
    turnAt: at,
    newsAt: at,
    handedAt: at,
    heardAt: at,
    resumedAt: at,
  };
  const { due: _due, dueReason: _reason, isEvenNow: _isEvenNow, ...templateTerms } = asking;
  const templateTask: TemplateTask = {
    ...templateTerms,
    dueAfter: templateLimits.days,
    activeAfter: templateLimits.days,
  };
  const risk = evidence.risks?.[0] ?? { what: '', likelihood: 3, impact: 3, noticedBy: '' };
  return { taskTerms, asking, evidence, completion, reason, activation, givenTask, before, templateTask, risk };
}
