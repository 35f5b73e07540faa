import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactNode, useMemo } from 'react';
import type { Certificate } from '../../src/contract/gate/certificate';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';
import { PlainText } from '../plain-text/plain-text';
import styles from './certificate.module.css';
import { FactList } from './fact-list';
import { PdfButton } from './pdf-button';
import { RoundView } from './round-view';
import { formatCertificate } from './words/certificate';
import './print.css';

type CertificateViewProps = {
  certificate: Certificate;
  /** Asks the app to recompute all hashes; without it the result stands as it came. */
  onVerify?: () => void;
};

/** All that there is to prove of a gate, to read, to print and to take away. */
export default function CertificateView({ certificate, onVerify }: CertificateViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const words = useMemo(() => formatCertificate(certificate, texts), [certificate, texts]);
  const { verification } = words;
  return (
    <article className={styles.certificate} data-prints-alone>
      <header className={styles.top}>
        <span className={styles.kind}>{t('certificate.heading')}</span>
        <Heading size="medium" as="h2">
          <bdi>{words.title}</bdi>
        </Heading>
      </header>
      <div className={styles.actions}>
        <Button onClick={() => window.print()}>{t('certificate.print')}</Button>
        <PdfButton certificate={certificate} />
      </div>
      <FactList facts={words.facts} />
      <Section title={t('certificate.verification')}>
        <Notice tone={verification.isIntact ? 'success' : 'error'} title={verification.title} isLive>
          <p>{verification.text}</p>
        </Notice>
        {onVerify && (
          <div className={styles.actions}>
            <Button onClick={onVerify}>{t('certificate.verify-again')}</Button>
          </div>
        )}
      </Section>
      {words.override && (
        <Section title={t('certificate.override')}>
          <FactList facts={words.override} />
        </Section>
      )}
      {words.rounds.length === 0 && <p>{t('certificate.no-rounds')}</p>}
      {words.rounds.map((round) => (
        <RoundView key={round.round} words={round} certificate={certificate} />
      ))}
      <Section title={t('certificate.history')}>
        <ol className={styles.list}>
          {words.history.map(({ key, sentence, text, at, when }) => (
            <li key={key} className={styles.whole}>
              <div className={styles.words}>{sentence}</div>
              {text !== '' && <PlainText>{text}</PlainText>}
              <time className={styles.small} dateTime={at}>
                {when}
              </time>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('certificate.proof')}>
        <ol className={styles.steps}>
          {words.proof.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.legend}</p>
      </Section>
    </article>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <Heading size="small" as="h3">
        {title}
      </Heading>
      {children}
    </section>
  );
}
