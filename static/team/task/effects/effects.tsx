import type { AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { now } from '../../../clock/now';
import { useTexts } from '../../../i18n/use-texts';
import { newsOf } from '../../news/news';
import type { PersonOf } from '../../people/names';
import { ownerId } from '../state/owner';
import styles from './effects.module.css';
import { formatNews } from './format-news';

type Told = {
  readonly engagementId: string;
  readonly owner: AskOwner;
  readonly isUrgent: boolean;
  readonly isPlanned: boolean;
};

type EffectsProps = {
  tasks: readonly Told[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  personOf: PersonOf;
};

/** The messages that the customers will get, and when: for each engagement, and for what is urgent. */
export function Effects({ tasks, engagements, personOf }: EffectsProps) {
  const texts = useTexts();
  const heard = tasks.filter(({ isPlanned }) => !isPlanned);
  const urgent = heard.filter(({ isUrgent }) => isUrgent).length;
  const calm = heard.filter(({ isUrgent }) => !isUrgent);
  const ids = [...new Set(calm.map(({ engagementId }) => engagementId))];
  const told = ids.flatMap((id) => engagements.get(id) ?? []);
  return (
    <div className={styles.effects}>
      {heard.length === 0 && <p>{texts.t('news.none')}</p>}
      {told.map((engagement) => {
        const news = newsOf(engagement, { isUrgent: false, isPlanned: false }, now());
        const owner = commonOwner(calm.filter(({ engagementId }) => engagementId === engagement.id));
        const words = formatNews(news, owner, engagement, personOf, texts);
        return <p key={engagement.id}>{told.length > 1 ? `${engagement.name}: ${words}` : words}</p>;
      })}
      {heard.length > 0 && heard.length < tasks.length && (
        <p>{texts.plural('bulk.planned', tasks.length - heard.length)}</p>
      )}
      {urgent > 0 && <p>{texts.plural('bulk.urgent', urgent)}</p>}
    </div>
  );
}

/** The one owner of all of the tasks; null where they have several. */
function commonOwner(tasks: readonly Told[]): AskOwner | null {
  const [first, ...others] = tasks.map(({ owner }) => owner);
  return first && others.every((owner) => ownerId({ owner }) === ownerId({ owner: first })) ? first : null;
}
