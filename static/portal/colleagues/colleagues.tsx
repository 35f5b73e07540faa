import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import type { ColleagueAsk, ColleagueAsks } from '../../../src/contract/calls/portal';
import type { IsoDate } from '../../../src/contract/common';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import lozenge from '../../lozenge/lozenge.module.css';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { DueToDo } from '../ask/due';
import { callPortal } from '../call/call-portal';
import styles from './colleagues.module.css';

/** Everything that the reader's colleagues are asked, by title: to know whom something waits for, not to do it. */
export default function Colleagues({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const load = useCallback(() => callPortal('list-colleague-asks', { engagementId }), [engagementId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { isKept, today, colleagues } = loaded.value;
  // It was settled otherwise since the screen was loaded.
  if (isKept) return <p>{t('portal.colleagues.kept')}</p>;
  if (colleagues.length === 0) return <p>{t('portal.colleagues.none')}</p>;
  return (
    <div className={styles.colleagues}>
      <p className={styles.subtle}>{t('portal.colleagues.meaning')}</p>
      {colleagues.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: colleagues have no other name than their position; two can be namesakes
        <Colleague key={at} colleague={each} today={today} />
      ))}
    </div>
  );
}

function Colleague({ colleague: { name, asks, more }, today }: { colleague: ColleagueAsks; today: IsoDate }) {
  const { t } = useTexts();
  return (
    <section>
      <Heading size="xxsmall" as="h3">
        <bdi>{name ?? t('owner.colleague')}</bdi>
      </Heading>
      <ul className={line.lines}>
        {asks.map((ask) => (
          <Ask key={`${ask.kind} ${ask.id}`} ask={ask} today={today} />
        ))}
      </ul>
      {more > 0 && <p className={styles.subtle}>{t('portal.colleagues.more', { count: more })}</p>}
    </section>
  );
}

function Ask({ ask, today }: { ask: ColleagueAsk; today: IsoDate }) {
  const texts = useTexts();
  const { t, day } = texts;
  const { kind, title, deemedAfter, turn } = ask;
  // Only what is still to be done is listed.
  const toDo = { ...ask, turn: turn === 'you' ? 'colleagues' : turn, isDone: false, state: 'open', today } as const;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <bdi>{title}</bdi>
        {turn !== 'customer' && (
          <span className={lozenge.lozenge}>
            <Lozenge maxWidth="100%">
              {t(turn === 'team' || turn === 'you' ? `portal.colleagues.${turn}` : 'portal.colleagues.others')}
            </Lozenge>
          </span>
        )}
      </div>
      <div className={line.facts}>
        <span>{t(`ask.kind.${kind}`)}</span>
        <DueToDo ask={toDo} texts={texts} />
        {deemedAfter !== null && <span>{t('portal.gate.deemed-after.side', { date: day(deemedAfter) })}</span>}
      </div>
    </li>
  );
}
