import type { RosterView } from '../../../../src/contract/survey/team-survey';

/** Everybody whose name the rosters show. */
export const peopleIn = (rosters: readonly RosterView[]): string[] =>
  rosters.flatMap(({ asked, notAsked, elsewhere }) => [
    ...asked.map(({ accountId }) => accountId),
    ...Object.values(notAsked).flatMap(({ people }) => people ?? []),
    ...(elsewhere.people ?? []),
  ]);
