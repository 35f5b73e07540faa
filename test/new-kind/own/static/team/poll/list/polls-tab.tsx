import { useMemo } from 'react';
import type { ProjectOverview } from '../../../../src/contract/calls/plan';
import { useTexts } from '../../../i18n/use-texts';
import { issueTitleOf } from '../../issue/issue-titles';
import { AskList } from '../../list/ask-list';
import { useSharedList } from '../../list/shared-list';
import { useListView } from '../../list/table/use-list-view';
import { usePeople } from '../../people/names';
import { pollList } from './poll-list';
import { pollSource } from './poll-source';

/** The polls of the project. */
export default function PollsTab({ overview }: { overview: ProjectOverview }) {
  const texts = useTexts();
  const list = useSharedList(pollSource);
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
