import type { AccountId, AskOwner, IsoDate, IsoInstant, Subject, WebLink } from '../common';
import type { LadderStep } from '../engagement';
import type { PortalAskBase } from '../portal-ask';
import type { Risk } from '../raid';

/** The limits that forms show and resolvers enforce, in characters unless said otherwise. */
export const taskLimits = {
  title: 120,
  instructions: 4000,
  comment: 2000,
  reason: 1000,
  /** Links that go with a task. */
  links: 5,
  /** Questions that a task asks, their length, and that of an answer. */
  questions: 10,
  question: 200,
  answer: 1000,
  /** Minutes that a task may be estimated at: two weeks of work. */
  effort: 4800,
  /** Jira issues that one task may wait for. */
  waitsFor: 10,
  /** Open and closed tasks together. */
  perIssue: 200,
  /** Tasks that may wait for one issue to be done. */
  perBlocker: 200,
  /** Tasks given in one call of `give-tasks`. */
  perCall: 10,
  /** Risks reported with one completion. */
  risks: 5,
} as const;

/** The time in which a customer may take back that they completed or declined a task, in milliseconds. */
export const undoMs = 15 * 60_000;

/** The kind of work that a task is. Sign-off is a kind of its own, with gates. */
export const taskTypes = [
  'information',
  'data-provision',
  'review',
  'decision',
  'planning',
  'risk-identification',
  'test-preparation',
  'acceptance-test',
] as const;
export type TaskType = (typeof taskTypes)[number];

/** The evidence that a completion must come with. Risk identification always comes with risks. */
export type EvidenceRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'link' }
  | { readonly kind: 'answers'; readonly questions: readonly string[] }
  | { readonly kind: 'risks' };

/** The moment at which a task begins to wait for the customer. */
export type Activation =
  | { readonly kind: 'now' }
  | { readonly kind: 'date'; readonly day: IsoDate }
  /** It begins when all of these Jira issues are done, or gone. */
  | { readonly kind: 'issues'; readonly issueIds: readonly string[] };

/**
 * `planned` is not yet active and not seen by the customer; `declined` waits for the team, as `completed` does;
 * `confirmed` and `withdrawn` are closed.
 */
export const taskStates = ['planned', 'open', 'completed', 'declined', 'confirmed', 'withdrawn'] as const;
export type TaskStateName = (typeof taskStates)[number];

/** The words and evidence of a completion. `link`, `answers` and `risks` are there where the task asks for them. */
export type CompletionEvidence = {
  readonly comment: string;
  readonly link?: string | undefined;
  readonly answers?: readonly string[] | undefined;
  readonly risks?: readonly Risk[] | undefined;
};

export type DateProposal = { readonly date: IsoDate; readonly reason: string };

/** The terms of a task that a PM settles, and may change while it is planned or open. */
export type TaskTerms = {
  readonly title: string;
  /** May be empty. */
  readonly instructions: string;
  readonly type: TaskType;
  readonly due: IsoDate | null;
  /** The reason why it is due in a critical period of the customer's, for the team. */
  readonly dueReason?: string | undefined;
  /** In minutes; null for no estimate. */
  readonly effort: number | null;
  readonly evidenceRule: EvidenceRule;
  readonly links: readonly WebLink[];
  /** Told at once instead of with the day's digest, and first in every list. */
  readonly isUrgent: boolean;
  /** The reason why it is urgent, for the team. */
  readonly urgentReason?: string | undefined;
  /** Its author's word that what they settle now is told even in quiet hours or a critical period, if it is urgent. */
  readonly isEvenNow?: true | undefined;
};

/** The words of a customer that the team has answered: they were stuck, asked for another date, or declined. */
export type AnsweredWords = {
  readonly what: 'help' | 'date' | 'decline';
  readonly by: AccountId;
  readonly reason: string;
  /** The date that was asked for, and the one on which the team has settled; null where it kept what was. Absent in older answers. */
  readonly date?: { readonly asked: IsoDate; readonly settled: IsoDate | null };
};

