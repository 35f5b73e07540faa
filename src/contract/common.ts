/** `YYYY-MM-DD`, a day in the customer's time zone. */
export type IsoDate = string;
/** `2026-11-22T09:30:00.000Z` */
export type IsoInstant = string;
export type AccountId = string;

/** An attachment by link: `https` only. */
export type WebLink = { readonly url: string; readonly label: string };
export const linkLimits = { url: 1000, label: 100 } as const;

/** The thing that an ask stands on. An epic is an issue. */
export type Subject =
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'version'; readonly versionId: string };

/** The one on the customer's side who is to do what is asked: one person, or whoever of them acts first. */
export type AskOwner = { readonly kind: 'person'; readonly accountId: AccountId } | { readonly kind: 'side' };

/** All members of a map at once: their intersection. */
export type AllOf<Things> = { [K in keyof Things]: (thing: Things[K]) => void }[keyof Things] extends (
  thing: infer All,
) => void
  ? All
  : never;

/** The reason for which the app withdraws what is asked about an issue or a version that was deleted. Screens say it in words. */
export const subjectGone = 'subject-gone';

/** The calls of a kind of ask that has none in some place. */
export type NoCalls = Record<never, never>;
