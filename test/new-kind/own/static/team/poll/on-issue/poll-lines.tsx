import type { ListedPoll } from '../../../../src/contract/poll';
import { useTexts } from '../../../i18n/use-texts';
import { DueText } from '../../../list/due-text';
import line from '../../../list/line.module.css';
import type { InContextProps, IssueListProps } from '../../ask/issue-kind';
import { StateLozenge } from '../../ask/state-lozenge';
import { pollStates } from '../state/shown-state';

/** A poll beside its issue: its state, and its day while it is open. */
export function PollInContext({ ask, engagement }: InContextProps<ListedPoll>) {
  const texts = useTexts();
  return (
    <>
      <StateLozenge state={pollStates[ask.state]} />
      {ask.state === 'open' && engagement && (
        <DueText ask={{ ...ask, isOthersTurn: false }} today={engagement.today} texts={texts} />
      )}
    </>
  );
}

/** The polls on an issue. */
export function PollLines({ panel, asks, personOf, more }: IssueListProps<ListedPoll>) {
  const { t } = useTexts();
  if (asks.length === 0) return null;
  return (
    <>
      <ul className={line.lines} aria-label={t('poll.tab')}>
        {asks.map((ask) => (
          <li key={ask.id} className={line.line}>
            <h3>{ask.title}</h3>
            <PollInContext
              ask={ask}
              engagement={panel.engagements.find(({ id }) => id === ask.engagementId)}
              personOf={personOf}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
