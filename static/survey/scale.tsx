import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { QuestionText, ScaleForm } from '../../src/contract/survey/questionnaire';
import { FieldSet } from '../field/field-set';
import { keyOf } from '../field/key-of';
import styles from './questions.module.css';
import { type Typed, typedNumber } from './typed-number';

type ScaleProps = {
  legend: ReactNode;
  form: ScaleForm;
  wording: QuestionText;
  /** The language of the words at the ends. */
  lang: string;
  value: number | null;
  error: string | undefined;
  onChange: (value: number) => void;
};

/** More numbers than these stand in two rows where there is no room for one. */
const inOneRow = 7;

/** A scale: its numbers as radio buttons that all look alike, and words at both ends. Digits choose, as arrows do. */
export function Scale({ legend, form, wording, lang, value, error, onChange }: ScaleProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const typed = useRef<Typed | null>(null);
  const { least, most } = form;
  const numbers = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const half = numbers.length > inOneRow ? Math.ceil(numbers.length / 2) : numbers.length;
  const rows = [numbers.slice(0, half), numbers.slice(half)].filter(({ length }) => length > 0);
  const endOf = (number: number) => (number === least ? `${id}-least` : number === most ? `${id}-most` : undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = typedNumber(keyOf(event), event.timeStamp, typed.current, form);
    typed.current = now;
    if (!now) return;
    event.preventDefault();
    row.current?.querySelector<HTMLInputElement>(`input[value="${now.value}"]`)?.focus();
    onChange(now.value);
  };

  return (
    <FieldSet legend={legend} error={error}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the radio buttons inside */}
      <div ref={row} className={styles.scale} onKeyDown={onKeyDown}>
        {rows.map((numbersOfRow) => (
          <div key={numbersOfRow[0]} className={styles.numbers}>
            {numbersOfRow.map((number) => (
              <label key={number} className={styles.number}>
                <input
                  type="radio"
                  name={id}
                  value={number}
                  checked={value === number}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={endOf(number)}
                  onChange={() => onChange(number)}
                />
                <span>{number}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
      <div className={styles.ends} lang={lang}>
        <span>
          {least} = <span id={`${id}-least`}>{wording.ends?.least}</span>
        </span>
        <span>
          {most} = <span id={`${id}-most`}>{wording.ends?.most}</span>
        </span>
      </div>
    </FieldSet>
  );
}
