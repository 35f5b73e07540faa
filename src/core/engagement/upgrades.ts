import type { Upgrade, Versioned } from '../stored/form';

/** Format 2 says whether colleagues see each other's items. Up to then mails named everything to everybody. */
const withColleaguesSee: Upgrade = ({ doc, ...record }): Versioned => ({
  ...record,
  doc: { ...(doc as object), colleaguesSee: true },
});

/** The upgrades of stored engagements, oldest first. */
export const engagementUpgrades: readonly Upgrade[] = [withColleaguesSee];
