import Heading from '@atlaskit/heading';
import type { CoveredField } from '../../../../../src/contract/gate/content';
import { formatField, formatFieldText } from '../../../../certificate/words/field';
import { useTexts } from '../../../../i18n/use-texts';
import { textsOfFields } from '../../../../signed-text/legend';
import { LegendList } from '../../../../signed-text/legend-list';
import styles from '../style/sign.module.css';
import { FoldedText } from '../words/fold';
import { formatSize } from '../words/format-gate';

type CoveredProps = {
  fields: readonly CoveredField[];
  /** They, or what else was asked, are not so any more. */
  isChanged?: boolean;
};

/** The fields of the issue or version that are signed with the deliverable, as they were when the team asked. */
export function Covered({ fields, isChanged = false }: CoveredProps) {
  const texts = useTexts();
  const { t } = texts;
  if (fields.length === 0) return null;
  return (
    <section className={styles.part}>
      <Heading size="xsmall" as="h4">
        {t('sign.covered')}
      </Heading>
      <p className={styles.subtle}>{t(isChanged ? 'sign.covered.as-asked' : 'sign.covered.meaning')}</p>
      <dl className={styles.fields}>
        {fields.map(({ field, name, text, files = [] }) => (
          <div key={field}>
            <dt dir="auto">{formatField({ field, name }, texts)}</dt>
            <dd>
              {text === '' && files.length === 0 && <span className={styles.subtle}>{t('sign.covered.empty')}</span>}
              {text !== '' && <FoldedText>{formatFieldText(field, text, texts)}</FoldedText>}
              {files.length > 0 && (
                <ul className={styles.links}>
                  {files.map((file) => (
                    <li key={file.id}>
                      <bdi>{file.name}</bdi> <span className={styles.subtle}>({formatSize(file.size, texts)})</span>
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <LegendList of={textsOfFields(fields)} />
    </section>
  );
}
