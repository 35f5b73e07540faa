/** Account ids: two that every site has, and how those of made-up people are put together in Atlassian's shapes. */

/** The app's own account: what `asApp` acts as. */
export const appAccount = '557058:0de30000-0000-4000-8000-000000000099';

/** Jira's own automation: another app, whose rules act as this account unless they name somebody. */
export const automationAccount = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

/** The account id of a made-up person with a licence. */
export const madeUpAccount = (number: number): string =>
  `712020:0de30000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The account id of a made-up customer who knows nothing but the portal. */
export const madeUpPortalAccount = (number: number): string =>
  `qm:0de30000-0000-4000-8000-000000000000:0de30000-0000-4000-9000-${String(number).padStart(12, '0')}`;
