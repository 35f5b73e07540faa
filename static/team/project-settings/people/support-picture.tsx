import { type CustomerStakeholder, supportLevels } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import styles from './support-picture.module.css';

/** A stakeholder's support, and the support that the project needs of them: five dots, and the words for it. */
export function SupportPicture({ support }: { support: NonNullable<CustomerStakeholder['support']> }) {
  const { t } = useTexts();
  const { current, needed } = support;
  return (
    <span className={styles.support}>
      <span className={styles.scale} aria-hidden="true">
        {supportLevels.map((level) => (
          <span
            key={level}
            className={[
              styles.level,
              ...(level === needed ? [styles.needed] : []),
              ...(level === current ? [styles.current] : []),
            ].join(' ')}
          />
        ))}
      </span>
      <span>
        {current === needed
          ? t('support.as-needed', { current: t(`support.${current}`) })
          : t('support.gap', { current: t(`support.${current}`), needed: t(`support.${needed}`) })}
      </span>
    </span>
  );
}
