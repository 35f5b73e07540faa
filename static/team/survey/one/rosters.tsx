import type { EngagementSummary } from '../../../../src/contract/engagement';
import { notAskedReasons } from '../../../../src/contract/survey/checkpoint';
import type { AskedPerson, CheckpointInFull, NotAsked, RosterView } from '../../../../src/contract/survey/team-survey';
import { useTexts } from '../../../i18n/use-texts';
import { type PersonOf, usePeople } from '../../people/names';
import { nameOf, PersonName } from '../../people/person';
import { StackedTable } from '../../stacked-table/stacked-table';
import { peopleIn } from '../state/people-in';
import styles from '../style/survey.module.css';

type RostersProps = {
  survey: CheckpointInFull;
  engagements: ReadonlyMap<string, EngagementSummary>;
};

/** The people who are asked, by engagement, and who is not and why. In confidence nobody is told who has answered. */
export function Rosters({ survey: { rosters, mode }, engagements }: RostersProps) {
  const { t } = useTexts();
  const personOf = usePeople(peopleIn(rosters));
  if (rosters.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('survey-team.rosters')}>
      <h3>{t('survey-team.rosters')}</h3>
      {mode === 'confidential' && <p className={styles.subtle}>{t('survey-team.rosters.confidential')}</p>}
      {rosters.map((roster) => (
        <OneRoster
          key={roster.engagementId}
          roster={roster}
          name={engagements.get(roster.engagementId)?.name ?? t('survey-team.rosters.unknown')}
          isNamed={mode === 'named'}
          personOf={personOf}
        />
      ))}
    </section>
  );
}

type OneRosterProps = { roster: RosterView; name: string; isNamed: boolean; personOf: PersonOf };

function OneRoster({
  roster: { asked, notAsked, areRatingsUnseen, elsewhere },
  name,
  isNamed,
  personOf,
}: OneRosterProps) {
  const texts = useTexts();
  const { t, plural, day } = texts;
  const reasons = notAskedReasons.flatMap((reason) => {
    const found = notAsked[reason];
    return found && found.count > 0 ? [{ reason, ...found }] : [];
  });
  const standingIn = ({ standing, putOffOn }: AskedPerson) => (
    <>
      {standing !== null && t(`survey-team.standing.${standing}`)}
      {putOffOn !== null && <span className={styles.own}>{t('survey-team.put-off', { date: day(putOffOn) })}</span>}
    </>
  );
  return (
    <div className={styles.part}>
      {asked.length === 0 ? (
        <p>{t('survey-team.rosters.nobody', { name })}</p>
      ) : (
        <StackedTable
          caption={plural('survey-team.rosters.asked', asked.length, { name })}
          rowTitle={t('survey-team.rosters.person')}
          rows={asked}
          keyOf={({ accountId }) => accountId}
          nameOf={({ accountId }) => <PersonName id={accountId} personOf={personOf} />}
          columns={[
            {
              title: t('survey-team.rosters.role'),
              cell: ({ role, kind }) => (
                <>
                  {role === 'none' ? t('survey-team.role-none') : t(`role.${role}`)}
                  <span className={styles.own}>{t(`kind.${kind}`)}</span>
                </>
              ),
            },
            ...(isNamed ? [{ title: t('survey-team.rosters.standing'), cell: standingIn }] : []),
          ]}
        />
      )}
      {reasons.length > 0 && (
        <>
          <p>{t('survey-team.not-asked')}</p>
          <ul className={styles.rules}>
            {reasons.map(({ reason, count, people, ratedOn }) => (
              <li key={reason}>
                {plural('survey-team.not-asked.count', count)}: {t(`survey-team.not-asked.${reason}`)}
                <NamesIn people={people} personOf={personOf} ratedOn={ratedOn} />
              </li>
            ))}
          </ul>
        </>
      )}
      {areRatingsUnseen && <p className={styles.subtle}>{t('survey-team.ratings-unseen')}</p>}
      {elsewhere.count > 0 && (
        <p>
          {plural('survey-team.elsewhere', elsewhere.count)}
          <NamesIn people={elsewhere.people} personOf={personOf} />
        </p>
      )}
    </div>
  );
}

type NamesInProps = Pick<NotAsked, 'people'> & {
  personOf: PersonOf;
  ratedOn?: NotAsked['ratedOn'] | undefined;
};

/** The names of some people in brackets, with the day on which they rated a request where that is the reason; nothing in confidence. */
function NamesIn({ people, personOf, ratedOn = {} }: NamesInProps) {
  const texts = useTexts();
  if (people === null || people.length === 0) return null;
  const named = people.map((id) => {
    const name = nameOf(id, personOf, texts);
    const day = ratedOn[id];
    return day === undefined ? name : texts.t('survey-team.not-asked.rated', { name, date: texts.day(day) });
  });
  return <span className={styles.subtle}> ({named.join(', ')})</span>;
}
