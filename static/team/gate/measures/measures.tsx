import Heading from '@atlaskit/heading';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { yieldOf } from '../../../../src/core/gate/results/measures';
import card from '../../../card/card.module.css';
import { Bars } from '../../../chart/bars';
import { useTexts } from '../../../i18n/use-texts';
import { LatencyPicture } from './latency-picture';
import { askedIn, latencyIn, roundCounts, roundsIn, shareOf } from './measured';
import styles from './measures.module.css';

type MeasuresProps = {
  gates: readonly TeamGate[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  /** More gates are still to come. */
  isPartial: boolean;
};

/** The measures of decided rounds: how many gates were right the first time, after how many rounds, and how soon. */
export function Measures({ gates, engagements, isPartial }: MeasuresProps) {
  const { t, plural, number } = useTexts();
  const { firstPass, decided, conditional, deemed, undecided, lapsed, again } = yieldOf(gates);
  const { asked, open } = askedIn(gates);
  const rounds = roundsIn(gates);
  const share = shareOf(firstPass, decided);
  const isNothing = decided === 0 && deemed === 0 && undecided === 0 && lapsed === 0;
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby="gates-measures">
      <Heading size="small" as="h2" id="gates-measures">
        {t('gates.measures')}
      </Heading>
      {isNothing && (
        <p className={styles.subtle}>{t(asked === 0 ? 'gates.measures.nothing-asked' : 'gates.measures.none')}</p>
      )}
      {decided > 0 && (
        <>
          <div>
            <p className={styles.figure}>
              {plural('gates.yield', decided, { accepted: firstPass })}
              {share !== null && <span className={styles.subtle}> ({t('gates.share', { share })})</span>}
            </p>
            {conditional > 0 && (
              <p className={styles.subtle}>
                {plural('gates.yield.conditional', conditional, { half: number(firstPass + conditional / 2), decided })}
              </p>
            )}
            {again > 0 && <p className={styles.subtle}>{plural('gates.yield.again', again)}</p>}
          </div>
          <div>
            <h3>{t('gates.rounds')}</h3>
            <Bars
              bars={[
                ...roundCounts.map((key) => ({
                  key,
                  label: t(`gates.rounds.${key}`),
                  count: rounds[key],
                  tone: 'calm' as const,
                })),
                ...(rounds.refused > 0
                  ? [{ key: 'refused', label: t('gates.rounds.refused'), count: rounds.refused, tone: 'grey' as const }]
                  : []),
              ]}
            />
          </div>
          <LatencyPicture latency={latencyIn(gates, engagements)} />
        </>
      )}
      {deemed > 0 && <p className={styles.subtle}>{plural('gates.yield.deemed', deemed)}</p>}
      {undecided > 0 && <p className={styles.subtle}>{plural('gates.yield.undecided', undecided)}</p>}
      {lapsed > 0 && <p className={styles.subtle}>{plural('gates.yield.lapsed', lapsed)}</p>}
      {asked > 0 && (
        <p className={styles.subtle}>
          {open === 0 ? t('gates.measures.none-open') : plural('gates.measures.open', open)}
        </p>
      )}
      {isPartial && <p className={styles.subtle}>{t('gates.measures.partial')}</p>}
    </section>
  );
}
