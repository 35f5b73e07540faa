import type { ReactNode } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';

/** What came of the customer's last act. */
export type Outcome =
  | { readonly kind: 'completed'; readonly taskId: string; readonly title: string; readonly contact: string | null }
  | { readonly kind: 'stale'; readonly error: Refusal };

/** Takes the focus, because the form that had it is gone. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null }): ReactNode {
  const texts = useTexts();
  const notice = useFocusOnNews(outcome);

  if (!outcome) return null;
  if (outcome.kind === 'stale') {
    return (
      <Notice tone="warning" isLive focusRef={notice} title={texts.t('task.stale.title')}>
        {texts.refusal(outcome.error)}
      </Notice>
    );
  }
  const contact = outcome.contact ?? texts.t('contact.team');
  return (
    <Notice tone="success" isLive focusRef={notice} title={texts.t('complete.done.title', { title: outcome.title })}>
      {texts.t('complete.done.text', { contact })}
    </Notice>
  );
}
