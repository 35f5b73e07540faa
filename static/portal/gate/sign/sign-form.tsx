import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type FormEvent, useRef, useState } from 'react';
import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';
import { useDraft } from '../../../draft/drafts';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPortal } from '../../call/call-portal';
import type { GateActions } from '../action/gate-actions';
import { withKnownNames } from '../action/known-names';
import { isGateStale } from '../action/stale';
import { Changes } from './changes/changes';
import { Consent, WillBeRecorded } from './consent/consent';
import { JudgementFields } from './criteria/judgement-fields';
import { checkSigning, type SignErrors, signingFieldOf } from './draft/check-signing';
import { signingKey } from './draft/kept-signing';
import { asSigned, draftFor, isSeen, newSigning, type SignDraft, toSigning, withSeen } from './draft/sign-draft';
import { OutcomeFields } from './outcome/outcome-fields';
import styles from './style/sign.module.css';

type SignFormProps = { gate: PortalGate; actions: GateActions; onStale: (error: Refusal) => Promise<void> };

/** Judges, decides and signs: what changed first, then criterion by criterion, then the consent and what it records. */
export function SignForm({ gate, actions, onStale }: SignFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const form = useRef<HTMLFormElement>(null);
  const focusOnError = useFocusOnError(form);
  const kept = useDraft(signingKey(gate), () => newSigning);
  const draft = draftFor(kept.draft, gate.round);
  const [isJudged, setIsJudged] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const refused = error && signingFieldOf(error, draft);
  const errors: SignErrors = {
    ...(error && refused ? { [refused]: error } : {}),
    ...(isJudged ? checkSigning(draft, gate) : {}),
  };
  const format = (field: string) => {
    const wrong = errors[field];
    return wrong && texts.refusal(wrong);
  };
  const change = (next: SignDraft) => {
    kept.setDraft(next);
    if (error) setError(null);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setIsJudged(true);
    setError(null);
    const command = Object.keys(checkSigning(draft, gate)).length === 0 ? toSigning(draft, gate) : null;
    if (command) {
      setIsSending(true);
      const result = await callPortal('sign-gate', command);
      if (result.ok) {
        kept.setDraft(asSigned(draft, gate.round));
        actions.onSigned(withKnownNames(result.value, gate));
        return;
      }
      if (isGateStale(result.error.code)) {
        await onStale(result.error);
        // Other content has other fields: nothing of it is wrong yet.
        setIsJudged(false);
      } else setError(result.error);
      setIsSending(false);
      if (isGateStale(result.error.code)) return;
    }
    focusOnError();
  };

  const parts = { gate, draft, format, onChange: change };
  return (
    <form ref={form} className={styles.form} aria-label={t('sign.form')} noValidate onSubmit={submit}>
      {gate.changes.length > 0 && (
        <section className={styles.part}>
          <Heading size="xsmall" as="h4">
            {t('sign.changes')}
          </Heading>
          <p className={styles.subtle}>{t('sign.changes.meaning')}</p>
          <Changes
            changes={gate.changes}
            acknowledge={{
              isSeen: (at) => isSeen(draft, gate.round, at),
              errorAt: (at) => format(`changes.${at}`),
              onSeen: (at, isIt) => change(withSeen(draft, gate.round, at, isIt)),
            }}
          />
        </section>
      )}
      {gate.content.criteria.length > 0 && (
        <section className={styles.part}>
          <Heading size="xsmall" as="h4">
            {t('sign.criteria')}
          </Heading>
          <JudgementFields {...parts} />
        </section>
      )}
      <section className={styles.part}>
        <Heading size="xsmall" as="h4">
          {gate.onBehalfOf === null
            ? t('sign.decision')
            : t('sign.decision.for', { name: gate.onBehalfOf || t('sign.signatory.a-colleague') })}
        </Heading>
        <OutcomeFields {...parts} />
        <Consent gate={gate} draft={draft} error={format('printedName')} onChange={change} />
        <WillBeRecorded gate={gate} draft={draft} />
      </section>
      {error && !refused && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <div>
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t(draft.outcome === null ? 'sign.do' : `sign.do.${draft.outcome}`)}
        </Button>
      </div>
    </form>
  );
}
