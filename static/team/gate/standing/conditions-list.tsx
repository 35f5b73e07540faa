import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { IssueLink } from '../../issue/issue-link';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { formatEntry, formatProgress } from '../../raid/format-entry';
import styles from '../style/gate.module.css';
import type { ConditionLine } from './conditions';

/** Things to be put right, and the Jira issue that each has become. */
export function ConditionsList({ lines, personOf }: { lines: readonly ConditionLine[]; personOf: PersonOf }) {
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

function Line({ line: { text, by, due, point }, personOf }: { line: ConditionLine; personOf: PersonOf }) {
  const texts = useTexts();
  const { t } = texts;
  const { owner = null, issueKey = null } = point ?? {};
  return (
    <>
      <PlainText>{point ? formatEntry(point, texts) : text}</PlainText>
      <span className={styles.reason}>
        {issueKey !== null && <IssueLink issue={{ key: issueKey, summary: '' }} isUnderlined={false} />}{' '}
        {[
          ...(point === null ? [] : [formatProgress(point, texts)]),
          t('gate-team.asked-by', { name: nameOf(by, personOf, texts) }),
          ...(due === null || point?.isLeft
            ? []
            : [t(point?.isOverdue ? 'raid.overdue' : 'raid.due', { date: texts.day(due) })]),
          ...(owner === null ? [] : [t('raid.owner', { name: nameOf(owner, personOf, texts) })]),
        ].join(' · ')}
      </span>
    </>
  );
}
