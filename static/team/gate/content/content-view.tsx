import { useId } from 'react';
import type { CoveredField, ShownContent } from '../../../../src/contract/gate/content';
import { formatFieldText } from '../../../certificate/words/field';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { textsOfFields } from '../../../signed-text/legend';
import { LegendList } from '../../../signed-text/legend-list';
import { LinkList } from '../../link/link-list';
import { deliverableOf } from '../state/gate-facts';
import { formatPart } from '../words/parts';
import styles from './content-view.module.css';

/** The content that the customer reads and signs, all of it. */
export function ContentView({ content, hidesFields }: ShownContent) {
  const { t } = useTexts();
  const { title, deliverable, criteria, meaning, statement, fields, allowsConcessions } = content;
  const { name, version, links } = deliverable;
  return (
    <div className={styles.content}>
      <div className={styles.head}>
        <strong dir="auto">{title}</strong>
        <span dir="auto">{deliverableOf({ deliverable: name, version })}</span>
      </div>
      {links.length > 0 && (
        <Section title={t('links.title')}>
          <LinkList links={links} />
        </Section>
      )}
      <Section title={t('gate-team.criteria')}>
        <ol className={styles.list}>
          {criteria.map(({ text, priority }) => (
            <li key={`${priority} ${text}`} dir="auto">
              {text} <span className={styles.quiet}>({t(`gate-team.priority.${priority}`)})</span>
            </li>
          ))}
        </ol>
        {allowsConcessions && <span className={styles.quiet}>{t('gate-team.concessions-allowed')}</span>}
      </Section>
      {fields.map((field) => (
        <FieldView key={field.field} field={field} />
      ))}
      <LegendList of={textsOfFields(fields)} />
      {hidesFields && <span className={styles.quiet}>{t('gate-team.fields-hidden')}</span>}
      <Section title={t(`gate-team.meaning.${meaning}`)}>
        <PlainText>{statement}</PlainText>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div id={id} className={styles.label}>
        {title}
      </div>
      {children}
    </section>
  );
}

function FieldView({ field: { field, name, text, files } }: { field: CoveredField }) {
  const texts = useTexts();
  const { t, number } = texts;
  const isEmpty = text === '' && (files ?? []).length === 0;
  return (
    <Section title={formatPart(field, texts, name)}>
      {text !== '' && (
        // Long texts scroll, with the keyboard too.
        <div className={styles.text} tabIndex={text.length > longText ? 0 : undefined}>
          <PlainText>{formatFieldText(field, text, texts)}</PlainText>
        </div>
      )}
      {files && files.length > 0 && (
        <ul className={styles.plain}>
          {files.map((file) => (
            <li key={file.id}>{t('gate-team.file', { name: file.name, size: number(Math.ceil(file.size / 1024)) })}</li>
          ))}
        </ul>
      )}
      {isEmpty && <span className={styles.quiet}>{t('gate-team.field-empty')}</span>}
    </Section>
  );
}

/** More than surely fits without scrolling. */
const longText = 300;
