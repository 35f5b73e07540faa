import linkButton from '../../../list/link-button.module.css';
import type { Opener } from '../../list/definition/definition';
import line from '../../list/table/table.module.css';
import type { SurveyRow } from './use-surveys';

/** The title of a survey, which leads to it. By its id the focus finds the way back. */
export function SurveyTitle({ row: { id, title }, opener }: { row: SurveyRow; opener: Opener | undefined }) {
  if (!opener) return <span className={line.title}>{title}</span>;
  return (
    <button
      type="button"
      className={`${linkButton.button} ${line.opener}`}
      data-survey={id}
      dir="auto"
      onClick={opener.onToggle}
    >
      {title}
    </button>
  );
}
