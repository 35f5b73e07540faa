import styles from './picture.module.css';

/** The colour that something has in a picture, in its legend. @param tone the class that fills it */
export const Dot = ({ tone }: { tone: string | undefined }) => (
  <svg className={styles.dot} viewBox="0 0 8 8" aria-hidden="true">
    <circle cx="4" cy="4" r="4" className={tone} />
  </svg>
);
