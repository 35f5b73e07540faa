import { useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../../src/contract/engagement';
import { checkpointLimits } from '../../../../../src/contract/survey/checkpoint';
import { RemoveButton } from '../../../../button/remove-button';
import { Combobox } from '../../../../field/combobox';
import { useTexts } from '../../../../i18n/use-texts';
import { usePeople } from '../../../people/names';
import { nameOf, PersonName } from '../../../people/person';
import styles from '../../style/survey.module.css';
import { foundPeople, peopleOf } from './found-people';

type PeopleFieldProps = {
  /** The engagements that are chosen. */
  engagements: readonly EngagementSummary[];
  /** Those who are named so far. */
  people: readonly string[];
  error: string | undefined;
  onChange: (people: readonly string[]) => void;
};

/** The people who are named one by one, of the customers of the chosen engagements, found by typing. */
export function PeopleField({ engagements, people, error, onChange }: PeopleFieldProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const all = peopleOf(engagements);
  const personOf = usePeople([...all, ...people]);
  const nameFor = (id: string) => nameOf(id, personOf, texts);
  const isFull = people.length >= checkpointLimits.people;
  const { found, more } = foundPeople(all, people, text, nameFor, texts.language);
  return (
    <div className={styles.part}>
      <Combobox
        label={t('survey-asking.people')}
        help={t('survey-asking.people-help')}
        error={error}
        isDisabled={isFull}
        input={input}
        text={text}
        onText={setText}
        options={found}
        idOf={(id) => id}
        show={(id) => <PersonName id={id} personOf={personOf} />}
        status={
          isFull
            ? t('survey-asking.people-full', { limit: checkpointLimits.people })
            : text.trim() === ''
              ? ''
              : found.length === 0
                ? t('survey-asking.people-nobody')
                : more > 0
                  ? plural('survey-asking.people-more', more)
                  : ''
        }
        onChoose={(id) => onChange([...people, id])}
      />
      {people.length > 0 && (
        <ul className={styles.chosen} aria-label={t('survey-asking.people-chosen')}>
          {people.map((id) => (
            <li key={id}>
              <PersonName id={id} personOf={personOf} />
              <RemoveButton
                isCompact
                label={t('survey-asking.people-remove', { name: nameFor(id) })}
                onClick={() => {
                  onChange(people.filter((each) => each !== id));
                  requestAnimationFrame(() => input.current?.focus());
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
