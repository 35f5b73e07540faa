import { useCallback, useState } from 'react';
import type { WhatCounts as Counting, NamedPerson, ScoredMeasure } from '../../../../src/contract/survey/measures';
import type { ToldSurvey } from '../../../../src/contract/survey/portal-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { measureNames } from '../../../survey/measures/measure-words';
import styles from '../../../survey/measures/measures.module.css';
import { callPortal } from '../../call/call-portal';
import { type Act, CountedMeasure } from './counted-measure';
import { toldResultOf } from './told-result';

/** The measures that count for the reader, and the targets of each. */
export default function WhatCounts({ engagementId }: { engagementId: string }) {
  const load = useCallback(() => callPortal('show-what-counts', { engagementId }), [engagementId]);
  const { loaded, reload, refresh, setValue } = useLoaded(load);
  const loadTold = useCallback(() => callPortal('list-told', { engagementId }), [engagementId]);
  const { loaded: told } = useLoaded(loadTold);
  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <Counted
      engagementId={engagementId}
      counting={loaded.value}
      told={told.status === 'ready' ? told.value.told : []}
      onChanged={(after) => setValue(() => after)}
      onStale={refresh}
    />
  );
}

/** @property takesFocus what had the focus may be gone; a box that was ticked keeps it */
type Said = { readonly words: string; readonly isRefusal: boolean; readonly takesFocus: boolean };

type CountedProps = {
  engagementId: string;
  counting: Counting;
  /** The surveys of which the reader was told something. Where they can't be loaded, targets stand without results. */
  told: readonly ToldSurvey[];
  onChanged: (after: Counting) => void;
  onStale: () => Promise<void>;
};

export function Counted({ engagementId, counting: { maySign, measures }, told, onChanged, onStale }: CountedProps) {
  const texts = useTexts();
  const { t } = texts;
  const [said, setSaid] = useState<Said | null>(null);
  const notice = useFocusOnNews(said?.takesFocus ? said : null);
  const act: Act = async (call, words, isInForm) => {
    setSaid(null);
    const result = await call;
    if (result.ok) {
      onChanged(result.value);
      setSaid({ words, isRefusal: false, takesFocus: isInForm });
    } else {
      // The screen then shows what stands.
      await onStale();
      if (!isInForm) setSaid({ words: texts.refusal(result.error), isRefusal: true, takesFocus: true });
    }
    return result;
  };
  const mark = (measure: ScoredMeasure, isMarked: boolean) =>
    act(
      callPortal('mark-measure', { engagementId, measure, isMarked }),
      t(isMarked ? 'measures.portal.said.marked' : 'measures.portal.said.unmarked', {
        measure: t(measureNames[measure]),
      }),
      false,
    );
  return (
    <div className={styles.measures}>
      <p className={styles.subtle}>{t('measures.portal.meaning')}</p>
      {said && (
        <Notice tone={said.isRefusal ? 'error' : 'success'} isLive focusRef={notice}>
          {said.words}
        </Notice>
      )}
      <ul className={styles.measures}>
        {measures.map((each) => (
          <CountedMeasure
            key={each.measure}
            of={each}
            told={toldResultOf(told, each.measure)}
            maySign={maySign}
            engagementId={engagementId}
            nameOf={(person) => nameOfPerson(person, texts)}
            onMark={(isMarked) => mark(each.measure, isMarked)}
            act={act}
          />
        ))}
      </ul>
    </div>
  );
}

/** Somebody as they stand after "by". */
export function nameOfPerson({ name, side, isYou }: NamedPerson, { t }: Pick<Texts, 't'>): string {
  if (isYou) return t('measures.you');
  return name ?? t(side === 'team' ? 'measures.team' : 'measures.colleague');
}
