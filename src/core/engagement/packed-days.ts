import type { ReminderDays } from '../../contract/engagement';

/** The days of reminders without their names: inboxes hold many of these, and have a limit in bytes. */
export type PackedDays = readonly [before: readonly number[], onDue: 0 | 1, afterEvery: number, afterAtMost: number];

export const packDays = ({ before, onDue, afterEvery, afterAtMost }: ReminderDays): PackedDays => [
  before,
  onDue ? 1 : 0,
  afterEvery,
  afterAtMost,
];

export const unpackDays = ([before, onDue, afterEvery, afterAtMost]: PackedDays): ReminderDays => ({
  before,
  onDue: onDue === 1,
  afterEvery,
  afterAtMost,
});
