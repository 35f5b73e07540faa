import type { TeamRaidEntry } from '../../../../src/contract/calls/team-raid';
import type { SignOff } from '../../../../src/contract/gate/sign-off';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { IssueLink } from '../../issue/issue-link';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import styles from '../style/gate.module.css';
import { type ConditionLine, conditionsOf } from './conditions';

type ConditionsListProps = {
  signOffs: readonly SignOff[];
  /** The entries that customers have raised with this gate, as far as the screen knows them. */
  entries: readonly TeamRaidEntry[];
  personOf: PersonOf;
};

/** The conditions to be put right, and the Jira issue that each has become. */
export function ConditionsList({ signOffs, entries, personOf }: ConditionsListProps) {
  const lines = conditionsOf(signOffs, entries);
  return (
    <ul className={styles.plain}>
      {lines.map((line) => (
        <li key={line.key}>
          <Line line={line} personOf={personOf} />
        </li>
      ))}
    </ul>
  );
}

function Line({
  line: { text, isUnmet, by, due, owner, issueKey, progress },
  personOf,
}: {
  line: ConditionLine;
  personOf: PersonOf;
}) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <PlainText>{isUnmet ? t('entry.unmet', { criterion: text }) : text}</PlainText>
      <span className={styles.reason}>
        {issueKey !== null && <IssueLink issue={{ key: issueKey, summary: '' }} isUnderlined={false} />}{' '}
        {[
          ...(progress === null ? [] : [t(`raid.progress.${progress}`)]),
          t('gate-team.asked-by', { name: nameOf(by, personOf, texts) }),
          ...(due === null ? [] : [t('gate-team.due-on', { date: texts.day(due) })]),
          ...(owner === null ? [] : [t('raid.owner', { name: nameOf(owner, personOf, texts) })]),
        ].join(' · ')}
      </span>
    </>
  );
}
