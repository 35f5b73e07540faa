import { lazy, type ReactElement, useMemo, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { Later } from '../../states/later';
import { listsOf } from '../ask/asks';
import { useAsksHere } from '../ask/put-off-here';
import { type ChangeEngagement, ScreenProvider } from '../ask/screen';
import { Asides } from './asides';
import { AskLists } from './ask-lists';
import styles from './engagement.module.css';
import { Progress } from './progress';
import { progressAfter } from './progress-after';
import { formatWeek, weekAfter } from './week';
import { whyNothing } from './why-nothing';

const ProposedDeputy = lazy(() => import('../deputies/proposed-deputy'));

type EngagementViewProps = {
  engagement: PortalEngagement;
  change: ChangeEngagement;
  /** Under a heading of its own, beside other engagements. */
  isGrouped?: boolean;
};

/** All that a customer sees of one engagement: what to do next, then the rest, then what helps with them. */
export function EngagementView({ engagement, change, isGrouped = false }: EngagementViewProps) {
  const texts = useTexts();
  const { t } = texts;
  // Of the last command only, whatever it was on.
  const [notice, setNotice] = useState<ReactElement | null>(null);
  const screen = useMemo(
    () => ({
      tell: (said: ReactElement) => setNotice(<Later key={performance.now()}>{said}</Later>),
      // Whatever changes what is open changes what the week takes, and may be a step forward.
      change: ((by) =>
        change((now) => {
          const next = by(now);
          return { ...next, week: weekAfter(now.week, now.asks, next.asks), progress: progressAfter(now, next) };
        })) satisfies ChangeEngagement,
    }),
    [change],
  );
  const { engagementId, deputies } = engagement;
  const asks = useAsksHere(engagement);
  const week = formatWeek(engagement.week, texts);
  return (
    <ScreenProvider value={screen}>
      <div className={styles.engagement}>
        {engagement.progress && <Progress progress={engagement.progress} />}
        {week && <p className={styles.week}>{week}</p>}
        {notice}
        {deputies.proposed && (
          <Later>
            <ProposedDeputy
              engagementId={engagementId}
              proposed={deputies.proposed}
              onChanged={(changed, said) => {
                change((now) => ({ ...now, deputies: changed }));
                screen.tell(said);
              }}
            />
          </Later>
        )}
        {!listsOf(asks).next &&
          (isGrouped ? (
            <p className={styles.week}>{t('portal.all-done.title')}</p>
          ) : (
            <Empty title={t('portal.all-done.title')}>{t(whyNothing(asks))}</Empty>
          ))}
        <AskLists asks={asks} isGrouped={isGrouped} />
        <Asides engagement={engagement} change={change} lastAct={notice?.key} />
      </div>
    </ScreenProvider>
  );
}
