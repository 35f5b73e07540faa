import type { CriterionAnswer, SignOff } from '../../../../src/contract/gate/sign-off';
import { useTexts } from '../../../i18n/use-texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import styles from '../style/gate.module.css';
import type { Matrix } from './matrix';

/** The answers of those who have signed, to each criterion. */
export function AnswersMatrix({ matrix: { columns, rows }, personOf }: { matrix: Matrix; personOf: PersonOf }) {
  const texts = useTexts();
  const { t } = texts;
  const signer = ({ by, onBehalfOf }: SignOff) => nameOf(onBehalfOf ?? by, personOf, texts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    // biome-ignore lint/a11y/useSemanticElements: a section would need a heading of its own
    <div className={styles.scroll} role="region" aria-label={t('gate-team.answers')} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('gate-team.criteria')}</th>
            {columns.map((signOff) => (
              <th key={signOff.id} scope="col">
                {signer(signOff)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion: { text, priority }, cells }) => (
            <tr key={`${priority} ${text}`}>
              <th scope="row" dir="auto">
                {text} <span className={styles.quiet}>({t(`gate-team.priority.${priority}`)})</span>
              </th>
              {columns.map((signOff, index) => (
                <td key={signOff.id} data-signer={signer(signOff)}>
                  <Cell answer={cells[index] ?? null} round={signOff.round} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ answer, round }: { answer: CriterionAnswer | null; round: number }) {
  const { t } = useTexts();
  const verdict = answer?.verdict ?? 'not-judged';
  return (
    <>
      <span className={verdict === 'not-met' ? styles.bad : undefined}>{t(`gate-team.verdict.${verdict}`)}</span>
      {answer && answer.reason !== '' && (
        <span className={styles.reason} dir="auto">
          {answer.reason}
        </span>
      )}
      {answer && answer.round < round && (
        <span className={styles.reason}>{t('gate-team.of-round', { round: answer.round })}</span>
      )}
    </>
  );
}