/** A task as the team sees it. */
export type TeamTask = TaskTerms & {
  readonly id: string;
  readonly engagementId: string;
  readonly subject: Subject;
  readonly owner: AskOwner;
  readonly activation: Activation;
  /** The day from which the customer holds or held it: its activation, as far as a date says; null where issues do. */
  readonly from: IsoDate | null;
  readonly state: TaskStateName;
  readonly isOverdue: boolean;
  /** It waits for its owner in vain: they can't take part in the engagement, as it was noted last. */
  readonly isInVain?: true;
  /** The instant at which it came into this state; while it is open, at which it became the present owner's turn. */
  readonly since: IsoInstant;
  /** 1 on the first try; one more each time that the team returns it. */
  readonly round: number;
  readonly givenBy: AccountId;
  readonly givenAt: IsoInstant;
  /** The team member who is responsible for it: first the one who gave it. */
  readonly contact: AccountId;
  /** The customer who has said that they will do it, while it is open. */
  readonly acceptedBy: AccountId | null;
  /** Another date that the customer asks for, until the team has answered. */
  readonly proposal: (DateProposal & { readonly by: AccountId; readonly at: IsoInstant }) | null;
  /** Why the customer is stuck, and who of the team is to see to it, until the way is free. */
  readonly blocker: TeamBlocker | null;
  /** The customer's latest completion, also while the task is open again after a return. */
  readonly completion: (CompletionEvidence & { readonly by: AccountId; readonly at: IsoInstant }) | null;
  /** The words about what was missing, while a returned task is open again. */
  readonly missing: string | null;
  /** It was declined, and these words say why it is needed all the same. */
  readonly isAskedAgain: boolean;
  readonly decline: { readonly by: AccountId; readonly reason: string } | null;
  readonly withdrawal: { readonly by: AccountId; readonly reason: string } | null;
  /** The latest words of the customer that the team answered, as far as they are known, and the answer, if it has words. */
  readonly exchange?: { readonly answered: AnsweredWords | null; readonly words: string | null };
  readonly ladder: TakenStep | null;
  /**
   * The number of events in its history: sent back with each command, so that nobody decides on what they did not see.
   */
  readonly revision: number;
};

/** The newest step of the ladder of a task, as it was taken. */
export type TakenStep = {
  readonly step: LadderStep;
  readonly at: IsoInstant;
} & ToldByStep;

export type ToldByStep = {
  /** At the step that tells the sponsor: who is told, and null where there is nobody to tell. */
  readonly sponsor?: AccountId | null;
  /** Nobody whom the task is for gets mails: they read it in the portal only. */
  readonly isUnmailed?: true;
};

/** The thing that an open task waits for from the team: an answer about another date, help, or another owner. */
export type TaskAwaits = 'date' | 'help' | 'owner';

export type TeamBlocker = {
  readonly by: AccountId;
  readonly at: IsoInstant;
  readonly reason: string;
  readonly owner: AccountId;
  /** The RAID entry that carries it to Jira, listed with the issue. */
  readonly entryId: string;
};

/** A task as its customer sees it: nothing internal. */
export type PortalTask = PortalAskBase & {
  readonly kind: 'task';
  /** The rest of the task; null where a list shows the title only: `show-task` brings it. */
  readonly details: PortalTaskDetails | null;
  readonly type: TaskType;
  /** In minutes; null for no estimate. */
  readonly effort: number | null;
  /** The team has been waiting for long: said plainly beside the task. */
  readonly isPressing: boolean;
  readonly state: Exclude<TaskStateName, 'planned'>;
  readonly owner: 'you' | 'anyone' | 'colleague';
  /** The colleague's name, if the task is a colleague's and the name can be shown. */
  readonly ownerName: string | null;
  /** Whether the customer has asked for another date, or is stuck, and the team's answer is awaited. */
  readonly awaits: TaskAwaits | null;
  /** It is open again after the team has asked for what is missing. */
  readonly isReturned: boolean;
  /** It is so after it was declined: the team has said why it is needed all the same. */
  readonly isAskedAgain: boolean;
};

/**
 * All that the shown state of a task is made of: that of an open one is never told without what it waits for, so that it is
 * the same wherever the task is shown.
 */
export type ShownTask =
  | (Pick<PortalTask, 'isOverdue' | 'awaits' | 'isReturned' | 'isAskedAgain'> & { readonly state: 'open' })
  | { readonly state: Exclude<PortalTask['state'], 'open'> };

export type PortalTaskDetails = {
  readonly instructions: string;
  readonly evidenceRule: EvidenceRule;
  readonly links: readonly WebLink[];
  /** Whether the caller has said that they will do it. */
  readonly isAcceptedByYou: boolean;
  readonly proposal: (DateProposal & { readonly by: 'you' | 'colleague'; readonly at: IsoInstant }) | null;
  /** The date that was asked for last, if the team keeps the old one. */
  readonly refusedDate: IsoDate | null;
  /**
   * The due day was settled in answer to whoever asked for another date: when, and which day it was before; `isOther` where it is
   * not the day that was asked for.
   */
  readonly settledDate?: { readonly at: IsoInstant; readonly before: IsoDate | null; readonly isOther?: true };
  readonly stuck: { readonly reason: string; readonly at: IsoInstant } | null;
  /** The newest word of the team on a date proposal, a blocker or a decline, while the task is open. */
  readonly teamWords: string | null;
  readonly completion: (CompletionEvidence & { readonly by: 'you' | 'colleague'; readonly at: IsoInstant }) | null;
  readonly missing: string | null;
  readonly declineReason: string | null;
  readonly withdrawalReason: string | null;
  /** Until when the caller may still take back their completion or decline; null when they may not. */
  readonly undoUntil: IsoInstant | null;
  /** The name, as it is now, of the team member to ask; null where it can't be shown. */
  readonly contact: string | null;
  readonly revision: number;
};
