import { useCallback } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { PersonSearch } from './person-search';
import type { Candidate } from './use-search';

type CustomerSearchProps = {
  label: string;
  help: string;
  error: string | undefined;
  serviceDeskId: string;
  chosen: Candidate | null;
  onChosen: (customer: Candidate | null) => void;
};

/** Finds one of a service project's customers. */
export function CustomerSearch({ serviceDeskId, ...field }: CustomerSearchProps) {
  const { t } = useTexts();
  const find = useCallback((text: string) => callAdmin('find-customers', { serviceDeskId, text }), [serviceDeskId]);
  return (
    <PersonSearch
      {...field}
      find={find}
      isNotYet={serviceDeskId === '' ? t('search.first-service-project') : undefined}
      nobody={t('search.nothing')}
    />
  );
}
