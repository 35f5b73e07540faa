import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import { hasAccepted } from '../../../../src/core/gate/terms/rule';
import { now } from '../../../clock/now';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { formatAbsent } from '../../people/format-absent';
import { formatNames } from '../../people/format-list';
import { formatUntold } from '../../people/format-unmailed';
import { formatVisibility } from '../../people/visibility';
import { EvenNow } from '../../urgent/even-now';
import { ChangesView } from '../content/changes-view';
import { ContentView } from '../content/content-view';
import { resolve } from '../rule/resolved';
import { formatOrder, formatTeamRule } from '../rule/rule-words';
import styles from '../style/gate.module.css';
import { formatGateReminders, formatLapse } from '../words/unanswered-words';
import type { GateActionProps } from './action-props';
import { formatGateNews } from './format-gate-news';
import { useGateAction } from './use-gate-action';

type OpenFormProps = GateActionProps & {
  /** Leads to the terms, where the preview finds what can't be asked as it is. */
  onChangeTerms: () => void;
};

/**
 * The preview of a gate: what the customers will see and sign, and who is told of it and when, the first time or again.
 */
export function OpenForm(props: OpenFormProps) {
  const { details, engagement, call, personOf, onChanged, onStale, onCancel, onChangeTerms } = props;
  const texts = useTexts();
  const { t, plural } = texts;
  const { refusal, run } = useGateAction({ onChanged, onStale });
  const [isEvenNow, setIsEvenNow] = useState(false);
  const { terms, next, round, id: gateId, revision } = details;
  const action = round === 0 ? 'open' : 'again';
  const people = resolve(terms.signatories, terms.order, engagement.customers);
  const first = people.filter(({ step }) => step === 1).map(({ accountId }) => accountId);
  const told = formatGateNews(
    engagement,
    { people: first, isUrgent: terms.isUrgent, isEvenNow, now: now() },
    personOf,
    texts,
  );
  const { sentence, problem } = formatTeamRule(terms.rule, people, personOf, texts);
  const asked = people.map(({ accountId }) => accountId);
  const kept = asked.filter((who) => details.standing.some((each) => each.accountId === who && hasAccepted(each)));
  const stillOpen = details.standing.reduce((sum, { decided }) => sum + (decided?.conditions?.open ?? 0), 0);
  const absent = formatAbsent(asked, engagement, personOf, texts);
  const isDueOver = isOver(terms.due, engagement.today);
  const deemed = terms.lapse === 'deem' ? engagement.deemed : null;
  const submit = async () => {
    await run({ key: `gate-team.action.${action}.done`, text: told }, () =>
      call('open-gate', { gateId, revision, ...(terms.isUrgent && isEvenNow ? { isEvenNow } : {}) }),
    );
  };
  const untold = formatUntold(asked, engagement, personOf, texts);
  return (
    <FormFrame
      title={t('gate-team.preview')}
      headingSize="small"
      isCompact
      refusal={refusal}
      submit={{ label: t(`gate-team.action.${action}.do`), isDisabled: isDueOver }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      {round > 0 && next && (
        <section className={styles.group}>
          <h4 className={styles.heading}>{t('gate-team.changes')}</h4>
          {next.changes.length > 0 ? (
            <>
              <ChangesView changes={next.changes} />
              <p className={styles.quiet}>{t('gate-team.action.again.effect')}</p>
            </>
          ) : (
            <p className={styles.quiet}>
              {[
                t('gate-team.changes-none'),
                ...(kept.length > 0 ? [t('gate-team.again.kept', { names: formatNames(kept, personOf, texts) })] : []),
              ].join(' ')}
            </p>
          )}
          {stillOpen > 0 && <p>{plural('gate-team.again.open', stillOpen)}</p>}
        </section>
      )}
      {next && <ContentView content={next.content} />}
      <div className={styles.sentence}>
        <strong>{sentence}</strong>
        {people.length > 1 && <span>{formatOrder(terms.order, people, personOf, texts)}</span>}
        {problem && <span className={styles.problem}>{problem}</span>}
        {absent.length > 0 && (
          <span className={styles.problem}>
            {absent.join(' · ')}.{' '}
            {t(engagement.isRequestUnseen ? 'people.absent.no-request.text' : 'gate-team.absent-way-out')}
          </span>
        )}
        {terms.due !== null && <DueDay due={terms.due} today={engagement.today} />}
        {isDueOver && (
          <span>
            <Button onClick={onChangeTerms}>{t('gate-team.action.change.open')}</Button>
          </span>
        )}
        {[
          ...formatGateReminders(terms, untold.length > 0, engagement, texts),
          ...formatLapse(terms, untold, engagement, texts),
        ].map((said) => (
          <span key={said}>{said}</span>
        ))}
      </div>
      {terms.isUrgent && terms.urgentReason !== undefined && (
        <p>{t('urgent.because', { reason: terms.urgentReason })}</p>
      )}
      {terms.isUrgent && <EvenNow calendar={engagement.calendar} isChecked={isEvenNow} onChange={setIsEvenNow} />}
      <p>{told}</p>
      <p>
        {formatVisibility(engagement, texts)}
        {deemed && !engagement.colleaguesSee && ` ${t('visibility.notices')}`}
      </p>
      <p className={styles.quiet}>{t('gate-team.snapshot')}</p>
    </FormFrame>
  );
}

/** The day until which it is asked, or that it is over: nobody can be asked until a day of the past. */
export function DueDay({ due, today }: { due: IsoDate; today: IsoDate }) {
  const { t, day } = useTexts();
  return isOver(due, today) ? (
    <span className={styles.problem}>{t('gate-team.due-over', { date: day(due) })}</span>
  ) : (
    <span>{t('gate-team.due-on', { date: day(due) })}</span>
  );
}

const isOver = (due: IsoDate | null, today: IsoDate): boolean => due !== null && due < today;
