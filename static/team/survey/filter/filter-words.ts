import type { ResultsFilter } from '../../../../src/contract/survey/results';
import type { AskedPerson, RosterView } from '../../../../src/contract/survey/team-survey';
import type { Texts } from '../../../i18n/texts';

export const everybody: ResultsFilter = { role: null, kind: null };

export const isEverybody = ({ role, kind }: ResultsFilter): boolean => role === null && kind === null;

/** Of whom results are, in words. */
export function formatFilter({ role, kind }: ResultsFilter, { t }: Pick<Texts, 't'>): string {
  const parts = [
    ...(role === null ? [] : [role === 'none' ? t('survey-team.role-none') : t(`role.${role}`)]),
    ...(kind === null ? [] : [t(`kind.${kind}`)]),
  ];
  return parts.length === 0 ? t('survey-results.filter.all') : parts.join(' · ');
}

/** The people of rosters who fit a filter, by account id: their words are shown with the results of the same people. */
export const fittingIn = (rosters: readonly RosterView[], { role, kind }: ResultsFilter): ReadonlySet<string> =>
  new Set(
    rosters
      .flatMap(({ asked }): readonly AskedPerson[] => asked)
      .filter((person) => (role === null || person.role === role) && (kind === null || person.kind === kind))
      .map(({ accountId }) => accountId),
  );
