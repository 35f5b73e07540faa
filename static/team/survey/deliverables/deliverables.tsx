import { type ReactNode, useCallback } from 'react';
import { type NeededAnswer, neededAnswers, type TeamDeliverable } from '../../../../src/contract/survey/deliverables';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { IssueLink } from '../../issue/issue-link';
import { useIssueTitles } from '../../issue/issue-titles';
import type { Known } from '../../list/definition/known';
import { usePeople } from '../../people/names';
import { VersionLink } from '../../subject/subject-link';
import styles from '../style/survey.module.css';
import { DecisionForm } from './decision-form';
import { formatNames } from './names';

type DeliverablesProps = {
  survey: CheckpointInFull;
  projectKey: string;
  versionOf: Known['versionOf'];
  /** Changes when they are to be loaded anew. */
  asOf: string;
  mayAct: boolean;
};

/** The deliverables about which a survey asks, what was said of each, and the decisions that wait for the team. Nothing is shown where there are none. */
export function Deliverables({ survey, asOf, ...rest }: DeliverablesProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment means another call
  const load = useCallback(() => callPlan('list-deliverables-needed', { checkpointId: survey.id }), [survey.id, asOf]);
  const { loaded, setValue, reload } = useLoaded(load);
  if (loaded.status === 'loading') return null;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <DeliverableList
      {...rest}
      survey={survey}
      deliverables={loaded.value}
      onDecided={(after) => setValue(() => after)}
      onStale={reload}
    />
  );
}

type ListProps = Omit<DeliverablesProps, 'survey' | 'asOf'> & {
  survey: Pick<CheckpointInFull, 'id'>;
  deliverables: readonly TeamDeliverable[];
  onDecided: (after: readonly TeamDeliverable[]) => void;
  onStale: () => Promise<void>;
};

function DeliverableList({ survey, deliverables, projectKey, versionOf, mayAct, onDecided, onStale }: ListProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const personOf = usePeople(
    deliverables.flatMap(({ notNeededBy, decision }) => [...notNeededBy, ...(decision ? [decision.by] : [])]),
  );
  const issues = useIssueTitles(
    deliverables.flatMap(({ subject }) => (subject?.kind === 'issue' ? subject.issueId : [])),
  );
  // A version is named where its names are known; the reader may not see every issue.
  const gateLink = ({ subject }: TeamDeliverable): ReactNode => {
    if (subject === null) return null;
    if (subject.kind === 'version') {
      const { versionId: id } = subject;
      return <VersionLink id={id} name={versionOf(id)} projectKey={projectKey} texts={texts} />;
    }
    const issue = issues.get(subject.issueId);
    return issue ? <IssueLink issue={issue} /> : null;
  };
  if (deliverables.length === 0) return null;
  const said = ({ counts, asked }: TeamDeliverable) =>
    [
      ...neededAnswers
        .filter((each: NeededAnswer) => counts[each] > 0)
        .map((each) =>
          t('survey-deliverables.count', { answer: t(`survey-bank.option.${each}`), count: number(counts[each]) }),
        ),
      texts.plural('surveys.asked', asked),
    ].join(' · ');
  return (
    <section className={styles.section} aria-label={t('survey-deliverables')}>
      <h3>{t('survey-deliverables')}</h3>
      <ul className={styles.deliverables}>
        {deliverables.map((each) => (
          <li key={each.id} className={styles.part}>
            <div>
              <h4 dir="auto">{each.title}</h4>
              <div>{gateLink(each)}</div>
              <div className={styles.subtle}>{said(each)}</div>
            </div>
            {each.notNeededBy.length > 0 && (
              <div>
                {t('survey-deliverables.not-needed', { names: formatNames(each.notNeededBy, personOf, texts) })}
              </div>
            )}
            {each.isToDecide && (
              <DecisionForm
                surveyId={survey.id}
                deliverable={each}
                link={gateLink(each)}
                mayAct={mayAct}
                onDecided={onDecided}
                onStale={onStale}
              />
            )}
            {each.decision && (
              <>
                <div>
                  {t(`survey-deliverables.${each.decision.what}`, {
                    name: formatNames([each.decision.by], personOf, texts),
                    date: texts.dayOf(each.decision.at),
                  })}
                </div>
                <PlainText>{each.decision.reason}</PlainText>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
