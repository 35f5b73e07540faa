import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { EngagementMeasures as Measures, ScoredMeasure, Target } from '../../../../src/contract/survey/measures';
import { useLoaded } from '../../../bridge/use-loaded';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import measureStyles from '../../../survey/measures/measures.module.css';
import { callPlan } from '../../call/calls';
import { type PersonOf, usePeople } from '../../people/names';
import styles from '../style/survey.module.css';
import { MeasureCard } from './measure-card';
import { MeasureHistory } from './measure-history';
import { Quoted } from './quoted';

type EngagementMeasuresProps = {
  engagementId: string;
  /** The accounts of its customers. */
  customers: readonly AccountId[];
  mayAct: boolean;
};

/** The measures of an engagement: those that a customer has marked are the headline, all others internal. */
export function EngagementMeasures({ engagementId, customers, mayAct }: EngagementMeasuresProps) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('show-measures', { engagementId }), [engagementId]);
  const { loaded, reload, refresh, setValue } = useLoaded(load);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const personOf = usePeople(loaded.status === 'ready' ? peopleIn(loaded.value) : []);
  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused' && loaded.error.code === 'not-allowed') {
    return <p className={styles.subtle}>{t('measures.team.not-yours')}</p>;
  }
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const put = (measure: ScoredMeasure, target: Target<AccountId>) =>
    setValue((now) => ({
      ...now,
      measures: now.measures.map((each) => (each.measure === measure ? { ...each, target } : each)),
    }));
  const changes = loaded.value.measures.reduce((sum, { target }) => sum + target.revision, 0);
  return (
    <div className={styles.section}>
      <MeasureLists
        measures={loaded.value}
        customers={customers}
        mayAct={mayAct}
        personOf={personOf}
        onChanged={put}
        onStale={refresh}
      />
      <ButtonLine>
        <Button appearance="subtle" aria-expanded={isHistoryShown} onClick={() => setIsHistoryShown(!isHistoryShown)}>
          {t(isHistoryShown ? 'measures.team.history.hide' : 'measures.team.history.show')}
        </Button>
      </ButtonLine>
      {isHistoryShown && <MeasureHistory key={changes} engagementId={engagementId} />}
    </div>
  );
}

type MeasureListsProps = {
  measures: Measures;
  customers: readonly AccountId[];
  mayAct: boolean;
  personOf: PersonOf;
  onChanged: (measure: ScoredMeasure, target: Target<AccountId>) => void;
  onStale: () => Promise<void>;
};

export function MeasureLists({ measures: { engagementId, measures }, customers, ...rest }: MeasureListsProps) {
  const { t } = useTexts();
  const [isInternalShown, setIsInternalShown] = useState(false);
  const marked = measures.filter(({ markedBy }) => markedBy.length > 0);
  const internal = measures.filter(({ markedBy }) => markedBy.length === 0);
  const listOf = (some: typeof measures) => (
    <ul className={measureStyles.measures}>
      {some.map((each) => (
        <MeasureCard key={each.measure} engagementId={engagementId} of={each} {...rest} />
      ))}
    </ul>
  );
  return (
    <>
      <p className={styles.subtle}>{t('measures.team.meaning')}</p>
      {marked.length === 0 ? <p>{t('measures.team.none')}</p> : listOf(marked)}
      <Quoted measures={marked} customers={customers} />
      {internal.length > 0 && (
        <ButtonLine>
          <Button
            appearance="subtle"
            aria-expanded={isInternalShown}
            onClick={() => setIsInternalShown(!isInternalShown)}
          >
            {t(isInternalShown ? 'measures.team.internal.hide' : 'measures.team.internal.show')}
          </Button>
        </ButtonLine>
      )}
      {isInternalShown && listOf(internal)}
    </>
  );
}

const peopleIn = ({ measures }: Measures): AccountId[] =>
  measures
    .flatMap(({ markedBy, target: { agreed, proposed, withdrawn } }) => [
      ...markedBy,
      ...[agreed, proposed].flatMap((each) => (each ? [each.by, each.team?.by, each.customer?.by] : [])),
      withdrawn?.by,
    ])
    .flatMap((each) => each ?? []);
