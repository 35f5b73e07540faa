import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { PortalRaidEntry } from '../../../src/contract/raid';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import lozenge from '../../lozenge/lozenge.module.css';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import styles from './raise.module.css';
import { entryStateOf } from './raise-draft';
import { RaiseForm } from './raise-form';

type RaisedProps = {
  engagementId: string;
  raised: readonly PortalRaidEntry[];
  onRaised: (entry: PortalRaidEntry) => void;
};

/** The entries that the customer has brought up and their outcomes, and the way to bring up more. */
export default function Raised({ engagementId, raised, onRaised }: RaisedProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [news, setNews] = useState<PortalRaidEntry | null>(null);
  const notice = useFocusOnNews(news);
  const opener = useReturnFocus(isOpen);
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
            onRaised(entry);
          }}
        />
      ) : (
        <div>
          <Button ref={news ? null : opener} onClick={() => setIsOpen(true)}>
            {t('portal.raise.open')}
          </Button>
        </div>
      )}
      {raised.length > 0 && (
        <ul className={line.lines} aria-label={t('portal.raise.list')}>
          {raised.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
}

const appearances = { received: 'default', 'worked-on': 'inprogress', closed: 'success' } as const;

function Entry({ entry }: { entry: PortalRaidEntry }) {
  const { t, dayOf } = useTexts();
  const { kind, what, likelihood, impact, raisedAt, outcome } = entry;
  const standing = entryStateOf(entry);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <PlainText>{what}</PlainText>
        <span className={lozenge.lozenge}>
          <Lozenge appearance={appearances[standing]}>{t(`portal.raise.standing.${standing}`)}</Lozenge>
        </span>
      </div>
      <div className={line.facts}>
        <span>{t(`portal.raise.kind.${kind}`)}</span>
        <span>{t('portal.raise.raised-on', { date: dayOf(raisedAt) })}</span>
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
