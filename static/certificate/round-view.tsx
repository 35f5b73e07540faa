import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Certificate } from '../../src/contract/gate/certificate';
import { saveFile } from '../file/save-file';
import { useTexts } from '../i18n/use-texts';
import { OutsideLink } from '../plain-text/outside-link';
import styles from './certificate.module.css';
import { bytesOfContent, nameOfContent } from './content/signed-content';
import { FactList } from './fact-list';
import { Folded } from './folded';
import { SignOffView } from './sign-off-view';
import type { FieldWords, RoundWords } from './words/round';

/** One round: what was asked to be signed, and its signatures. */
export function RoundView({ words, certificate }: { words: RoundWords; certificate: Certificate }) {
  const { t } = useTexts();
  const { round, title, facts, links, criteria, fields, legend, hidesFields, signOffs, silent } = words;
  return (
    <section className={styles.section}>
      <Heading size="small" as="h3">
        {title}
      </Heading>
      <FactList facts={facts} />
      {!hidesFields && (
        <div className={styles.actions}>
          <Button spacing="compact" onClick={() => saveContent(certificate, round)}>
            {t('certificate.download-content', { round })}
          </Button>
        </div>
      )}
      {links.length > 0 && (
        <List title={t('certificate.links')}>
          {links.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              {label !== '' && label !== url && <div className={styles.words}>{label}</div>}
              <OutsideLink address={url}>{url}</OutsideLink>
            </li>
          ))}
        </List>
      )}
      {criteria.length > 0 && (
        <List title={t('certificate.criteria')}>
          {criteria.map((text) => (
            <li key={text} className={styles.words}>
              {text}
            </li>
          ))}
        </List>
      )}
      {fields.length > 0 && (
        <List title={t('certificate.fields')}>
          {fields.map((field) => (
            <li key={field.field}>
              <Field field={field} />
            </li>
          ))}
        </List>
      )}
      {legend.length > 0 && (
        <List title={t('signed-text.title')}>
          {legend.map((line) => (
            <li key={line} className={styles.small}>
              {line}
            </li>
          ))}
        </List>
      )}
      {hidesFields && <p>{t('certificate.fields-hidden')}</p>}
      <Heading size="xsmall" as="h4">
        {t('certificate.sign-offs', { round })}
      </Heading>
      {signOffs.length === 0 && <p>{t('certificate.no-sign-offs')}</p>}
      {signOffs.map((signOff) => (
        <SignOffView key={signOff.id} words={signOff} />
      ))}
      {silent.length > 0 && (
        <>
          <Heading size="xsmall" as="h4">
            {t('certificate.silent', { round })}
          </Heading>
          <FactList facts={silent} />
        </>
      )}
    </section>
  );
}

function List({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={styles.part}>
      <Heading size="xsmall" as="h4">
        {title}
      </Heading>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

function Field({ field: { name, text, files, hash } }: { field: FieldWords }) {
  const { t } = useTexts();
  return (
    <>
      <strong className={styles.name}>{name}</strong>
      {(text !== '' || files.length === 0) && (
        <Folded name={name}>{text === '' ? t('certificate.field-empty') : text}</Folded>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file} className={styles.words}>
              {file}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.small}>{t('certificate.field-hash', { hash })}</div>
    </>
  );
}

function saveContent(certificate: Certificate, number: number): void {
  const round = certificate.rounds.find((each) => each.round === number);
  if (round) saveFile(nameOfContent(certificate, round), 'application/json', bytesOfContent(round));
}
