import type { OverviewAsk } from '../../../../src/contract/calls/ask';
import type { IsoDate } from '../../../../src/contract/common';
import { useTexts } from '../../../i18n/use-texts';
import { DueText } from '../../../list/due-text';
import line from '../../../list/line.module.css';
import { StateLozenge } from '../../ask/state-lozenge';
import { UrgentMark } from '../../ask/urgent-mark';
import { IssueLink } from '../../issue/issue-link';
import type { IssueTitle } from '../../issue/issue-titles';
import { overviewKind } from '../../kinds/ask-kinds';
import type { PersonOf } from '../../people/names';
import { PersonName } from '../../people/person';
import { VersionLink } from '../../subject/subject-link';

type AskLineProps = {
  ask: OverviewAsk;
  today: IsoDate;
  personOf: PersonOf;
  issue: IssueTitle | undefined;
  version: { readonly id: string; readonly name: string | undefined } | undefined;
  projectKey: string;
};

/** An ask that waits for the team or the customer, of whatever kind, and for whom. */
export function AskLine({ ask, today, personOf, issue, version, projectKey }: AskLineProps) {
  const texts = useTexts();
  const { appearanceOf, isDueShown } = overviewKind(ask.kind);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <span>{ask.title}</span>
        <StateLozenge state={appearanceOf(ask)} />
      </div>
      <div className={line['small-facts']}>
        {ask.isUrgent && <UrgentMark />}
        {issue && <IssueLink issue={issue} />}
        {version && <VersionLink {...version} projectKey={projectKey} texts={texts} />}
        {ask.people?.length === 0 && <span>{texts.t('owner.side')}</span>}
        {ask.people?.map((id) => (
          <PersonName key={id} id={id} personOf={personOf} />
        ))}
        {ask.due !== null && isDueShown(ask) && (
          <DueText ask={{ ...ask, isOthersTurn: ask.turn === 'team' }} today={today} texts={texts} />
        )}
        {ask.deemedAfter !== null && isDueShown(ask) && (
          <span>{texts.t('gate-team.deemed-after', { date: texts.day(ask.deemedAfter) })}</span>
        )}
      </div>
    </li>
  );
}
