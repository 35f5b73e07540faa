import type { ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import type { AskedPerson, RosterView } from '../../../../src/contract/survey/team-survey';
import type { Texts } from '../../../i18n/texts';

export const everybody: ResultsFilter = { role: null, kind: null };

export const isEverybody = ({ role, kind, engagementId }: ResultsFilter): boolean =>
  role === null && kind === null && engagementId === undefined;

/** Of whom results are, in words. */
export function formatFilter({ role, kind, customer }: SurveyResults['filter'], { t }: Pick<Texts, 't'>): string {
  const parts = [
    ...(customer === undefined ? [] : [customer]),
    ...(role === null ? [] : [role === 'none' ? t('survey-team.role-none') : t(`role.${role}`)]),
    ...(kind === null ? [] : [t(`kind.${kind}`)]),
  ];
  return parts.length === 0 ? t('survey-results.filter.all') : parts.join(' · ');
}

/** The people of rosters who fit a filter, by account id: their words are shown with the results of the same people. */
export const fittingIn = (
  rosters: readonly RosterView[],
  { role, kind, engagementId }: ResultsFilter,
): ReadonlySet<string> =>
  new Set(
    rosters
      .filter((roster) => engagementId === undefined || roster.engagementId === engagementId)
      .flatMap(({ asked }): readonly AskedPerson[] => asked)
      .filter((person) => (role === null || person.role === role) && (kind === null || person.kind === kind))
      .map(({ accountId }) => accountId),
  );
