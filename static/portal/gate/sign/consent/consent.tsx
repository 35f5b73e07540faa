import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { gateLimits } from '../../../../../src/contract/gate/terms';
import { isSamePersonsName } from '../../../../../src/core/text/persons-name';
import { keptLength } from '../../../../../src/core/text/text-problem';
import { Field } from '../../../../field/field';
import { formatPoints } from '../../../../i18n/points';
import type { Texts } from '../../../../i18n/texts';
import { useTexts } from '../../../../i18n/use-texts';
import { formatZone } from '../../../../i18n/zone';
import { PlainText } from '../../../../plain-text/plain-text';
import type { SignDraft } from '../draft/sign-draft';
import { StatementText } from '../statement/statement-text';
import styles from '../style/sign.module.css';
import { Fact } from '../terms/gate-terms';
import { Details } from '../words/fold';
import { recordedOf } from './recorded';

type ConsentProps = {
  gate: PortalGate;
  draft: SignDraft;
  error: string | undefined;
  onChange: (draft: SignDraft) => void;
};

/** Whether the signer agrees to the statement: whoever rejects, or abstains, does not. */
const agreesIn = ({ outcome }: SignDraft): boolean => outcome !== 'rejected' && outcome !== 'abstained';

const formatHelp = (agrees: boolean, name: string | null, t: Texts['t']): string => {
  if (name === null) return t(agrees ? 'sign.name.help' : 'sign.name.help-decision');
  return t(agrees ? 'sign.name.help-account' : 'sign.name.help-decision-account', { name });
};

/** The statement, and one's name under it. */
export function Consent({ gate, draft, error, onChange }: ConsentProps) {
  const { t } = useTexts();
  const { printedName } = draft;
  const { ownName } = gate;
  const agrees = agreesIn(draft);
  const differs = ownName !== null && !isSamePersonsName(printedName, ownName);
  const note = useId();
  return (
    <>
      {agrees && (
        <div className={styles.part}>
          <Heading size="xsmall" as="h5">
            {t('sign.statement')}
          </Heading>
          <StatementText statement={gate.content.statement} isQuoted />
        </div>
      )}
      <Field
        label={t(agrees ? 'sign.name' : 'sign.name.decision')}
        help={formatHelp(agrees, ownName, t)}
        error={error}
        length={{ now: keptLength(printedName), limit: gateLimits.printedName }}
      >
        {(control) => (
          <>
            <Textfield
              {...control}
              aria-describedby={[control['aria-describedby'], differs && note].filter(Boolean).join(' ') || undefined}
              autoComplete="name"
              value={printedName}
              isInvalid={error !== undefined}
              onChange={(event) => onChange({ ...draft, printedName: event.currentTarget.value })}
            />
            {ownName !== null && (
              // Its room is kept: nothing below it moves from under the mouse.
              <p id={note} className={differs ? styles.differs : styles['kept-room']}>
                {t('sign.name.differs', { name: ownName })}
              </p>
            )}
          </>
        )}
      </Field>
    </>
  );
}

/** Everything that the signature will keep, before it is given. */
export function WillBeRecorded({ gate, draft }: { gate: PortalGate; draft: SignDraft }) {
  const texts = useTexts();
  const { t, plural, region } = texts;
  const { ownName, onBehalfOf, signsFor, others, timeZone, meaning, content, round, hash } = gate;
  const recorded = recordedOf(draft, gate);
  const agrees = agreesIn(draft);
  const printedName = draft.printedName.trim();
  const { verdicts, kept } = recorded;
  const points = formatPoints(recorded.points, texts);
  const counts = (['met', 'not-met', 'not-applicable', 'not-judged'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => t(`sign.recorded.count.${verdict}`, { count: verdicts[verdict] }));
  const { version } = content.deliverable;
  return (
    <section className={styles.recorded} aria-label={t('sign.recorded')}>
      <Heading size="xxsmall" as="h5">
        {t('sign.recorded')}
      </Heading>
      <dl className={styles.facts}>
        <Fact name={t('sign.recorded.name')}>
          {printedName === '' ? t('sign.recorded.name-missing') : <bdi>{printedName}</bdi>}
          {ownName !== null && !isSamePersonsName(printedName, ownName) && (
            <p className={styles.differs}>{t('sign.name.differs', { name: ownName })}</p>
          )}
        </Fact>
        <Fact name={t('sign.recorded.account')}>
          {ownName === null ? t('sign.recorded.account-own') : <bdi>{ownName}</bdi>}
        </Fact>
        {(signsFor !== null || others.length > 0) && (
          <Fact name={t('sign.recorded.for')}>
            {signsFor === null ? (
              t('sign.recorded.for-yourself')
            ) : (
              <bdi>{onBehalfOf || t('sign.signatory.unnamed')}</bdi>
            )}
          </Fact>
        )}
        <Fact name={t('sign.recorded.time')}>
          {t('sign.recorded.time-zone', { zone: formatZone(timeZone, region) })}
        </Fact>
        {agrees && <Fact name={t('sign.meaning')}>{t(`sign.meaning.${meaning}`)}</Fact>}
        <Fact name={t('sign.recorded.outcome')}>
          {draft.outcome === null ? t('sign.recorded.outcome-missing') : t(`sign.outcome.${draft.outcome}.is`)}
        </Fact>
        {counts.length > 0 && (
          <Fact name={t('sign.criteria')}>
            {counts.join(', ')}
            {kept > 0 && ` (${plural('sign.recorded.kept', kept)})`}
          </Fact>
        )}
        {points !== '' && <Fact name={t('points.title')}>{points}</Fact>}
        {agrees && (
          <Fact name={t('sign.statement')}>
            <PlainText>{content.statement}</PlainText>
          </Fact>
        )}
        <Fact name={t('sign.deliverable')}>
          <bdi>{content.deliverable.name}</bdi>
          {version !== '' && (
            <>
              {' '}
              <bdi>{t('sign.version', { version })}</bdi>
            </>
          )}
        </Fact>
        <Fact name={t('sign.round')}>{t('portal.gate.round', { round })}</Fact>
        <Fact name={t('sign.hash')}>
          <code>{recorded.hashStart}</code>
          <Details name={t('sign.hash.whole')}>
            <code className={styles.hash}>{hash}</code>
            <p className={styles.subtle}>{t('sign.hash.meaning')}</p>
          </Details>
        </Fact>
      </dl>
      <p className={styles.subtle}>{t('sign.kind')}</p>
    </section>
  );
}
