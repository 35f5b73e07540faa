import type { LadderRules, ReminderRules } from '../../contract/engagement';

/** The settings with which an engagement begins, until its administrators know the customer better. */
export const standardReminders: ReminderRules = {
  at: 9 * 60,
  before: [3, 1],
  onDue: true,
  afterEvery: 2,
  afterAtMost: 5,
};

export const standardLadder: LadderRules = { nudge: 2, visible: 5, sponsor: 8, pause: 15 };
