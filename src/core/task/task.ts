import type { AccountId, AskOwner, IsoDate, IsoInstant, Subject } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';
import type { RaisedObstacle } from '../../contract/raid';
import { type DoneState, doneStates } from '../../contract/task/portal-task';
import type {
  Activation,
  AnsweredWords,
  CompletionEvidence,
  DateProposal,
  TakenStep,
  TaskAwaits,
  TaskTerms,
} from '../../contract/task/task';
import { isOverdue } from '../ask/overdue';
import type { ChainHead } from '../audit/event';
import { dayIn } from '../calendar/day';
import type { DateAnswer } from './answer/date-answer';

/** Work whose completion only the customer's side can report. */
export type Task = TaskTerms & {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly subject: Subject;
  readonly owner: AskOwner;
  /** Whether it was for anyone of the customer's side until its owner acted on it. */
  readonly isClaimed: boolean;
  readonly activation: Activation;
  readonly givenBy: AccountId;
  readonly givenAt: IsoInstant;
  /** The person of the team who is responsible for it. */
  readonly contact: AccountId;
  /** 1 on the first try; one more with each return. */
  readonly round: number;
  readonly state: TaskState;
  /** The newest step of the non-response ladder; the customer's next command ends it. */
  readonly ladder: TakenStep | null;
  /** Whether it has been noted that its due day is over. */
  readonly isNotedOverdue: boolean;
  /** It is open, and nobody whom it is for can take part in the engagement, as it was noted last. */
  readonly isInVain?: true;
  /** The end of what stood in the way last, by the customer's word or by the team's. */
  readonly freed?: Freed;
  /** The instant at which the app has to look at it next: it begins by its date, or its due day is over. */
  readonly nextCheckAt?: IsoInstant | null;
  /** The fingerprint of the last command that a person gave on it: one that comes again is known by it. */
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export type Completion = CompletionEvidence & { readonly by: AccountId; readonly at: IsoInstant };

/** A task that is done. @property doneFor whose it was then, where somebody who stood in for them did it */
type Done = { readonly completion: Completion; readonly doneFor?: AccountId };

export type Return = {
  readonly by: AccountId;
  readonly missing: string;
  /** It was declined, and the words say why it is needed all the same. */
  readonly isAskedAgain?: true;
};

/** The reason why the customer can't go on, and the team member who sees to it. */
export type Blocker = {
  readonly by: AccountId;
  readonly at: IsoInstant;
  readonly reason: string;
  readonly owner: AccountId;
  /** The RAID entry that carries it to Jira. */
  readonly entryId: string;
};

/** The end of a blocker. @property isAnswered the team has said something about it */
export type Freed = { readonly entryId: string; readonly at: IsoInstant; readonly isAnswered?: true };

/** An open task's standing between the customer and the team. */
export type OpenState = {
  readonly name: 'open';
  readonly since: IsoInstant;
  /** The team's reason for returning it, and the completion that was returned, from the second round on. */
  readonly returned: (Return & { readonly completion: Completion | null }) | null;
  /** The customer who has said that they will do it. */
  readonly acceptedBy: AccountId | null;
  readonly proposal: (DateProposal & { readonly by: AccountId; readonly at: IsoInstant }) | null;
  readonly blocker: Blocker | null;
  /** The team's newest word on a proposal or a blocker. */
  readonly teamWords: string | null;
  /** The date that the customer asked for last, if the team has settled on another one and nothing has come of it since. */
  readonly refusedDate?: IsoDate | null;
  /** The team's answer to whoever asked for another date last, while its due day is still the one that was settled then. */
  readonly dateAnswer?: DateAnswer | null;
  /** The instant at which the team last answered or changed something, or a colleague handed it to its owner. */
  readonly newsAt: IsoInstant | null;
  /** The instant at which it came to its owner as it stood, by a colleague on the customer's side or by the team. */
  readonly handedAt?: IsoInstant;
  /** The words of the customer that the team answered last. */
  readonly answered?: AnsweredWords;
  /** The instant at which it became its owner's turn again, or a new owner's, since it is open. */
  readonly turnAt?: IsoInstant;
  /** The customer's newest sign of life since it is open. */
  readonly heardAt: IsoInstant | null;
  /** The instant at which the team last resumed the reminders. */
  readonly resumedAt?: IsoInstant;
};

export type TaskState =
  | { readonly name: 'planned'; readonly since: IsoInstant }
  | OpenState
  | (Done & {
      readonly name: 'completed';
      readonly since: IsoInstant;
      /** The open state before, to which it returns if the completion is taken back. */
      readonly before: OpenState;
    })
  | {
      readonly name: 'declined';
      readonly since: IsoInstant;
      readonly by: AccountId;
      readonly reason: string;
      readonly before: OpenState;
    }
  | (Done & { readonly name: 'confirmed'; readonly since: IsoInstant; readonly by: AccountId })
  | {
      readonly name: 'withdrawn';
      readonly since: IsoInstant;
      readonly by: AccountId;
      readonly reason: string;
      readonly completion: Completion | null;
      /** It never began: its customer has not seen it. */
      readonly wasPlanned?: true;
    };

/** An open task on which nothing has been said yet. */
export const opened = (since: IsoInstant): OpenState => ({
  name: 'open',
  since,
  returned: null,
  acceptedBy: null,
  proposal: null,
  blocker: null,
  teamWords: null,
  newsAt: null,
  heardAt: null,
});

/** The issues that hold a planned task back. */
export const blockersOf = ({ state, activation }: Pick<Task, 'state' | 'activation'>): readonly string[] =>
  state.name === 'planned' && activation.kind === 'issues' ? [...new Set(activation.issueIds)] : [];

/** The customer's latest completion, whatever has come of it. */
export function completionOf({ state }: Pick<Task, 'state'>): Completion | null {
  switch (state.name) {
    case 'planned':
      return null;
    case 'open':
      return state.returned?.completion ?? null;
    case 'declined':
      return state.before.returned?.completion ?? null;
    case 'completed':
    case 'confirmed':
    case 'withdrawn':
      return state.completion;
  }
}

/** The doer of a task that is done or confirmed: its owner, unless it went to another one since. */
export const doneBy = ({ state }: Pick<Task, 'state'>): AccountId | undefined =>
  state.name === 'completed' || state.name === 'confirmed' ? state.completion.by : undefined;

/** The thing that an open task waits for from the team: `owner` where it waits in vain for the one that it has. */
export const awaitsOf = ({ state, isInVain }: Pick<Task, 'state' | 'isInVain'>): TaskAwaits | null => {
  if (state.name !== 'open') return null;
  return state.blocker ? 'help' : state.proposal ? 'date' : isInVain ? 'owner' : null;
};

/** The side that is to act next on a task: the one answer for its lists, its panel, the overview, the lozenge and JQL. */
export function turnOfTask(task: Pick<Task, 'state' | 'isInVain'>): Exclude<AskTurn, 'colleagues'> {
  switch (task.state.name) {
    case 'open':
      return awaitsOf(task) === null ? 'customer' : 'team';
    case 'completed':
    case 'declined':
      return 'team';
    case 'planned':
    case 'confirmed':
    case 'withdrawn':
      return 'nobody';
  }
}

/** Whether something that a customer was stuck at is still in the way of a task, and since when not, as far as that is known. */
export function obstacleOf({ state, freed }: Pick<Task, 'state' | 'freed'>, entryId: string): RaisedObstacle {
  if (state.name === 'open' && state.blocker?.entryId === entryId) return { isInTheWay: true };
  if (freed?.entryId !== entryId) return { isInTheWay: false, freedAt: null, isAnswered: false };
  return { isInTheWay: false, freedAt: freed.at, isAnswered: freed.isAnswered ?? false };
}

/** Whether a task is overdue, by the rule of all asks. @param today in the customer's time zone */
export const isTaskOverdue = ({ state, due }: Pick<Task, 'state' | 'due'>, today: IsoDate): boolean =>
  isOverdue({ isOpen: state.name === 'open', due }, today);

/** The instant at which a task came into its state; of an open one, at which it became its present owner's turn. */
export const turnBeganAt = ({ state }: Pick<Task, 'state'>): IsoInstant =>
  state.name === 'open' ? (state.turnAt ?? state.since) : state.since;

/** The day from which the customer holds or held a task, in their time zone: null where issues decide on it. */
export function beginsOn(
  { activation, givenAt }: Pick<Task, 'activation' | 'givenAt'>,
  timeZone: string,
): IsoDate | null {
  if (activation.kind === 'date') return activation.day;
  return activation.kind === 'now' ? dayIn(timeZone, Date.parse(givenAt)) : null;
}

/** A task on which nobody waits for the customer any more: they have done or declined it, or it is over. */
export type DoneTask = Task & { readonly state: Extract<TaskState, { readonly name: DoneState }> };

export const isDoneTask = (task: Task): task is DoneTask => (doneStates as readonly string[]).includes(task.state.name);
