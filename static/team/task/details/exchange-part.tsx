import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { Part } from '../../ask/part';

type ExchangePartProps = {
  exchange: NonNullable<TeamTask['exchange']>;
  name: (id: string) => string;
};

/** The last words of the customer that the team has answered, and the team's own words. */
export function ExchangePart({ exchange: { answered, words }, name }: ExchangePartProps) {
  const { t, day } = useTexts();
  const date = answered?.date;
  return (
    <>
      {answered && (
        <Part
          title={
            date
              ? t('task.answered.date-asked', { name: name(answered.by), date: day(date.asked) })
              : t(`task.answered.${answered.what}`, { name: name(answered.by) })
          }
        >
          <PlainText>{answered.reason || t('task.no-reason')}</PlainText>
          {date && (
            <p>
              {date.settled === null
                ? t('task.answered.date-kept')
                : date.settled === date.asked
                  ? t('task.answered.date-agreed')
                  : t('task.answered.date-other', { date: day(date.settled) })}
            </p>
          )}
        </Part>
      )}
      {words !== null && (
        <Part title={t('task.team-words')}>
          <PlainText>{words}</PlainText>
        </Part>
      )}
    </>
  );
}
