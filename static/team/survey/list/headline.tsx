import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { lastDayOf } from '../state/days';
import { formatUnread, unreadDays } from '../state/unread';
import styles from '../style/survey.module.css';
import type { SurveyRow } from './use-surveys';

type HeadlineProps = {
  surveys: readonly SurveyRow[];
  engagements: ReadonlyMap<string, EngagementSummary>;
};

/** The headline of a project's surveys: results that wait for the team, and those that wait for answers. Nothing where nothing waits. */
export function Headline({ surveys, engagements }: HeadlineProps) {
  const texts = useTexts();
  const sentences = headlinesOf(surveys, engagements, texts);
  if (sentences.length === 0) return null;
  return (
    <p className={styles.headline} role="status">
      {sentences.join(' ')}
    </p>
  );
}

/** The sentences of the headline, what waits for the team first. */
export function headlinesOf(
  surveys: readonly SurveyRow[],
  engagements: ReadonlyMap<string, EngagementSummary>,
  texts: Texts,
): string[] {
  const { plural, day } = texts;
  const unread = surveys.filter(({ isUnread }) => isUnread);
  const open = surveys.filter(({ state }) => state === 'open');
  const oldest = Math.max(-1, ...unread.map((each) => unreadDays(each, engagements) ?? -1));
  const next = open.flatMap((each) => lastDayOf(each) ?? []).sort()[0];
  const asked = open.reduce((sum, each) => sum + (each.asked ?? 0), 0);
  return [
    ...(unread.length === 0
      ? []
      : [
          oldest < 0
            ? plural('survey-asking.headline.unread', unread.length)
            : plural('survey-asking.headline.unread-for', unread.length, { how: formatUnread(oldest, texts) }),
        ]),
    ...(open.length === 0 || next === undefined
      ? []
      : [plural('survey-asking.headline.open', open.length, { asked: texts.number(asked), date: day(next) })]),
  ];
}
