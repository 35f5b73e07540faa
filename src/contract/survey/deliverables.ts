import type { AccountId, IsoInstant, Subject } from '../common';
import type { Result } from '../result';

export const deliverableLimits = {
  /** The open ones of an engagement about which one survey asks. */
  perEngagement: 10,
  /** Characters of why the team decided as it did. */
  reason: 500,
} as const;

/** The answers to whether one deliverable is still needed. */
export const neededAnswers = ['yes', 'partly', 'no', 'cant-say'] as const;
export type NeededAnswer = (typeof neededAnswers)[number];

/** The decisions of the team on a deliverable of which a customer has said that it isn't needed: it stays, or it is not delivered. */
export const deliverableDecisions = ['kept', 'dropped'] as const;
export type DeliverableDecision = (typeof deliverableDecisions)[number];

/** A decision as the customers are told it who were asked about the deliverable. */
export type ToldDecision = { readonly what: DeliverableDecision; readonly reason: string; readonly at: IsoInstant };

/** A decision as the team sees it. */
export type TakenDecision = ToldDecision & { readonly by: AccountId };

/** A deliverable that the reader is to sign, and about which a survey asks them. @property id of its gate */
export type PortalDeliverable = {
  readonly id: string;
  readonly title: string;
  readonly answer: NeededAnswer | null;
  readonly decision: ToldDecision | null;
};

/** @property answer null takes one back */
export type AnswerDeliverable = { surveyId: string; deliverableId: string; answer: NeededAnswer | null };

export type DeliverablePortalCalls = {
  'answer-deliverable': { payload: AnswerDeliverable; reply: Result<readonly PortalDeliverable[]> };
};

/** A deliverable as the team sees it: who was asked about it, and what they have said by name. */
export type TeamDeliverable = {
  readonly id: string;
  readonly engagementId: string;
  readonly title: string;
  /** The thing on which its gate stands, where the gate is found; null where it is not there any more. */
  readonly subject: Subject | null;
  readonly asked: number;
  readonly counts: Readonly<Record<NeededAnswer, number>>;
  /** Those who say that it isn't needed; nobody where the project keeps answers by name from the reader. */
  readonly notNeededBy: readonly AccountId[];
  /** Somebody says that it isn't needed, and the team has not decided yet. */
  readonly isToDecide: boolean;
  readonly decision: TakenDecision | null;
};

export type DecideDeliverable = {
  checkpointId: string;
  engagementId: string;
  deliverableId: string;
  what: DeliverableDecision;
  /** It is told to those who were asked about it. */
  reason: string;
};

export type DeliverablePlanCalls = {
  'list-deliverables-needed': { payload: { checkpointId: string }; reply: Result<readonly TeamDeliverable[]> };
  'decide-deliverable': { payload: DecideDeliverable; reply: Result<readonly TeamDeliverable[]> };
};
