import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Polling } from '../../../bridge/use-gentle-polling';
import { ButtonLine } from '../../../button/button-line';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { AbsentNotice } from '../../people/absent-notice';
import { Tabs } from '../../tabs/tabs';
import type { SectionProps } from '../section/section';
import { EngagementFacts } from '../status/engagement-facts';
import { GoneContactsNotice } from '../status/gone-contacts-notice';
import { RequestNotice } from '../status/request-notice';
import { StillReadNotice } from '../status/still-read-notice';
import { TroublesNotice } from '../status/troubles-notice';
import { UnseenNotice } from '../status/unseen-notice';
import styles from '../style/project-settings.module.css';
import { useLeaveGuard } from './use-leave-guard';

const sections = {
  people: lazy(() => import('../people/people-section')),
  contacts: lazy(() => import('../contacts/contacts-section')),
  calendar: lazy(() => import('../calendar/calendar-section')),
  reminders: lazy(() => import('../reminders/reminders-section')),
  messages: lazy(() => import('../messages/messages-section')),
  general: lazy(() => import('./general-section')),
};
type SectionKey = keyof typeof sections;
const sectionKeys = Object.keys(sections) as SectionKey[];

type EngagementPageProps = Omit<SectionProps, 'onDirty'> & {
  polling: Polling;
  onBack: () => void;
};

/** One engagement: its people and contacts, when the customer works, when they are reminded, and how. */
export default function EngagementPage({ polling, onBack, ...section }: EngagementPageProps) {
  const { engagement, personOf, refresh, onChanged } = section;
  const { t } = useTexts();
  const [selected, setSelected] = useState<SectionKey>('people');
  const guard = useLeaveGuard();
  const question = useFocusOnNews(guard.isAsking);
  const heading = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const Section = sections[selected];

  return (
    <>
      <ButtonLine>
        <Button appearance="subtle" spacing="compact" onClick={() => guard.leave(onBack)}>
          {t('engagement.back')}
        </Button>
      </ButtonLine>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Heading size="medium" as="h2">
          {engagement.name}
        </Heading>
      </div>
      <EngagementFacts engagement={engagement} />
      <RequestNotice engagement={engagement} polling={polling} onChanged={onChanged} />
      <TroublesNotice engagement={engagement} personOf={personOf} refresh={refresh} onChanged={onChanged} />
      <AbsentNotice engagement={engagement} personOf={personOf} />
      <StillReadNotice engagement={engagement} personOf={personOf} />
      <UnseenNotice engagement={engagement} />
      <GoneContactsNotice engagement={engagement} personOf={personOf} />
      {guard.isAsking && (
        <Notice tone="warning" isLive focusRef={question} title={t('section.leave.title')}>
          <span>{t('section.leave.text')}</span>
          <div className={styles.actions}>
            <Button spacing="compact" onClick={guard.goAnyway}>
              {t('section.leave.do')}
            </Button>
            <Button spacing="compact" appearance="subtle" onClick={guard.stay}>
              {t('section.leave.stay')}
            </Button>
          </div>
        </Notice>
      )}
      <Tabs
        label={t('engagement.sections', { name: engagement.name })}
        tabs={sectionKeys.map((key) => ({ key, label: t(`section.${key}`) }))}
        selected={selected}
        activation="manual"
        onSelect={(key) => key !== selected && guard.leave(() => setSelected(key))}
      >
        <Suspense fallback={<LoadingLines lines={4} />}>
          <Section key={selected} {...section} onDirty={guard.onDirty} />
        </Suspense>
      </Tabs>
    </>
  );
}
