import { useMemo } from 'react';
import type { ProjectOverview } from '../../../../src/contract/calls/plan';
import { type ListedPoll, type PollState, pollStates } from '../../../../src/contract/poll';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { issueTitleOf } from '../../issue/issue-titles';
import { AskList } from '../../list/ask-list';
import { useListView } from '../../list/table/use-list-view';
import { type Source, useList } from '../../list/use-list';
import { usePeople } from '../../people/names';
import { pollList } from './poll-list';

const source: Source<ListedPoll, PollState> = {
  states: pollStates,
  load: async (state, after) => {
    const result = await callPlan('list-polls', { state, ...(after === null ? {} : { after }) });
    return result.ok ? { ok: true, value: { rows: result.value.polls, next: result.value.next } } : result;
  },
};

/** The polls of the project. */
export default function PollsTab({ overview }: { overview: ProjectOverview }) {
  const texts = useTexts();
  const list = useList(source);
  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const all = useMemo(() => [...list.rows.values()], [list.rows]);
  const personOf = usePeople(all.flatMap(({ people }) => people));
  const { key: projectKey } = overview.project;
  const known = { texts, projectKey, engagements, personOf, issueOf: issueTitleOf, versionOf: () => undefined };
  const view = useListView(pollList, all, known);
  return <AskList definition={pollList} list={list} view={view} known={known} form={null} formButton={null} />;
}
