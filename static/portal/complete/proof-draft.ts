import type { Refusal } from '../../../src/contract/answer';
import { raidLimits } from '../../../src/contract/raid';
import { type Evidence, type Grade, type Proof, type Risk, taskLimits } from '../../../src/contract/task';
import { isSecureAddress } from '../../plain-text/links';

/** A risk as it stands in a form. */
export type RiskDraft = {
  /** Tells the rows of a form apart; never sent. */
  readonly row: number;
  readonly what: string;
  readonly likelihood: Grade | null;
  readonly impact: Grade | null;
  readonly noticedBy: string;
};

/** What a completion will say, as it stands in the form. */
export type ProofDraft = {
  readonly comment: string;
  readonly link: string;
  readonly answers: readonly string[];
  readonly risks: readonly RiskDraft[];
};

/** By field: `comment`, `link`, `answers.0`, `risks.0.what` … */
export type ProofErrors = Readonly<Record<string, Refusal>>;

export const emptyRisk = (row: number): RiskDraft => ({ row, what: '', likelihood: null, impact: null, noticedBy: '' });

export const emptyProof: ProofDraft = { comment: '', link: '', answers: [], risks: [emptyRisk(0)] };

/** The rows with an empty one at the end, or as they are when there is no room. */
export const withRow = (risks: readonly RiskDraft[]): readonly RiskDraft[] =>
  risks.length < taskLimits.risks ? [...risks, emptyRisk(Math.max(-1, ...risks.map(({ row }) => row)) + 1)] : risks;

/** What the door would refuse, said before the call. The door checks again. */
export function checkProof(evidence: Evidence, draft: ProofDraft): ProofErrors {
  return {
    ...checkText('comment', draft.comment, taskLimits.comment, evidence.kind === 'comment'),
    ...(evidence.kind === 'link' ? checkLink(draft.link) : {}),
    ...(evidence.kind === 'answers'
      ? merged(
          evidence.questions.map((_, at) => checkText(`answers.${at}`, answerAt(draft, at), taskLimits.answer, true)),
        )
      : {}),
    ...(evidence.kind === 'risks' ? merged(draft.risks.map((risk, at) => checkRisk(`risks.${at}`, risk))) : {}),
  };
}

/** @param field what the names of the errors begin with */
export const checkRisk = (field: string, { what, likelihood, impact, noticedBy }: RiskDraft): ProofErrors => ({
  ...checkText(`${field}.what`, what, taskLimits.risk, true),
  ...(likelihood === null ? { [`${field}.likelihood`]: { code: 'field-missing' } } : {}),
  ...(impact === null ? { [`${field}.impact`]: { code: 'field-missing' } } : {}),
  ...checkText(`${field}.noticedBy`, noticedBy, raidLimits.noticedBy, false),
});

/** What is wrong with a text, under the name of its field. */
export function checkText(field: string, text: string, limit: number, isRequired: boolean): ProofErrors {
  const { length } = text.trim();
  if (isRequired && length === 0) return { [field]: { code: 'field-missing' } };
  return length > limit ? { [field]: { code: 'field-too-long', facts: { limit } } } : {};
}

function checkLink(link: string): ProofErrors {
  const wrong = checkText('link', link, taskLimits.url, true);
  return wrong.link || isSecureAddress(link.trim()) ? wrong : { link: { code: 'field-invalid' } };
}

const merged = (errors: readonly ProofErrors[]): ProofErrors => Object.assign({}, ...errors) as ProofErrors;

/** Questions can change while somebody answers them. */
export const answerAt = ({ answers }: ProofDraft, at: number): string => answers[at] ?? '';

/** The draft with one question answered. */
export function withAnswer(draft: ProofDraft, at: number, answer: string): ProofDraft {
  const length = Math.max(draft.answers.length, at + 1);
  return {
    ...draft,
    answers: Array.from({ length }, (_, index) => (index === at ? answer : answerAt(draft, index))),
  };
}

/** What is sent, of a draft that passed its check. */
export function toProof(evidence: Evidence, draft: ProofDraft): Proof {
  const comment = draft.comment.trim();
  switch (evidence.kind) {
    case 'link':
      return { comment, link: draft.link.trim() };
    case 'answers':
      return { comment, answers: evidence.questions.map((_, at) => answerAt(draft, at).trim()) };
    case 'risks':
      return { comment, risks: draft.risks.flatMap((risk) => toRisk(risk) ?? []) };
    default:
      return { comment };
  }
}

/** Null for a risk that is not graded yet. */
export function toRisk({ what, likelihood, impact, noticedBy }: RiskDraft): Risk | null {
  if (likelihood === null || impact === null) return null;
  return { what: what.trim(), likelihood, impact, noticedBy: noticedBy.trim() };
}
