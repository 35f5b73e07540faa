import type { Refusal } from '../../../src/contract/answer';
import {
  type Evidence,
  type IsoDate,
  type TaskLink,
  type TaskTerms,
  type TaskType,
  taskLimits,
} from '../../../src/contract/task';
import type { FieldErrors } from '../../form/field-errors';
import { daysAfter } from '../../i18n/calendar';

/** A row of a list in the form; the id only tells rows apart. */
export type Row<Content> = Content & { readonly id: number };
export type QuestionRow = Row<{ readonly text: string }>;
export type LinkRow = Row<TaskLink>;

/** What may be asked for; risks are by the type of the task, and by nothing else. */
export const chosenEvidence = ['none', 'comment', 'link', 'answers'] as const satisfies Evidence['kind'][];
export type ChosenEvidence = (typeof chosenEvidence)[number];

/** What a PM settles about a task, as it stands in the form. */
export type TermsDraft = {
  readonly title: string;
  readonly instructions: string;
  readonly type: TaskType;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
  /** Minutes as typed, or empty. */
  readonly effort: string;
  /** Not asked for where the type brings its own: risk identification, which comes with risks. */
  readonly evidence: ChosenEvidence;
  readonly questions: readonly QuestionRow[];
  readonly links: readonly LinkRow[];
  readonly isUrgent: boolean;
};

export const newTerms: TermsDraft = {
  title: '',
  instructions: '',
  type: 'information',
  due: '',
  effort: '',
  evidence: 'none',
  questions: [{ id: 1, text: '' }],
  links: [],
  isUrgent: false,
};

/** The form as it opens on what was settled before. */
export function draftOf({ title, instructions, type, due, effort, evidence, links, isUrgent }: TaskTerms): TermsDraft {
  const questions = evidence.kind === 'answers' ? evidence.questions.map((text, id) => ({ id, text })) : [];
  return {
    title,
    instructions,
    type,
    due: due ?? '',
    effort: effort === null ? '' : String(effort),
    evidence: evidence.kind === 'risks' ? 'none' : evidence.kind,
    questions: questions.length > 0 ? questions : newTerms.questions,
    links: links.map((link, id) => ({ ...link, id })),
    isUrgent,
  };
}

/** An id for one more row. */
export const nextId = (rows: readonly { readonly id: number }[]): number =>
  rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;

/** The last day that a task may be due or begin on. */
export const lastDay = (today: IsoDate): IsoDate => daysAfter(today, taskLimits.dueDays);

/**
 * What the door would refuse, said before the call. The door checks again.
 * @param settledDue a due date that may stay as it is, though it may have passed
 */
export function checkTerms(draft: TermsDraft, today: IsoDate, settledDue: string = ''): FieldErrors<TermsDraft> {
  const { due, effort, evidence, questions, links } = draft;
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
    ...beside('links', links.map(linkProblem).find((found) => found !== null) ?? null),
  };
}

const beside = (field: keyof TermsDraft, problem: Refusal | null): FieldErrors<TermsDraft> =>
  problem ? { [field]: problem } : {};

export const questionProblem = (text: string): Refusal | null => textProblem(text, taskLimits.question, false);

/** Empty rows are left out, and so are right. */
export function linkProblem({ url, label }: TaskLink): Refusal | null {
  if (url.trim() === '') return label.trim() === '' ? null : { code: 'field-missing' };
  if (hostOf(url) === null) return { code: 'field-invalid' };
  return textProblem(url, taskLimits.url, true) ?? textProblem(label, taskLimits.linkLabel, false);
}

export function dayProblem(day: string, today: IsoDate): Refusal | null {
  if (day < today) return { code: 'date-in-past' };
  return day > lastDay(today) ? { code: 'date-too-far', facts: { days: taskLimits.dueDays } } : null;
}

function textProblem(text: string, limit: number, isRequired: boolean): Refusal | null {
  const length = text.trim().length;
  if (isRequired && length === 0) return { code: 'field-missing' };
  return length > limit ? { code: 'field-too-long', facts: { limit } } : null;
}

export const toTerms = (draft: TermsDraft): TaskTerms => ({
  title: draft.title.trim(),
  instructions: draft.instructions.trim(),
  type: draft.type,
  due: draft.due === '' ? null : draft.due,
  effort: effortOf(draft),
  evidence: evidenceOf(draft),
  links: linksOf(draft.links),
  isUrgent: draft.isUrgent,
});

/** A link without a name goes by the place it leads to. Rows without an address are left out. */
export const linksOf = (rows: readonly TaskLink[]): TaskLink[] =>
  rows.flatMap(({ url, label }) => {
    const host = hostOf(url);
    return host === null ? [] : [{ url: url.trim(), label: label.trim() || host }];
  });

const effortOf = ({ effort }: Pick<TermsDraft, 'effort'>): number | null =>
  effort.trim() === '' ? null : Number(effort);

/** Risk identification asks for risks, and nothing else does. */
function evidenceOf({ type, evidence, questions }: TermsDraft): Evidence {
  if (type === 'risk-identification') return { kind: 'risks' };
  if (evidence !== 'answers') return { kind: evidence };
  return { kind: 'answers', questions: questions.map(({ text }) => text.trim()).filter((text) => text !== '') };
}

/** Where a web address leads; nothing if it is none that may be linked to. */
function hostOf(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url.trim());
    return protocol === 'https:' && hostname !== '' ? hostname : null;
  } catch {
    return null;
  }
}

/** Whether it has settings that a form keeps behind the others. */
export const hasExtras = ({ evidence, links, isUrgent }: TermsDraft): boolean =>
  evidence !== 'none' || links.length > 0 || isUrgent;
