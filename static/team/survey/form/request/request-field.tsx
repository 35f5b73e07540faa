import { useCallback, useState } from 'react';
import type { AccountId } from '../../../../../src/contract/common';
import type { EngagementSummary } from '../../../../../src/contract/engagement';
import { useLoaded } from '../../../../bridge/use-loaded';
import { FindOne } from '../../../../field/find-one';
import { useTexts } from '../../../../i18n/use-texts';
import { LoadingLines } from '../../../../states/loading';
import { Problem } from '../../../../states/problem';
import { showIssue } from '../../../issue/search/show-issue';
import { fittingRequests, namedFor, openRequestsOf } from './requests';
import { useChosenIssue } from './use-chosen-issue';

type RequestFieldProps = {
  /** Empty as long as none is chosen. */
  issueId: string;
  error: string | undefined;
  /** The people who are named to be asked. */
  people: readonly AccountId[];
  /** Hears of the request that is chosen, and of the people who are named with it: whoever raised it, unless the reader has named others. */
  onChosen: (issueId: string, people: readonly AccountId[]) => void;
  /** The engagements that the survey asks. */
  engagements: readonly EngagementSummary[];
};

/** An open request of a customer of the engagements that are asked, among those that the reader sees. */
export function RequestField({ issueId, error, people, onChosen, engagements }: RequestFieldProps) {
  const { t, plural } = useTexts();
  const [text, setText] = useState('');
  const chosen = useChosenIssue(issueId);
  const asked = engagements.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is a new one each time, and the same as long as the ids are
  const load = useCallback(async () => ({ ok: true as const, value: await openRequestsOf(engagements) }), [asked]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const found = fittingRequests(loaded.value, text);
  const requestOf = (id: string | undefined) => loaded.value.find((each) => each.id === id);
  const status = () => {
    if (engagements.length === 0) return t('survey-plan.request-whose');
    if (loaded.value.length === 0) return t('survey-plan.request-none');
    if (text.trim() === '') return '';
    return found.length === 0 ? t('survey-plan.request-nothing') : plural('survey-plan.request-found', found.length);
  };
  return (
    <FindOne
      label={t('survey-plan.request')}
      help={t('survey-plan.request-help')}
      error={error}
      text={text}
      onText={setText}
      options={found}
      idOf={({ id }) => id}
      nameOf={({ key }) => key}
      show={showIssue}
      status={status()}
      chosen={chosen}
      onChosen={(request) => onChosen(request?.id ?? '', namedFor(people, requestOf(issueId), requestOf(request?.id)))}
    />
  );
}
