import type { ReactNode } from 'react';
import { subjectGone } from '../../../../src/contract/common';
import { formatEffort } from '../../../i18n/units';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import details from '../../ask/details.module.css';
import { Part } from '../../ask/part';
import { IssueLink } from '../../issue/issue-link';
import { LinkList } from '../../link/link-list';
import { nameOf } from '../../people/format-name';
import { formatUnmailed } from '../../people/format-unmailed';
import { peopleOf } from '../effects/format-news';
import { isTeamsTurn } from '../state/rows';
import { CompletionPart } from './completion-part';
import styles from './details.module.css';
import { ExchangePart } from './exchange-part';
import type { TaskProps } from './task-props';

/** All there is to a task: what it waits for first, then what was handed in, then what was asked. */
export function TaskParts({
  task,
  engagements,
  personOf,
  issues,
  raid,
}: Pick<TaskProps, 'task' | 'engagements' | 'personOf' | 'issues' | 'raid'>) {
  const texts = useTexts();
  const { t, day, moment } = texts;
  const name = (id: string) => (id === 'app' ? t('history.app') : nameOf(id, personOf, texts));
  const {
    blocker,
    proposal,
    decline,
    completion,
    missing,
    withdrawal,
    exchange,
    evidenceRule: evidence,
    effort,
    links,
    activation,
  } = task;
  const blockerKey = raid.find(({ id }) => id === blocker?.entryId)?.issueKey ?? null;
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  // Somebody is waited for who is told nothing by mail.
  const unmailed =
    engagement && task.state === 'open' && !isTeamsTurn(task)
      ? formatUnmailed(peopleOf(task.owner, engagement), engagement, personOf, texts)
      : [];
  const facts = [
    t(`task-type.${task.type}`),
    ...(effort === null ? [] : [t('task.takes', { effort: formatEffort(effort, texts) })]),
    ...(evidence.kind === 'none' ? [] : [t(`evidence.asks-${evidence.kind}`)]),
  ];
  return (
    <dl className={details.parts}>
      {unmailed.length > 0 && <Part title={t('give.owner')}>{unmailed.join(' ')}</Part>}
      {blocker && (
        <Part title={t('task.stuck-by', { name: name(blocker.by), moment: moment(blocker.at) })}>
          <PlainText>{blocker.reason}</PlainText>
          <p className={styles.quiet}>
            {t('task.stuck-owner', { name: name(blocker.owner) })}{' '}
            {blockerKey !== null && <IssueLink issue={{ key: blockerKey, summary: '' }} isUnderlined={false} />}
          </p>
        </Part>
      )}
      {proposal && (
        <Part
          title={t('task.proposed-by', {
            name: name(proposal.by),
            date: day(proposal.date),
            moment: moment(proposal.at),
          })}
        >
          <PlainText>{proposal.reason}</PlainText>
        </Part>
      )}
      {decline && (
        <Part title={t('task.declined-by', { name: name(decline.by) })}>
          <PlainText>{decline.reason}</PlainText>
        </Part>
      )}
      {exchange && !blocker && !proposal && !decline && <ExchangePart exchange={exchange} name={name} />}
      {missing !== null && (
        <Part title={t(task.isAskedAgain ? 'task.needed' : 'task.missing')}>
          <PlainText>{missing}</PlainText>
        </Part>
      )}
      {completion && <CompletionPart completion={completion} evidence={evidence} personOf={personOf} />}
      {withdrawal && (
        <Part title={t('task.withdrawn-by', { name: name(withdrawal.by) })}>
          <PlainText>
            {withdrawal.reason === subjectGone ? t('task.subject-gone') : withdrawal.reason || t('task.no-reason')}
          </PlainText>
        </Part>
      )}
      <Part title={t('task.instructions')}>
        <PlainText>{task.instructions || t('task.no-instructions')}</PlainText>
      </Part>
      {links.length > 0 && <Links links={links} />}
      {evidence.kind === 'answers' && completion === null && (
        <Part title={t('give.questions')}>
          <Questions questions={evidence.questions} />
        </Part>
      )}
      {task.state === 'planned' && activation.kind === 'issues' && (
        <Part title={t('give.waits-for')}>
          <ul className={styles.plain}>
            {activation.issueIds.map((id) => {
              const issue = issues.get(id);
              return (
                <li key={id}>{issue ? <IssueLink issue={issue} isUnderlined={false} /> : t('task.unseen-issue')}</li>
              );
            })}
          </ul>
        </Part>
      )}
      {task.isUrgent && task.urgentReason !== undefined && (
        <Part title={t('urgent.reason')}>
          <PlainText>{task.urgentReason}</PlainText>
        </Part>
      )}
      <Part title={t('task.kind')}>{facts.join(' · ')}</Part>
      <Part title={t('task.given')}>
        {t('task.given-by', { name: name(task.givenBy), moment: moment(task.givenAt) })}
        {task.contact !== task.givenBy && ` ${t('task.contact', { name: name(task.contact) })}`}
      </Part>
    </dl>
  );
}

function Links({ links }: { links: readonly { readonly url: string; readonly label: string }[] }) {
  const { t } = useTexts();
  return (
    <Part title={t('links.title')}>
      <LinkList links={links} />
    </Part>
  );
}

function Questions({ questions }: { questions: readonly string[] }): ReactNode {
  // The same question may stand there twice.
  const rows = questions.map((text, index) => ({ text, key: `${index} ${text}` }));
  return (
    <ol className={styles.numbered}>
      {rows.map(({ text, key }) => (
        <li key={key}>{text}</li>
      ))}
    </ol>
  );
}
