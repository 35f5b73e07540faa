import { askLimits } from '../../../../src/contract/calls/ask';
import type { IsoDate } from '../../../../src/contract/common';
import type { Refusal } from '../../../../src/contract/result';
import { type EvidenceRule, type TaskTerms, type TaskType, taskLimits } from '../../../../src/contract/task/task';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';
import type { Row } from '../../../form/rows';
import { type LinkRow, linkProblem, linksOf } from '../../link/links';

export type QuestionRow = Row<{ readonly text: string }>;

/** The evidence that may be asked for; risks are by the type of the task, and by nothing else. */
export const chosenEvidence = ['none', 'comment', 'link', 'answers'] as const satisfies EvidenceRule['kind'][];
export type ChosenEvidence = (typeof chosenEvidence)[number];

/** The terms that a PM settles about a task, as they stand in the form. */
export type TermsDraft = {
  readonly title: string;
  readonly instructions: string;
  readonly type: TaskType;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
  /** Asked for where the day is in a critical period. */
  readonly dueReason?: string;
  /** Minutes as typed, or empty. */
  readonly effort: string;
  /** Not asked for where the type brings its own: risk identification, which comes with risks. */
  readonly evidenceRule: ChosenEvidence;
  readonly questions: readonly QuestionRow[];
  readonly links: readonly LinkRow[];
  readonly isUrgent: boolean;
  /** Asked for where it is urgent. */
  readonly urgentReason?: string;
  /** It goes out even in quiet hours or a critical period: said anew each time. */
  readonly isEvenNow?: boolean;
};

export const newTerms: TermsDraft = {
  title: '',
  instructions: '',
  type: 'information',
  due: '',
  effort: '',
  evidenceRule: 'none',
  questions: [{ id: 1, text: '' }],
  links: [],
  isUrgent: false,
};

/** The form as it opens on what was settled before. */
export function taskDraftOf({
  title,
  instructions,
  type,
  due,
  effort,
  evidenceRule: evidence,
  links,
  isUrgent,
  urgentReason,
}: TaskTerms): TermsDraft {
  const questions = evidence.kind === 'answers' ? evidence.questions.map((text, id) => ({ id, text })) : [];
  return {
    title,
    instructions,
    type,
    due: due ?? '',
    effort: effort === null ? '' : String(effort),
    evidenceRule: evidence.kind === 'risks' ? 'none' : evidence.kind,
    questions: questions.length > 0 ? questions : newTerms.questions,
    links: links.map((link, id) => ({ ...link, id })),
    isUrgent,
    ...(urgentReason === undefined ? {} : { urgentReason }),
  };
}

/**
 * The resolver's refusal of a draft, said before the call. The resolver checks again.
 * @param settledDue a due date that may stay as it is, though it may have passed
 */
export function checkTerms(draft: TermsDraft, today: IsoDate, settledDue: string = ''): DraftErrors<TermsDraft> {
  const { due, effort, evidenceRule: evidence, questions, links, isUrgent, urgentReason = '' } = draft;
  const minutes = effortOf(draft);
  const isEffort = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= taskLimits.effort);
  const asked = questions.filter(({ text }) => text.trim() !== '');
  const dayError = due === '' || due === settledDue ? null : dayProblem(due, today);
  return {
    ...beside('title', textProblem(draft.title, taskLimits.title, true)),
    ...beside('instructions', textProblem(draft.instructions, taskLimits.instructions, false)),
    ...beside('due', dayError),
    ...beside('effort', effort.trim() === '' || isEffort ? null : { code: 'field-invalid' }),
    ...(evidence === 'answers' && draft.type !== 'risk-identification'
      ? beside(
          'questions',
          asked.length === 0
            ? { code: 'field-missing' }
            : (asked.map(({ text }) => questionProblem(text)).find((found) => found !== null) ?? null),
        )
      : {}),
    ...beside('urgentReason', isUrgent ? textProblem(urgentReason, askLimits.urgentReason, true) : null),
    ...beside('links', links.map(linkProblem).find((found) => found !== null) ?? null),
  };
}

const beside = (field: keyof TermsDraft, problem: Refusal | null): DraftErrors<TermsDraft> =>
  problem ? { [field]: problem } : {};

export const questionProblem = (text: string): Refusal | null => textProblem(text, taskLimits.question, false);

export const toTerms = (draft: TermsDraft): TaskTerms => ({
  title: draft.title.trim(),
  instructions: draft.instructions.trim(),
  type: draft.type,
  due: draft.due === '' ? null : draft.due,
  ...(draft.dueReason?.trim() ? { dueReason: draft.dueReason.trim() } : {}),
  effort: effortOf(draft),
  evidenceRule: evidenceOf(draft),
  links: linksOf(draft.links),
  isUrgent: draft.isUrgent,
  ...(draft.isUrgent && draft.urgentReason?.trim() ? { urgentReason: draft.urgentReason.trim() } : {}),
  ...(draft.isUrgent && draft.isEvenNow ? { isEvenNow: true } : {}),
});

const effortOf = ({ effort }: Pick<TermsDraft, 'effort'>): number | null =>
  effort.trim() === '' ? null : Number(effort);

/** Risk identification asks for risks, and nothing else does. */
function evidenceOf({ type, evidenceRule: evidence, questions }: TermsDraft): EvidenceRule {
  if (type === 'risk-identification') return { kind: 'risks' };
  if (evidence !== 'answers') return { kind: evidence };
  return { kind: 'answers', questions: questions.map(({ text }) => text.trim()).filter((text) => text !== '') };
}

/** Whether it has settings that a form keeps behind the others. */
export const hasExtras = ({ evidenceRule: evidence, links, isUrgent }: TermsDraft): boolean =>
  evidence !== 'none' || links.length > 0 || isUrgent;
