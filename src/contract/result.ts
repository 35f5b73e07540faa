/**
 * The reply of every resolver: a value, or a refusal that the user can act on.
 * A refusal's `code` is its translation key (`refusal.<code>` in `locales/`); `facts` fill the sentence's gaps.
 */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/**
 * A reply as it goes to the browser, with the present instant of the server in epoch milliseconds: a browser's own clock
 * may be wrong.
 */
export type Timed<Reply extends Result<unknown>> = Reply & { readonly at: number };

export type Refusal = {
  readonly code: RefusalCode;
  /** The payload field at fault, for a message beside it. */
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

export const refusalCodes = [
  // The caller
  'not-found', // unknown and forbidden read alike
  'not-a-customer',
  'not-allowed',
  // The payload
  'field-missing',
  'field-too-long',
  'field-invalid',
  'field-turned', // it has a mark that makes text run backwards
  'field-broken', // it has half a character
  'date-in-past',
  'date-too-far',
  'date-before-start',
  'urgent-in-critical-period', // urgent in a critical period of the customer's, without the word that it is to go out even so
  'date-in-critical-period', // due in a critical period of the customer's, without a reason
  // The engagement
  'engagement-not-ready',
  'engagement-limit-reached',
  'engagement-name-taken',
  'stakeholder-unknown',
  'stakeholder-absent',
  'stakeholder-already-added',
  'stakeholder-on-team',
  'stakeholder-not-customer',
  'stakeholder-limit-reached',
  'membership-limit-reached',
  'stakeholder-holds-tasks',
  'stakeholder-is-primary',
  'deputy-unknown',
  'deputy-of-many',
  'owner-on-team',
  'contact-unknown',
  'contact-is-customer',
  'service-project-unknown',
  'request-type-unknown',
  // The task
  'task-limit-reached',
  'task-not-open',
  'task-not-completed',
  'task-not-planned',
  'task-withdrawn',
  'task-declined',
  'task-already-completed',
  'task-taken',
  'owner-unchanged', // it would go to whose it is already
  'undo-too-late',
  'evidence-missing',
  'proposal-gone',
  'proposal-same-date',
  'not-stuck',
  'already-stuck',
  'entry-limit-reached',
  'issue-unknown',
  // The gate
  'gate-limit-reached',
  'gate-not-draft',
  'gate-not-open',
  'gate-withdrawn',
  'gate-decided', // it was decided while the signer had it open
  'gate-content-changed', // what the signer saw is not what is current
  'gate-out-of-turn',
  'gate-already-signed',
  'gate-locked', // a signature that can't be taken back any more
  'gate-subject-gone',
  'gate-needs-no-override',
  'gate-weakened', // asks for less than it did: an administrator's to do
  'gate-loosened', // asked again in a way that the signatures of before would meet: an administrator's to do
  'criterion-twice',
  'criterion-unanswered',
  'criterion-not-met', // accepted without condition although something is not met
  'concession-not-allowed', // accepted with conditions although something that must be met is not
  'condition-missing',
  'condition-blank', // a row that was added, and nothing written in it
  'changes-unseen',
  'signatory-unknown',
  'signatory-twice',
  'signatory-on-team',
  'signatories-too-few', // fewer than the rule needs
  'deemed-not-agreed',
  'deemed-in-sequence',
  'stakeholder-signs-gates',
  // Surveys
  'checkpoint-not-planned',
  'checkpoint-not-open',
  'checkpoint-not-closed',
  'checkpoint-open-fixed', // once it is open only its last day can be moved, to a later one
  'checkpoint-mode-weaker', // what was promised to be in confidence stays so
  'checkpoint-previous-open', // the one before it in its series still takes answers
  'checkpoint-overlaps', // of a series one is over before the next opens
  'survey-over', // it is answered no more
  'survey-incomplete', // it is to be answered to the end
  'words-too-long', // all that is written in one answer in confidence
  'survey-mode-changed', // it is answered in another way than this
  'results-not-yet',
  'named-answers-kept', // the project's settings show them to those alone who may edit it
  'results-lost', // answers in confidence could not be counted
  'quote-not-agreed', // whoever wrote it has not agreed, or there is no such text
  'confidential-by-name', // in confidence nobody is asked by name
  'checkpoint-limit-reached',
  'target-missing', // nothing is under discussion, or nothing stands
  'target-signed', // this side has signed it
  'target-for-sponsor', // a sponsor or the primary customer signs for the customer
  'target-own', // one person can't speak for both sides
  'marker-limit-reached',
  'note-limit-reached',
  'note-in-confidence', // in confidence nobody knows whose an answer is
  'case-over',
  'case-not-answered', // no reply waits for the customer's word
  'case-replies-reached',
  'case-owner-unknown', // the owner of a case is one of the team
  'occasion-over', // what a checkpoint is to wait for has been already
  // Templates
  'template-name-taken',
  'template-limit-reached',
  'template-too-large',
  // The questionnaire
  'questionnaire-name-taken',
  'questionnaire-limit-reached',
  'question-limit-reached',
  'pulse-one-question',
  'measure-twice', // two questions of which the answers would be one result
  'file-invalid', // the place in the file, and the code of what is wrong there
  'unchanged', // it would be as it is already
  'changed-meanwhile',
  // The platform
  'try-again',
  'other-version', // what is stored is in a format that this version of the app does not know
  'internal',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
