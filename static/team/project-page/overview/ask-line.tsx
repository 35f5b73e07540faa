import type { OverviewAsk } from '../../../../src/contract/ask';
import type { IsoDate } from '../../../../src/contract/common';
import { sayDue } from '../../../i18n/due';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { GateLozenge } from '../../gate/gate-lozenge';
import type { PersonOf } from '../../people/names';
import { PersonName } from '../../people/person';
import { StateLozenge } from '../../task/state-lozenge';
import { IssueLink } from '../issue-link';
import type { IssueTitle } from '../issue-titles';

type AskLineProps = {
  ask: OverviewAsk;
  today: IsoDate;
  personOf: PersonOf;
  issue: IssueTitle | undefined;
};

/** What waits for the team or the customer, of whatever kind, and for whom. */
export function AskLine({ ask, today, personOf, issue }: AskLineProps) {
  const texts = useTexts();
  const isOpen = ask.state === 'open';
  return (
    <li className={line.line}>
      <div className={line.head}>
        <span>{ask.title}</span>
        {ask.kind === 'task' ? <StateLozenge task={ask} /> : <GateLozenge gate={{ ...ask, how: null }} />}
      </div>
      <div className={line['small-facts']}>
        {issue && <IssueLink issue={issue} />}
        {ask.people.length === 0 && <span>{texts.t('owner.side')}</span>}
        {ask.people.map((id) => (
          <PersonName key={id} id={id} personOf={personOf} />
        ))}
        {isOpen && ask.due !== null && (
          <span className={ask.isOverdue ? line.overdue : undefined}>{sayDue(ask, today, texts)}</span>
        )}
      </div>
    </li>
  );
}
