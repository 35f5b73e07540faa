import type { AccountId } from '../../../contract/common';
import type { Language } from '../../../contract/engagement';
import type { ScoredMeasure, TargetVersion } from '../../../contract/survey/measures';
import { type Engagement, teamNamedIn } from '../../engagement/engagement';
import { type Measures, targetOf } from '../measures/measures';
import { isAgreed } from '../measures/target';

/** The news of a target for the team: nobody of the customer's side is named in it. */
export type TargetNews = {
  readonly projectId: string;
  readonly customer: string;
  readonly language: Language;
  readonly measure: ScoredMeasure;
  readonly value: number;
  /** `proposed`: a customer wants another one; `signed`: it waits for the team's word; `agreed`: both sides have signed. */
  readonly state: 'proposed' | 'signed' | 'agreed';
};

type Told = { readonly measure: ScoredMeasure; readonly version: number };

/**
 * The news as it is when it is told; null where another version has taken its place meanwhile, or it was withdrawn: that is no news any more.
 * So whoever counters twice in a row is told of once, if the first was not told before.
 */
export function targetNews(
  engagement: Engagement,
  measures: Measures | undefined,
  { measure, version }: Told,
): TargetNews | null {
  const known = measures && versionsOf(measures, measure).find((each) => each.version === version);
  if (!known) return null;
  const { projectId, name: customer, language } = engagement;
  const state = isAgreed(known) ? 'agreed' : known.customer ? 'signed' : 'proposed';
  return { projectId, customer, language, measure, value: known.value, state };
}

/**
 * The people of the team who hear of a target: who opened the engagement, its contacts, and whoever has spoken for the team on it last. Whether each of
 * them may hear it is another question.
 */
export const toHearOf = (engagement: Engagement, answering: AccountId | null): AccountId[] => [
  ...new Set([...(answering === null ? [] : [answering]), ...teamNamedIn(engagement)]),
];

/** Whoever of the team has spoken on a target last. */
export const spokeLast = (measures: Measures, measure: ScoredMeasure): AccountId | null =>
  versionsOf(measures, measure).find(({ team }) => team !== null)?.team?.by ?? null;

function versionsOf(measures: Measures, measure: ScoredMeasure): TargetVersion<AccountId>[] {
  const { agreed, proposed } = targetOf(measures, measure);
  return [proposed, agreed].flatMap((each) => each ?? []);
}
