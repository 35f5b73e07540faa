import type { Upgrade, Versioned } from '../../stored/form';

/** Format 2 says what reminders a checkpoint has. Up to then all had the usual ones. */
const withReminders: Upgrade = ({ doc, ...record }): Versioned => ({
  ...record,
  doc: { ...(doc as object), reminders: 'usual' },
});

/** The upgrades of stored checkpoints, oldest first. */
export const checkpointUpgrades: readonly Upgrade[] = [withReminders];
