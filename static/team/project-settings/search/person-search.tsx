import { useState } from 'react';
import { FindOne } from '../../../field/find-one';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { type Candidate, type Find, type Search, useSearch } from './use-search';

type PersonSearchProps = {
  label: string;
  help: string;
  error?: string | undefined;
  /** Must keep its identity between renders. */
  find: Find;
  /** The step that is missing before anybody can be looked for. */
  isNotYet?: string | undefined;
  /** The words where nobody of that name is found. */
  nobody: string;
  chosen: Candidate | null;
  onChosen: (person: Candidate | null) => void;
};

/** Finds a person by name. */
export function PersonSearch({ error, find, isNotYet, nobody, chosen, ...field }: PersonSearchProps) {
  const texts = useTexts();
  const [text, setText] = useState('');
  const search = useSearch(find, chosen || isNotYet !== undefined ? '' : text);
  return (
    <FindOne
      {...field}
      error={error}
      isDisabled={isNotYet !== undefined}
      text={text}
      onText={setText}
      options={search.status === 'found' ? search.people : []}
      idOf={({ accountId }) => accountId}
      nameOf={({ name }) => name}
      show={({ name }) => name}
      status={isNotYet ?? formatStatus(search, text, nobody, texts)}
      chosen={chosen}
    />
  );
}

function formatStatus(search: Search, text: string, nobody: string, texts: Texts): string {
  switch (search.status) {
    case 'searching':
      return texts.t('search.searching');
    case 'refused':
      return texts.refusal(search.error);
    case 'found':
      return search.people.length === 0 ? nobody : texts.plural('search.found', search.people.length);
    case 'idle':
      return text.trim() === '' ? '' : texts.t('search.type-more');
  }
}
