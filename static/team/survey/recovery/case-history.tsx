import { useCallback } from 'react';
import type { CaseHistoryLine } from '../../../../src/contract/survey/recovery';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { nameOf } from '../../people/format-name';
import { usePeople } from '../../people/names';
import styles from '../style/survey.module.css';

/** The events of a case with their actors. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const load = useCallback(() => callPlan('show-case-history', { caseId }), [caseId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <CaseHistoryLines lines={loaded.value} />;
}

function CaseHistoryLines({ lines }: { lines: readonly CaseHistoryLine[] }) {
  const texts = useTexts();
  const { t, moment } = texts;
  const people = lines.flatMap(({ by, owner }) => [by, owner ?? by]);
  const personOf = usePeople(people.filter((each) => each !== 'app'));
  const named = (person: string) => (person === 'app' ? t('history.app') : nameOf(person, personOf, texts));
  return (
    <ol className={styles.history}>
      {lines.map(({ what, at, by, owner }) => (
        <li key={`${at} ${what}`}>
          <div>{t(`survey-case.history.${what}`, { name: named(by), owner: owner === null ? '' : named(owner) })}</div>
          <time className={styles.subtle} dateTime={at}>
            {moment(at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
