import styles from './certificate.module.css';
import type { RecordFact } from './words/fact';

/** Lines of a record: what each is, and what it says. */
export function FactList({ facts }: { facts: readonly RecordFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, isCode }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd className={isCode ? styles.code : styles.words}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
