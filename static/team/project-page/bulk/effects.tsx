import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import type { PersonOf } from '../../people/names';
import { newsOf } from '../../task/news';
import { sayNews } from '../../task/say-news';
import styles from './bulk.module.css';

type Told = { readonly engagementId: string; readonly isUrgent: boolean; readonly isPlanned: boolean };

type EffectsProps = {
  tasks: readonly Told[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  personOf: PersonOf;
};

/** What the customers will hear, and when: for each engagement, and for what is urgent. */
export function Effects({ tasks, engagements, personOf }: EffectsProps) {
  const texts = useTexts();
  const heard = tasks.filter(({ isPlanned }) => !isPlanned);
  const urgent = heard.filter(({ isUrgent }) => isUrgent).length;
  const ids = [...new Set(heard.filter(({ isUrgent }) => !isUrgent).map(({ engagementId }) => engagementId))];
  const told = ids.flatMap((id) => engagements.get(id) ?? []);
  return (
    <div className={styles.effects}>
      {heard.length === 0 && <p>{texts.t('news.none')}</p>}
      {told.map((engagement) => {
        const news = newsOf(engagement, { isUrgent: false, isPlanned: false }, Date.now());
        const words = sayNews(news, { kind: 'side' }, engagement, personOf, texts);
        return <p key={engagement.id}>{told.length > 1 ? `${engagement.name}: ${words}` : words}</p>;
      })}
      {urgent > 0 && <p>{texts.plural('bulk.urgent', urgent)}</p>}
    </div>
  );
}
