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
  const { t } = useTexts();
  return (
    <>
      {answered && (
        <Part title={t(`task.answered.${answered.what}`, { name: name(answered.by) })}>
          <PlainText>{answered.reason || t('task.no-reason')}</PlainText>
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
