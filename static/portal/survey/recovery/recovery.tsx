import Button from '@atlaskit/button/new';
import { type FormEvent, useRef, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { type PortalRecovery, type PortalTurn, recoveryLimits } from '../../../../src/contract/survey/recovery';
import { textProblem } from '../../../../src/core/text/text-problem';
import { TextBox } from '../../../field/text-box';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { ReplyText } from '../../../survey/recovery/reply-text';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';

type RecoveryProps = {
  surveyId: string;
  recovery: PortalRecovery | null;
  /** Hears what it is after the reader's word; null where they are not asked for it. */
  onAnswered: ((after: PortalRecovery) => void) | null;
};

/** The team's reply to what the reader said by name, with the way to say whether that settles it. */
export function Recovery({ surveyId, recovery, onAnswered }: RecoveryProps) {
  const { t } = useTexts();
  if (recovery === null) return null;
  const { state, turns } = recovery;
  return (
    <section className={styles.decline} aria-label={t('survey.portal.recovery')}>
      <strong>{t('survey.portal.recovery')}</strong>
      {turns.length > 0 && (
        <ol className={styles.turns}>
          {turns.map((turn) => (
            <Turn key={`${turn.side} ${turn.at}`} turn={turn} />
          ))}
        </ol>
      )}
      <p className={styles.subtle}>{t(`survey.portal.recovery.${state}`)}</p>
      {state === 'replied' && onAnswered && <Word surveyId={surveyId} recovery={recovery} onAnswered={onAnswered} />}
    </section>
  );
}

function Turn({ turn }: { turn: PortalTurn }) {
  const texts = useTexts();
  const { t } = texts;
  const { side, name, at } = turn;
  const who = side === 'customer' ? t('survey.portal.recovery.you') : (name ?? t('survey.portal.recovery.team'));
  return (
    <li>
      <span className={styles.subtle}>
        <bdi>{who}</bdi> · {texts.dayOf(at)}
      </span>
      <ReplyText {...turn} texts={texts} />
    </li>
  );
}

type WordProps = { surveyId: string; recovery: PortalRecovery; onAnswered: (after: PortalRecovery) => void };

/** "That settles it", or "not yet" and why. */
function Word({ surveyId, recovery: { revision, mayGoOn }, onAnswered }: WordProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isNotYet, setIsNotYet] = useState(false);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Refusal | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState<'settled' | 'not-yet' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusOnError = useFocusOnError(form);
  const send = async (isSettled: boolean) => {
    if (sending !== null) return;
    setRefusal(null);
    const said = isSettled ? '' : words.trim();
    const problem = isSettled ? null : textProblem(said, recoveryLimits.notYet, true);
    setFault(problem);
    if (problem) {
      focusOnError();
      return;
    }
    setSending(isSettled ? 'settled' : 'not-yet');
    const result = await callPortal('answer-reply', { surveyId, revision, isSettled, words: said });
    setSending(null);
    if (result.ok) onAnswered(result.value);
    else setRefusal(result.error);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <form ref={form} className={styles.body} noValidate onSubmit={submit} aria-label={t('survey.portal.recovery.word')}>
      {isNotYet && (
        <TextBox
          label={t('survey.portal.recovery.why')}
          error={fault ? texts.refusal(fault) : undefined}
          limit={recoveryLimits.notYet}
          value={words}
          onChange={setWords}
        />
      )}
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      <div className={styles.actions}>
        {!isNotYet && (
          <>
            <Button appearance="primary" isLoading={sending === 'settled'} onClick={() => send(true)}>
              {t('survey.portal.recovery.settle')}
            </Button>
            {mayGoOn && <Button onClick={() => setIsNotYet(true)}>{t('survey.portal.recovery.not-yet')}</Button>}
          </>
        )}
        {isNotYet && (
          <>
            <Button type="submit" appearance="primary" isLoading={sending === 'not-yet'}>
              {t('survey.portal.recovery.send')}
            </Button>
            <Button appearance="subtle" onClick={() => setIsNotYet(false)}>
              {t('action.cancel')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
