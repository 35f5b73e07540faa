import Heading from '@atlaskit/heading';
import type { SignOff } from '../../../../../src/contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../../../src/contract/gate/terms';
import { concededIn } from '../../../../../src/core/gate/results/conceded';
import type { Texts } from '../../../../i18n/texts';
import { useTexts } from '../../../../i18n/use-texts';
import { PlainText } from '../../../../plain-text/plain-text';
import { StatementText } from '../statement/statement-text';
import styles from '../style/sign.module.css';
import { Fact } from '../terms/gate-terms';
import { momentIn } from '../words/format-gate';

type OwnSignOffProps = {
  signOff: SignOff;
  criteria: readonly AcceptanceCriterion[];
  /** Whether it counts: it does not once what was signed has changed. */
  isInForce: boolean;
  /** The signatory, where that is not the reader; empty where they can't be named. */
  signatory?: string | null;
  /** The reader's name, and that of the deputy who gave it, where one did. */
  ownName?: string | null;
  by?: string | null;
};

/** The signature that the reader gave, or that was given for them, as it is kept. */
export function OwnSignOff({
  signOff,
  criteria,
  isInForce,
  signatory = null,
  ownName = null,
  by = null,
}: OwnSignOffProps) {
  const texts = useTexts();
  const { t, day, region } = texts;
  const { outcome, printedName, at, timeZone, conditions, reason, statement, hash, onBehalfOf, isAfterDecision } =
    signOff;
  const conceded = concededIn(signOff, criteria);
  return (
    <section className={styles.recorded}>
      <Heading size="xsmall" as="h4">
        {formatTitle({ onBehalfOf }, signatory, isInForce, texts)}
      </Heading>
      <dl className={styles.facts}>
        {onBehalfOf !== null && (
          <>
            <Fact name={t('sign.recorded.for')}>
              <bdi>{(signatory ?? ownName) || t('sign.signatory.unnamed')}</bdi>
            </Fact>
            <Fact name={t('sign.own.by')}>
              <bdi>{by ?? t('sign.signatory.unnamed')}</bdi>
            </Fact>
          </>
        )}
        <Fact name={t('sign.recorded.outcome')}>{t(`sign.outcome.${outcome}.is`)}</Fact>
        <Fact name={t('sign.recorded.name')}>
          <bdi>{printedName}</bdi>
          {signOff.nameDiffers && <p className={styles.differs}>{t('sign.own.name-differs')}</p>}
        </Fact>
        <Fact name={t('sign.recorded.time')}>{momentIn(at, timeZone, region)}</Fact>
        {conceded.length > 0 && (
          <Fact name={t('sign.own.concession')}>
            <ul className={styles.links}>
              {conceded.map(({ text }) => (
                <li key={text}>
                  <PlainText>{text}</PlainText>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {isAfterDecision && <Fact name={t('sign.own.bearing')}>{t('sign.own.after-decision')}</Fact>}
        {reason !== '' && (
          <Fact name={t('sign.own.reason')}>
            <PlainText>{reason}</PlainText>
          </Fact>
        )}
        {conditions.length > 0 && (
          <Fact name={t('sign.conditions')}>
            <ul className={styles.links}>
              {conditions.map(({ text, due }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their position
                <li key={index}>
                  <PlainText>{text}</PlainText>
                  {due !== null && (
                    <span className={styles.subtle}>{t('sign.condition.until', { date: day(due) })}</span>
                  )}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {statement !== '' && (
          <Fact name={t('sign.statement')}>
            <StatementText statement={statement} />
          </Fact>
        )}
        <Fact name={t('sign.hash')}>
          <code className={styles.hash}>{hash}</code>
        </Fact>
      </dl>
    </section>
  );
}

/** A signature: whose it is, and whether it counts. */
function formatTitle(
  { onBehalfOf }: Pick<SignOff, 'onBehalfOf'>,
  signatory: string | null,
  isInForce: boolean,
  { t }: Texts,
): string {
  if (onBehalfOf !== null) return t(isInForce ? 'sign.own.deputy' : 'sign.own.deputy-lapsed');
  if (signatory === null) return t(isInForce ? 'sign.own' : 'sign.own.lapsed');
  if (signatory === '') return t(isInForce ? 'sign.own.other-unnamed' : 'sign.own.other-unnamed-lapsed');
  return t(isInForce ? 'sign.own.other' : 'sign.own.other-lapsed', { name: signatory });
}
