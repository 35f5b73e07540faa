import type { AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { now } from '../../../clock/now';
import { useTexts } from '../../../i18n/use-texts';
import { newsOf } from '../../news/news';
import { formatUnmailed } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';
import styles from './effects.module.css';
import { formatNews, peopleOf } from './format-news';

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
  const urgent = heard.filter(({ isUrgent }) => isUrgent);
  const calm = heard.filter(({ isUrgent }) => !isUrgent);
  const engagementsOf = (some: readonly Told[]) =>
    [...new Set(some.map(({ engagementId }) => engagementId))].flatMap((id) => engagements.get(id) ?? []);
  const told = engagementsOf(calm);
  const unmailed = engagementsOf(urgent).flatMap((engagement) => {
    const own = urgent.filter(({ engagementId }) => engagementId === engagement.id);
    const people = new Set(own.flatMap(({ owner }) => peopleOf(owner, engagement)));
    return formatUnmailed([...people], engagement, personOf, texts);
  });
  return (
    <div className={styles.effects}>
      {heard.length === 0 && <p>{texts.t('news.none')}</p>}
      {told.map((engagement) => {
        const news = newsOf(engagement, { isUrgent: false, isPlanned: false }, now());
        const owners = calm.filter(({ engagementId }) => engagementId === engagement.id).map(({ owner }) => owner);
        const words = formatNews(news, owners, engagement, personOf, texts);
        return <p key={engagement.id}>{told.length > 1 ? `${engagement.name}: ${words}` : words}</p>;
      })}
      {heard.length > 0 && heard.length < tasks.length && (
        <p>{texts.plural('bulk.planned', tasks.length - heard.length)}</p>
      )}
      {urgent.length > 0 && <p>{[texts.plural('bulk.urgent', urgent.length), ...unmailed].join(' ')}</p>}
    </div>
  );
}
