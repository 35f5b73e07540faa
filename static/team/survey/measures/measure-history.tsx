import { useCallback } from 'react';
import type { MeasureHistoryLine } from '../../../../src/contract/survey/measures';
import { useLoaded } from '../../../bridge/use-loaded';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { formatTarget, measureNames } from '../../../survey/measures/measure-words';
import { callPlan } from '../../call/calls';
import { nameOf } from '../../people/format-name';
import { type PersonOf, usePeople } from '../../people/names';
import styles from '../style/survey.module.css';

/** All that happened to marks and targets of an engagement, newest first. */
export function MeasureHistory({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('list-measure-history', { engagementId }), [engagementId]);
  const { loaded, reload, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { lines, next } = loaded.value;
  if (lines.length === 0) return <p>{t('measures.team.history.none')}</p>;
  const more = async (before: number) => {
    const page = await callPlan('list-measure-history', { engagementId, before });
    if (page.ok) setValue((now) => ({ ...page.value, lines: [...now.lines, ...page.value.lines] }));
    return page;
  };
  return (
    <>
      <MeasureHistoryLines lines={lines} />
      {next !== null && <MoreButton label={t('measures.team.history.more')} load={() => more(next)} />}
    </>
  );
}

function MeasureHistoryLines({ lines }: { lines: readonly MeasureHistoryLine[] }) {
  const texts = useTexts();
  const personOf = usePeople(lines.map(({ by }) => by));
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={`${line.at} ${line.what} ${line.measure}`}>
          <div>{formatMeasureLine(line, personOf, texts)}</div>
          {line.text !== '' && <PlainText>{line.text}</PlainText>}
          <time className={styles.subtle} dateTime={line.at}>
            {texts.moment(line.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** One line of the history as a sentence. */
export function formatMeasureLine(
  { what, measure, by, value, isAgreed }: MeasureHistoryLine,
  personOf: PersonOf,
  texts: Texts,
): string {
  const said = texts.t(`measures.history.${what}`, {
    name: nameOf(by, personOf, texts),
    measure: texts.t(measureNames[measure]),
    value: value === null ? '' : formatTarget(measure, value, texts),
  });
  return isAgreed && what !== 'target-withdrawn' ? `${said}. ${texts.t('measures.history.agreed')}` : said;
}
