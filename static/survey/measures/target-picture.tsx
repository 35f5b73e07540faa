import { type ScoredMeasure, type Target, termsOfMeasure } from '../../../src/contract/survey/measures';
import styles from './measures.module.css';

type TargetPictureProps = {
  measure: ScoredMeasure;
  target: Pick<Target<unknown>, 'agreed' | 'proposed'>;
  /** The results, in the unit of the measure. */
  values: readonly number[];
};

/**
 * Results and targets on the scale of their measure, beside words that say all of it: an agreed target is a whole line, a proposed one
 * is dashed.
 */
export function TargetPicture({ measure, target: { agreed, proposed }, values }: TargetPictureProps) {
  const { least, most } = termsOfMeasure(measure);
  if (!agreed && !proposed && values.length === 0) return null;
  const at = (value: number) => `${((value - least) / (most - least)) * 100}%`;
  return (
    <svg className={styles.picture} aria-hidden="true">
      <line className={styles.axis} x1="0%" x2="100%" y1="16" y2="16" />
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of their lines
        <circle key={index} className={styles.point} cx={at(value)} cy="16" r="5" />
      ))}
      {agreed && <line className={styles.agreed} x1={at(agreed.value)} x2={at(agreed.value)} y1="2" y2="30" />}
      {proposed && <line className={styles.proposed} x1={at(proposed.value)} x2={at(proposed.value)} y1="2" y2="30" />}
    </svg>
  );
}
