import { forwardRef } from 'react';
import { ChevronDown, ChevronRight } from '../icon/icons';
import styles from './title-toggle.module.css';

type TitleToggleProps = {
  title: string;
  isOpen: boolean;
  /** The id of what it opens. */
  controls: string;
  /** It opens a part of the page, not something in a list. */
  isHeading?: boolean;
  onToggle: () => void;
};

/** A title, which opens and closes the rest of what it names. */
export const TitleToggle = forwardRef<HTMLButtonElement, TitleToggleProps>(function TitleToggle(
  { title, isOpen, controls, isHeading = false, onToggle },
  ref,
) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      ref={ref}
      type="button"
      className={isHeading ? `${styles.toggle} ${styles.heading}` : styles.toggle}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span className={styles.chevron}>
        <Chevron label="" size="small" />
      </span>
      <span dir="auto">{title}</span>
    </button>
  );
});
