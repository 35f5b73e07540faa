import type { IsoDate, IsoInstant } from './common';

/**
 * The side whose turn it is with an ask: the customer; the team; others of the customer's side; or nobody's, because it
 * is closed.
 */
export type AskTurn = 'customer' | 'team' | 'colleagues' | 'nobody';

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
  /** Whether it is somebody else's, for whom the reader stands in. */
  readonly isForOther: boolean;
  /** Among asks of the same day: what others wait for most has the lowest. */
  readonly weight: number;
  /** Today in the customer's time zone: what "tomorrow" is told by, whatever the reader's clock says. */
  readonly today: IsoDate;
};
