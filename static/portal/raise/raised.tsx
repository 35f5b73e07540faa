import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { type Key, useEffect, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import type { PortalRaidEntry, RaisedPage } from '../../../src/contract/raid';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import lozenge from '../../lozenge/lozenge.module.css';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import { MoreButton } from '../../states/more-button';
import type { ChangeEngagement } from '../ask/screen';
import { callPortal } from '../call/call-portal';
import { shownAgain } from '../call/shown-again';
import styles from './raise.module.css';
import { entryStateOf, freedFact, isStillOpen, standingKey } from './raise-draft';
import { RaiseForm } from './raise-form';
import { withRaised } from './with-raised';

type RaisedProps = {
  engagement: PortalEngagement;
  change: ChangeEngagement;
  /** Another one after each command on an ask; a signature may have asked for something to be put right since. */
  lastAct: Key | null | undefined;
};

/** The entries that the customer has brought up and their outcomes, and the way to bring up more. */
export default function Raised({ engagement, change, lastAct }: RaisedProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [earlier, setEarlier] = useState<RaisedPage | null>(null);
  const [news, setNews] = useState<PortalRaidEntry | null>(null);
  const notice = useFocusOnNews(news);
  const opener = useReturnFocus(isOpen);
  // What was said of the last one would seem to be said of the next.
  const open = () => {
    setNews(null);
    setIsOpen(true);
  };
  const { engagementId, raised, raisedCount } = engagement;
  const isWhole = engagement.progress !== null;
  useEffect(() => {
    if (lastAct == null) return;
    void shownAgain(engagementId, isWhole).then((fresh) => {
      if (fresh) change((now) => ({ ...now, raised: fresh.raised, raisedCount: fresh.raisedCount }));
    });
  }, [lastAct, engagementId, isWhole, change]);
  const entries = earlier ? unitedById(raised, earlier.entries) : raised;
  const more = async () => {
    const page = await callPortal('list-raised', { engagementId, after: earlier?.next ?? undefined });
    if (page.ok) setEarlier((now) => ({ ...page.value, entries: unitedById(now?.entries ?? [], page.value.entries) }));
    return page;
  };
  return (
    <div className={styles.raised}>
      {news && (
        <Notice tone="success" isLive focusRef={notice} title={t('portal.raise.done.title')}>
          {t('portal.raise.done.text')}
        </Notice>
      )}
      {isOpen ? (
        <RaiseForm
          engagementId={engagementId}
          onCancel={() => setIsOpen(false)}
          onRaised={(entry) => {
            setIsOpen(false);
            setNews(entry);
            change((now) => withRaised(now, entry));
          }}
        />
      ) : (
        <div>
          <Button ref={news ? null : opener} onClick={open}>
            {t('portal.raise.open')}
          </Button>
        </div>
      )}
      {entries.length > 0 && (
        <ul className={line.lines} aria-label={t('portal.raise.list')}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {(earlier ? earlier.next !== null : raisedCount > raised.length) && (
        <MoreButton label={t('portal.raise.more')} load={more} />
      )}
    </div>
  );
}

/** Pages overlap with what is known already, and with what was raised meanwhile. */
function unitedById(known: readonly PortalRaidEntry[], others: readonly PortalRaidEntry[]): PortalRaidEntry[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...others.filter(({ id }) => !ids.has(id))];
}

const appearances = { received: 'default', 'worked-on': 'inprogress', closed: 'success' } as const;

function Entry({ entry }: { entry: PortalRaidEntry }) {
  const { t, day, dayOf } = useTexts();
  const { kind, what, isUnmet, likelihood, impact, raisedAt, outcome, condition } = entry;
  const standing = entryStateOf(entry);
  const freed = freedFact(entry);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <PlainText>{isUnmet ? t('entry.unmet', { criterion: what }) : what}</PlainText>
        <span className={lozenge.lozenge}>
          <Lozenge maxWidth="100%" appearance={appearances[standing]}>
            {t(standingKey(entry))}
          </Lozenge>
        </span>
      </div>
      <div className={line.facts}>
        {condition ? (
          <>
            <span>
              {condition.of === null
                ? t('portal.raise.condition')
                : t('portal.raise.condition-of', { title: condition.of })}
            </span>
            {condition.isLeft ? (
              <span>{t('portal.raise.condition.left')}</span>
            ) : (
              condition.due !== null && (
                <span className={condition.isOverdue ? line.overdue : undefined}>
                  {t(`portal.raise.condition.${condition.isOverdue ? 'overdue' : 'due'}`, { date: day(condition.due) })}
                </span>
              )
            )}
            {condition.ownerName !== null && (
              <span>{t('portal.raise.condition.owner', { name: condition.ownerName })}</span>
            )}
          </>
        ) : (
          <span>{t(`portal.raise.kind.${kind}`)}</span>
        )}
        <span>
          {t(condition ? 'portal.raise.condition.asked-on' : 'portal.raise.raised-on', { date: dayOf(raisedAt) })}
        </span>
        {freed && <span>{t(freed.key, freed.at === null ? {} : { date: dayOf(freed.at) })}</span>}
        {isStillOpen(entry) && <span>{t('portal.raise.issue-open')}</span>}
        {likelihood !== null && impact !== null && (
          <span>
            {t('portal.risk.graded', {
              likelihood: t(`portal.risk.grade.${likelihood}`),
              impact: t(`portal.risk.grade.${impact}`),
            })}
          </span>
        )}
      </div>
      {outcome && (
        <div className={styles.outcome}>
          <span className={styles.subtle}>{t('portal.raise.outcome')}</span>
          <PlainText>{outcome}</PlainText>
        </div>
      )}
    </li>
  );
}
