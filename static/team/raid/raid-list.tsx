import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { TeamRaidEntry } from '../../../src/contract/calls/team-raid';
import type { RaidProgress } from '../../../src/contract/raid';
import { useReturnFocus } from '../../focus/use-return-focus';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import lozenge from '../../lozenge/lozenge.module.css';
import { PlainText } from '../../plain-text/plain-text';
import { IssueLink } from '../issue/issue-link';
import { nameOf } from '../people/format-name';
import type { PersonOf } from '../people/names';
import { factsOfPoint, formatEntry, formatKind, formatProgress, formatRaised, groupsOf } from './format-entry';
import { OutcomeForm } from './outcome-form';
import styles from './raid-list.module.css';

type RaidListProps = {
  entries: readonly TeamRaidEntry[];
  /** The engagements for whose team the caller may act, by id. */
  mayActIn: readonly string[];
  personOf: PersonOf;
  onTold: (entry: TeamRaidEntry) => void;
  /** The entry no longer is what is shown. */
  onStale: () => Promise<void>;
};

/** The risks and issues that customers have brought up here, what their signatures ask for, and what became of it. */
export default function RaidList({ entries, ...props }: RaidListProps) {
  const { t } = useTexts();
  return groupsOf(entries).map(({ title, entries: own }) => (
    <section key={title} className={styles.raid} aria-labelledby={`${title}.list`}>
      <Heading size="xsmall" as="h2" id={`${title}.list`}>
        {t(title)}
      </Heading>
      <ul className={line.lines}>
        {own.map((entry) => (
          <Entry key={entry.id} entry={entry} {...props} />
        ))}
      </ul>
    </section>
  ));
}

const looks = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const satisfies Record<
  RaidProgress,
  string
>;

function Entry({
  entry,
  mayActIn,
  personOf,
  onTold,
  onStale,
}: Omit<RaidListProps, 'entries'> & { entry: TeamRaidEntry }) {
  const texts = useTexts();
  const { t } = texts;
  const [isTelling, setIsTelling] = useState(false);
  const button = useReturnFocus(isTelling);
  const { progress, issueKey, outcome } = entry;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <PlainText>{formatEntry(entry, texts)}</PlainText>
        <span className={lozenge.lozenge}>
          <Lozenge
            maxWidth="100%"
            appearance={progress === null || entry.issueState === 'unseen' ? 'default' : looks[progress]}
          >
            {formatProgress(entry, texts)}
          </Lozenge>
        </span>
      </div>
      <div className={line['small-facts']}>
        <span>{formatKind(entry, texts)}</span>
        {issueKey === null ? (
          <span>{t(`raid.no-issue.${whyNone(entry)}`)}</span>
        ) : (
          <IssueLink issue={{ key: issueKey, summary: '' }} isUnderlined={false} />
        )}
        {factsOfPoint(entry, texts).map(({ text, isAlarming }) => (
          <span key={text} className={isAlarming ? line.overdue : undefined}>
            {text}
          </span>
        ))}
        {factsOf(entry, personOf, texts).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      {outcome !== null && (
        <div className={styles.outcome}>
          <span className={styles.term}>{t('raid.outcome')}</span>
          <PlainText>{outcome}</PlainText>
        </div>
      )}
      {isTelling ? (
        <OutcomeForm
          entry={entry}
          onTold={(told) => {
            setIsTelling(false);
            onTold(told);
          }}
          onStale={onStale}
          onCancel={() => setIsTelling(false)}
        />
      ) : (
        mayActIn.includes(entry.engagementId) && (
          <div>
            <Button ref={button} spacing="compact" onClick={() => setIsTelling(true)}>
              {t(outcome === null ? 'raid.outcome.open' : 'raid.outcome.open-again')}
            </Button>
          </div>
        )
      )}
    </li>
  );
}

const whyNone = ({ issueState }: TeamRaidEntry) =>
  issueState === 'deleted' || issueState === 'refused' ? issueState : 'filing';

function factsOf(entry: TeamRaidEntry, personOf: PersonOf, texts: Texts): string[] {
  const { t } = texts;
  const { likelihood, impact, noticedBy, raisedBy, owner } = entry;
  return [
    formatRaised(entry, nameOf(raisedBy, personOf, texts), texts),
    ...(likelihood === null ? [] : [t('risk.likelihood', { grade: t(`grade.${likelihood}`) })]),
    ...(impact === null ? [] : [t('risk.impact', { grade: t(`grade.${impact}`) })]),
    ...(noticedBy === '' ? [] : [t('risk.noticed-by', { who: noticedBy })]),
    ...(owner === null ? [] : [t('raid.owner', { name: nameOf(owner, personOf, texts) })]),
  ];
}
