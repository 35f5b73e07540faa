import type { AccountId, IsoDate, IsoInstant, TaskOwner } from '../../contract/task';
import type { ChainHead } from '../audit/event';

/** Work whose completion only the customer's side can report. */
export type Task = {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly issueId: string;
  readonly title: string;
  /** Written for the customer; the issue's own text is never shown to them. */
  readonly instructions: string;
  readonly owner: TaskOwner;
  readonly due: IsoDate | null;
  readonly givenBy: AccountId;
  readonly givenAt: IsoInstant;
  /** 1 on the first try; one more with each return. */
  readonly round: number;
  readonly state: TaskState;
  readonly history: ChainHead;
};

export type Completion = { readonly by: AccountId; readonly at: IsoInstant; readonly comment: string };

export type Return = { readonly by: AccountId; readonly missing: string };

export type TaskState =
  | {
      readonly name: 'open';
      readonly since: IsoInstant;
      /** Why it came back, and what had been said, from the second round on. */
      readonly returned: (Return & { readonly completion: Completion }) | null;
    }
  | { readonly name: 'completed'; readonly since: IsoInstant; readonly completion: Completion }
  | {
      readonly name: 'confirmed';
      readonly since: IsoInstant;
      readonly by: AccountId;
      readonly completion: Completion;
    }
  | {
      readonly name: 'withdrawn';
      readonly since: IsoInstant;
      readonly by: AccountId;
      readonly reason: string;
      readonly completion: Completion | null;
    };

/** The customer's latest completion, whatever has come of it. */
export const completionOf = ({ state }: Task): Completion | null =>
  state.name === 'open' ? (state.returned?.completion ?? null) : state.completion;

/** Whether a due day is over. @param today in the customer's time zone */
export const isPast = (due: IsoDate | null, today: IsoDate): boolean => due !== null && due < today;

/** Whether the customer is late: only an open task can be. @param today in the customer's time zone */
export const isOverdue = (task: Task, today: IsoDate): boolean => task.state.name === 'open' && isPast(task.due, today);
