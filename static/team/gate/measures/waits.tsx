import Heading from '@atlaskit/heading';
import card from '../../../card/card.module.css';
import { Bars } from '../../../chart/bars';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import linkButton from '../../../list/link-button.module.css';
import type { PersonOf } from '../../people/names';
import { PersonName } from '../../people/person';
import { bands, type Waiting } from '../state/wait';
import { toneOf } from './age';
import styles from './measures.module.css';

type WaitsProps = {
  waiting: Waiting;
  personOf: PersonOf;
  onPerson: (accountId: string) => void;
};

/** The time for which the customers have been asked, and the people whose turn it is. */
export function Waits({ waiting: { ages, people }, personOf, onPerson }: WaitsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby="gates-waits">
      <Heading size="small" as="h2" id="gates-waits">
        {t('gates.waits')}
      </Heading>
      {people.length === 0 && ages.stuck === 0 ? (
        <p className={styles.subtle}>{t('gates.waits.none')}</p>
      ) : (
        <>
          <Bars
            bars={[
              ...bands.map((key) => ({ key, label: t(`gates.band.${key}`), count: ages[key], tone: toneOf[key] })),
              ...(ages.stuck > 0
                ? [{ key: 'stuck', label: t('gates.band.stuck'), count: ages.stuck, tone: 'grey' as const }]
                : []),
            ]}
          />
          <ul className={styles.people} hidden={people.length === 0}>
            {people.map(({ accountId, gates, days }) => (
              <li key={accountId}>
                <button type="button" className={linkButton.button} onClick={() => onPerson(accountId)}>
                  <PersonName id={accountId} personOf={personOf} />
                </button>
                <span className={styles.subtle}>
                  {plural('gates.waits.on', gates)} · {formatLongest(days, texts)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function formatLongest(days: number, { t, plural }: Texts): string {
  return days === 0 ? t('gates.waits.longest.none') : plural('gates.waits.longest', days);
}
