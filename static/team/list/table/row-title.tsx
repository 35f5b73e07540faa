import linkButton from '../../../list/link-button.module.css';
import type { Opener } from '../definition/definition';
import styles from './table.module.css';

/** The title of a row, which opens what the row is of where rows are opened. */
export function RowTitle({ title, opener }: { title: string; opener: Opener | undefined }) {
  if (!opener) return <span className={styles.title}>{title}</span>;
  const { isOpen, controls, onToggle } = opener;
  return (
    <button
      type="button"
      className={`${linkButton.button} ${styles.opener}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      {title}
    </button>
  );
}
