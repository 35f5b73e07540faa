export const quoteLimits = {
  /** Quotes in what those who were asked are told. */
  followUp: 5,
  /** In the mail of results to the team. */
  mail: 3,
  /** People by name whose texts are looked at for that mail: it does not wait for the words of thousands. */
  mailPeople: 200,
} as const;

/** A text of a customer’s that the team chooses, by its comment: never by its words. */
export type QuoteRef = { readonly id: string; readonly key: string };

/**
 * A text that those who were asked are told in its author’s own words. @property ref its comment; null where it says whose it is, or what they were
 * asked because of their score, and its reader is not shown who has said what by name
 */
export type FollowUpQuote = { readonly ref: QuoteRef | null; readonly text: string };
