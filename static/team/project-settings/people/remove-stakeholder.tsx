import Button from '@atlaskit/button/new';
import { type ReactNode, type RefObject, useCallback, useState } from 'react';
import type { GateToSign, HeldTask, StakeholderReference } from '../../../../src/contract/calls/admin';
import type { CustomerStakeholder, EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal, RefusalCode, Result } from '../../../../src/contract/result';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useOnReturn } from '../../../focus/use-on-return';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { nameOf } from '../../people/person';
import type { SectionProps } from '../section/section';
import styles from '../style/project-settings.module.css';
import { GatesToSign } from './gates-to-sign';
import { HandOver } from './hand-over';
import own from './remove-stakeholder.module.css';

type RemoveStakeholderProps = Omit<SectionProps, 'onDirty' | 'onChanged'> & {
  customer: CustomerStakeholder;
  onRemoved: (engagement: EngagementSummary) => void;
  onCancel: () => void;
};

/** Takes somebody out of an engagement: first somebody else takes over what they hold. */
export default function RemoveStakeholder({ customer, onRemoved, onCancel, ...section }: RemoveStakeholderProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagement, personOf } = section;
  const { accountId, isPrimary } = customer;
  const name = nameOf(accountId, personOf, texts);
  const engagementId = engagement.id;
  const load = useCallback(() => loadKeeping({ engagementId, accountId }), [engagementId, accountId]);
  const { loaded, reload, refresh } = useLoaded(load);
  // A gate that hinders it is withdrawn on another page.
  useOnReturn(refresh);
  const [error, setError] = useState<Refusal | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const frame = useFocusOnNews(loaded.status === 'ready' ? `ready ${loaded.value.held.length}` : 'opened');

  const remove = async () => {
    setError(null);
    setIsRemoving(true);
    const result = await callAdmin('remove-stakeholder', { engagementId, accountId });
    setIsRemoving(false);
    if (result.ok) {
      flagSuccess(t('people.removed', { name }), t('people.removed-text'));
      return onRemoved(result.value);
    }
    setError(result.error);
    if (keeping.includes(result.error.code)) await reload();
  };

  const cancel = (
    <Button appearance="subtle" onClick={onCancel}>
      {t('action.cancel')}
    </Button>
  );

  if (isPrimary) {
    return (
      <Frame label={t('people.remove-name', { name })} frame={frame}>
        <p>{t('people.primary-first')}</p>
        <div>{cancel}</div>
      </Frame>
    );
  }
  return (
    <Frame label={t('people.remove-name', { name })} frame={frame}>
      {loaded.status === 'loading' && <LoadingLines lines={2} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && (
        <GatesToSign gates={loaded.value.gates} name={name} projectKey={section.projectKey} />
      )}
      {loaded.status === 'ready' && loaded.value.held.length > 0 && (
        <HandOver
          engagement={engagement}
          personOf={personOf}
          accountId={accountId}
          held={loaded.value.held}
          onDone={reload}
        >
          {cancel}
        </HandOver>
      )}
      {loaded.status === 'ready' && loaded.value.held.length === 0 && (
        <>
          <p>{t('people.remove-effect', { name })}</p>
          <p className={styles.subtle}>{t('people.remove-keeps')}</p>
          {error && (
            <Notice tone="error" isLive>
              {texts.refusal(error)}
            </Notice>
          )}
          <div className={styles.actions}>
            <Button
              appearance="danger"
              isDisabled={loaded.value.gates.length > 0}
              isLoading={isRemoving}
              onClick={remove}
            >
              {t('people.remove-do')}
            </Button>
            {cancel}
          </div>
        </>
      )}
    </Frame>
  );
}

/** Loads all that keeps somebody in an engagement: the tasks that they hold, and the gates that they are to sign. */
async function loadKeeping(reference: StakeholderReference): Promise<Result<Keeping>> {
  const [held, gates] = await Promise.all([
    callAdmin('list-held-tasks', reference),
    callAdmin('list-gates-to-sign', reference),
  ]);
  if (!held.ok) return held;
  return gates.ok ? { ok: true, value: { held: held.value, gates: gates.value } } : gates;
}

type Keeping = { readonly held: readonly HeldTask[]; readonly gates: readonly GateToSign[] };

/** Refusals that say that something keeps them after all. */
const keeping: readonly RefusalCode[] = ['stakeholder-holds-tasks', 'stakeholder-signs-gates'];

type FrameProps = { label: string; frame: RefObject<HTMLDivElement>; children: ReactNode };

function Frame({ label, frame, children }: FrameProps) {
  return (
    <section aria-label={label}>
      <div ref={frame} tabIndex={-1} className={own.remove}>
        {children}
      </div>
    </section>
  );
}
