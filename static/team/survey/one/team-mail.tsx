import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { formatList } from '../../../i18n/list';
import { useTexts } from '../../../i18n/use-texts';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import styles from '../style/survey.module.css';

/** To whom of the team the results of a closed survey were mailed, and to whom not. */
export function TeamMailed({ teamMail }: Pick<CheckpointInFull, 'teamMail'>) {
  const texts = useTexts();
  const { t, plural, moment } = texts;
  const personOf = usePeople(teamMail ? [...teamMail.to, ...teamMail.keptOut] : []);
  if (teamMail === null) return null;
  const { outcome, to, keptOut, left, isWhole, at } = teamMail;
  const names = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => nameOf(id, personOf, texts)),
      texts,
    );
  const when = { moment: moment(at) };
  return (
    <section className={styles.part}>
      <p>
        {outcome === 'handed'
          ? plural('survey-mail.told.handed', to.length, when)
          : t(`survey-mail.told.${outcome}`, when)}
        {left > 0 && ` ${plural('survey-mail.told.left', left)}`}
      </p>
      {to.length > 0 && (
        <details>
          <summary>{t('survey-mail.told.who')}</summary>
          <p>{names(to)}</p>
        </details>
      )}
      {keptOut.length > 0 && <p>{t('survey-mail.told.kept-out', { names: names(keptOut) })}</p>}
      {!isWhole && <p className={styles.subtle}>{t('survey-mail.told.not-whole')}</p>}
    </section>
  );
}
