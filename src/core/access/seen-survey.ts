import type { AccountId } from '../../contract/common';
import { type Members, type Person, standingIn } from './standing';
import type { BrowsableProject } from './team';

/** A survey, as far as the rule has to know of it. */
export type SurveyParts = {
  readonly id: string;
  readonly projectId: string;
  readonly engagementIds: readonly string[];
};

/** Those of one engagement who fit a survey. */
type Fitting = { readonly checkpointId: string; readonly people: readonly { readonly accountId: AccountId }[] };

/**
 * Records as storage holds them, by the ids of engagements. @property rosters those of the survey that were read: null where there is none,
 * and none for an engagement whose roster was not read
 */
export type SurveyRecords<Roster extends Fitting = Fitting> = {
  readonly engagement: ReadonlyMap<string, Members>;
  readonly rosters: ReadonlyMap<string, Roster | null>;
};

/**
 * Proof that somebody may see a survey of a project as one of the team: what is planned, whom it asks, what they have said and what the team
 * makes of it. Nobody may who is a customer of one of its engagements, though they browse the project, or who fitted it once, though they may be
 * no customer any more: they would learn what others have said.
 */
export class SeenSurvey {
  readonly #id: string;

  private constructor(
    readonly project: BrowsableProject,
    id: string,
  ) {
    this.#id = id;
  }

  /** @returns undefined where it is not theirs to see @throws where a roster was not read that has to be (`rostersToRead`) */
  static of(
    project: BrowsableProject,
    person: Person,
    survey: SurveyParts,
    { engagement, rosters }: SurveyRecords,
  ): SeenSurvey | undefined {
    project.assertOf(survey);
    if (isCustomerIn(survey, person, engagement)) return undefined;
    const toRead = rostersToRead(survey, person, engagement);
    if (toRead.some((each) => !rosters.has(each))) throw new Error('Whether somebody was asked, its rosters tell');
    const fitted = [...rosters.values()].filter((roster) => roster !== null);
    if (fitted.some((roster) => roster.checkpointId !== survey.id)) throw new Error('A roster is of another survey');
    const isTheirs = fitted.some(({ people }) => people.some(({ accountId }) => accountId === person.accountId));
    return isTheirs ? undefined : new SeenSurvey(project, survey.id);
  }

  /** @throws for another survey, or one of another project */
  assertIs(survey: Pick<SurveyParts, 'id' | 'projectId'>): void {
    this.project.assertOf(survey);
    if (survey.id !== this.#id) throw new Error('A proof for one survey does not show another');
  }

  /** @throws for what was said in another survey, or asks in another */
  assertIn(part: { readonly checkpointId: string }): void {
    if (part.checkpointId !== this.#id) throw new Error('A proof for one survey does not show what is in another');
  }
}

/**
 * The engagements whose rosters tell whether somebody was asked in a survey, where their standing does not tell it: all of them for who was
 * ever asked in any survey, else those of which they were, or may have been, a customer. None for who is one: it is not theirs in any case.
 */
export const rostersToRead = (
  survey: Pick<SurveyParts, 'engagementIds'>,
  person: Person,
  engagement: ReadonlyMap<string, Members>,
): readonly string[] =>
  isCustomerIn(survey, person, engagement)
    ? []
    : survey.engagementIds.filter((each) => person.wasSurveyed || standingIn(engagement.get(each), person) !== 'none');

const isCustomerIn = (
  { engagementIds }: Pick<SurveyParts, 'engagementIds'>,
  person: Person,
  engagement: ReadonlyMap<string, Members>,
): boolean => engagementIds.some((each) => standingIn(engagement.get(each), person) === 'customer');
