import type { IssuePanel } from '../../../src/contract/calls/team';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callTeam } from '../call/calls';
import { issueKind } from '../kinds/ask-kinds';
import { usePeople } from '../people/names';
import { waitingOn } from './context';
import styles from './issue-context.module.css';

const load = () => callTeam('show-issue', {});

/** Beside an issue: in one sentence who is waited for, and the asks that come next. */
export default function IssueContext() {
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Waiting panel={loaded.value} />;
}

function Waiting({ panel }: { panel: IssuePanel }) {
  const { t, plural } = useTexts();
  const waiting = waitingOn(panel);
  const next = waiting.kind === 'nobody' ? [] : waiting.next;
  const personOf = usePeople(next.flatMap((each) => issueKind(each.kind).peopleIn(each.ask)));
  if (waiting.kind === 'nobody') {
    return (
      <div className={styles.context}>
        {waiting.notYet > 0 && !waiting.hasMore ? (
          <p>{plural('context.not-yet', waiting.notYet)}</p>
        ) : (
          <p>{t(waiting.hasMore ? 'context.nobody-lately' : 'context.nobody')}</p>
        )}
        {waiting.hasAny && <p className={styles.hint}>{t('context.hint')}</p>}
      </div>
    );
  }
  return (
    <div className={styles.context}>
      <p>{t(`context.${waiting.kind}`)}</p>
      {next.map((each) => {
        const { InContext } = issueKind(each.kind);
        const engagement = panel.engagements.find(({ id }) => id === each.ask.engagementId);
        return (
          <div key={each.ask.id} className={styles.ask}>
            <strong>{each.ask.title}</strong>
            <InContext ask={each.ask} engagement={engagement} personOf={personOf} />
          </div>
        );
      })}
      <p className={styles.hint}>{t('context.hint')}</p>
    </div>
  );
}
