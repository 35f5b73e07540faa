import type { AccountId } from '../../../../src/contract/common';
import type { LatestResult, MeasureForTeam, ScoredMeasure, Target } from '../../../../src/contract/survey/measures';
import { termsOfMeasure } from '../../../../src/contract/survey/measures';
import { daysBetween } from '../../../../src/core/calendar/day';
import { now } from '../../../clock/now';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { measureNames } from '../../../survey/measures/measure-words';
import styles from '../../../survey/measures/measures.module.css';
import { TargetPicture } from '../../../survey/measures/target-picture';
import { TargetText } from '../../../survey/measures/target-text';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { boundsNote, wordsOf } from '../results/figure-words';
import { type Figure, figureOf, numberOf } from '../results/figures';
import { TargetCommands } from './target-commands';

type MeasureCardProps = {
  engagementId: string;
  of: MeasureForTeam;
  mayAct: boolean;
  personOf: PersonOf;
  onChanged: (measure: ScoredMeasure, target: Target<AccountId>) => void;
  onStale: () => Promise<void>;
};

/** A measure with its newest results, its target, and what the team can do about the target. */
export function MeasureCard({ engagementId, of, mayAct, personOf, onChanged, onStale }: MeasureCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { measure, markedBy, target, latest, untoldOn } = of;
  const named = (by: AccountId) => nameOf(by, personOf, texts);
  const values = latest.flatMap((each) => inUnit(figureOfLatest(each), measure) ?? []);
  return (
    <li className={styles.measure}>
      <h4>{t(measureNames[measure])}</h4>
      {markedBy.length > 0 && (
        <p className={styles.subtle}>{t('measures.team.marked', { names: markedBy.map(named).join(', ') })}</p>
      )}
      {latest.map((each) => (
        <Result key={`${each.checkpointId} ${each.kind}`} latest={each} />
      ))}
      {latest.length === 0 && <p>{t('measures.team.no-result')}</p>}
      {untoldOn !== null && <p className={styles.subtle}>{t('measures.team.untold', { date: texts.day(untoldOn) })}</p>}
      <TargetPicture measure={measure} target={target} values={values} />
      <TargetText measure={measure} target={target} nameOf={named} />
      {mayAct && (
        <TargetCommands
          engagementId={engagementId}
          measure={measure}
          target={target}
          onChanged={(after) => onChanged(measure, after)}
          onStale={onStale}
        />
      )}
    </li>
  );
}

/** A newest result in words, with its survey and its age. @param isShort without what is to be known beside its number, but for what silence leaves open */
export function Result({ latest, isShort = false }: { latest: LatestResult; isShort?: boolean }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const figure = figureOfLatest(latest);
  if (figure === null) return null;
  const { question, kind, isStale, engagements } = latest;
  const { headline, notes } = wordsOf(figure, question, texts);
  return (
    <div className={isStale ? styles.stale : undefined}>
      <p>
        {kind !== null && <>{t(`kind.${kind}`)}: </>}
        <strong>{headline}</strong>
      </p>
      {(isShort ? boundsNote(figure, texts) : notes).map((note) => (
        <p key={note} className={styles.subtle}>
          {note}
        </p>
      ))}
      <p className={styles.subtle}>{formatWhen(latest, texts)}</p>
      {isStale && <p>{t('measures.team.stale')}</p>}
      {engagements > 1 && <p className={styles.subtle}>{plural('measures.team.together', engagements - 1)}</p>}
    </div>
  );
}

/** The survey that a result is from, its day and its age. */
export function formatWhen({ title, closedOn }: LatestResult, texts: Texts): string {
  const days = daysBetween(closedOn, texts.isoDayOf(new Date(now()).toISOString()));
  const age = days <= 0 ? texts.t('measures.team.age.today') : texts.plural('measures.team.age', days);
  return texts.t('measures.team.latest', { title, date: texts.day(closedOn), age });
}

/** The result in the form of its measure; null where it has no such question. */
function figureOfLatest({ question, results }: LatestResult): Figure | null {
  const [result] = results.questions;
  return result ? figureOf(question, result, results) : null;
}

/** The result in the unit of its targets; null where it is no number, as of a few. */
function inUnit(figure: Figure | null, measure: ScoredMeasure): number | null {
  const value = figure && numberOf(figure);
  if (value === null) return null;
  return termsOfMeasure(measure).unit === 'percent' ? value * 100 : value;
}
