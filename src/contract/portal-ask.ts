import type { IsoDate, IsoInstant } from './common';

/**
 * The side whose turn it is with an ask: the customer; the team; others of the customer's side; or nobody's, because it
 * is closed, or because it can't be told just now.
 */
export type AskTurn = 'customer' | 'team' | 'colleagues' | 'nobody';

/** The part of an ask in its holder's progress; null for what does not count there. */
export type AskCredit = 'done' | 'to-do' | null;

/** The number of a customer's own asks that are done (tasks that the team has accepted, gates that they have signed), and of all. */
export type PortalProgress = { readonly done: number; readonly all: number };

/** The fields that every ask has, whatever kind it is of, as one customer sees it. */
export type PortalAskBase = {
  readonly id: string;
  readonly engagementId: string;
  readonly engagementName: string;
  readonly requestKey: string;
  readonly title: string;
  readonly due: IsoDate | null;
  readonly isOverdue: boolean;
  readonly isUrgent: boolean;
  /** The instant at which it came into its present state. */
  readonly since: IsoInstant;
  readonly turn: AskTurn;
  /** Whether the reader's part is done, or the ask is closed: it is shown among what was done lately. */
  readonly isDone: boolean;
  /** The reader has said that they will do it later: it is in a list of its own, and open as before. */
  readonly isPutOff?: boolean;
  /** The part of it in the reader's own progress: null for what is somebody else's, or anyone's. */
  readonly credit: AskCredit;
  /** Whether it is somebody else's, for whom the reader stands in. */
  readonly isForOther: boolean;
  /** Among asks of the same day: what others wait for most has the lowest. */
  readonly weight: number;
  /** Today in the customer's time zone: what "tomorrow" is told by, whatever the reader's clock says. */
  readonly today: IsoDate;
};
