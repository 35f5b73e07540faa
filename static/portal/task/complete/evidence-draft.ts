import { linkLimits } from '../../../../src/contract/common';
import { type CompletionEvidence, type EvidenceRule, taskLimits } from '../../../../src/contract/task/task';
import { cleaned, isWebAddress } from '../../../../src/core/text/plain';
import { checkText, type FieldErrors } from '../../draft/check-text';
import { checkRisk, emptyRisk, type RiskDraft, toRisk } from '../../risk/risk-draft';

/** The content of a completion, as it stands in the form. */
export type EvidenceDraft = {
  readonly comment: string;
  readonly link: string;
  readonly answers: readonly string[];
  readonly risks: readonly RiskDraft[];
};

export const emptyEvidence: EvidenceDraft = { comment: '', link: '', answers: [], risks: [emptyRisk(0)] };

/** The rows with an empty one at the end, or as they are when there are as many as there may be. */
export const withRow = (risks: readonly RiskDraft[]): readonly RiskDraft[] =>
  risks.length < taskLimits.risks ? [...risks, emptyRisk(Math.max(-1, ...risks.map(({ row }) => row)) + 1)] : risks;

/** The resolver's refusal of a draft, said before the call. The resolver checks again. */
export function checkEvidence(evidence: EvidenceRule, draft: EvidenceDraft): FieldErrors {
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

function checkLink(link: string): FieldErrors {
  const wrong = checkText('link', link, linkLimits.url, true);
  return wrong.link || isWebAddress(cleaned(link)) ? wrong : { link: { code: 'field-invalid' } };
}

const merged = (errors: readonly FieldErrors[]): FieldErrors => Object.assign({}, ...errors) as FieldErrors;

/** Questions can change while somebody answers them. */
export const answerAt = ({ answers }: EvidenceDraft, at: number): string => answers[at] ?? '';

/** The draft with one question answered. */
export function withAnswer(draft: EvidenceDraft, at: number, answer: string): EvidenceDraft {
  const length = Math.max(draft.answers.length, at + 1);
  return {
    ...draft,
    answers: Array.from({ length }, (_, index) => (index === at ? answer : answerAt(draft, index))),
  };
}

/** The evidence to send, of a draft that passed its check. */
export function toEvidence(evidence: EvidenceRule, draft: EvidenceDraft): CompletionEvidence {
  const comment = draft.comment.trim();
  switch (evidence.kind) {
    case 'link':
      return { comment, link: draft.link.trim() };
    case 'answers':
      return { comment, answers: evidence.questions.map((_, at) => answerAt(draft, at).trim()) };
    case 'risks':
      return { comment, risks: draft.risks.flatMap((risk) => toRisk(risk) ?? []) };
    case 'none':
    case 'comment':
      return { comment };
  }
}
