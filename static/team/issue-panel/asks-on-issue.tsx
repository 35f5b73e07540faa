import { useCallback } from 'react';
import type { AskKind } from '../../../src/contract/calls/ask';
import type { IssuePanel } from '../../../src/contract/calls/team';
import { useTexts } from '../../i18n/use-texts';
import { MoreButton } from '../../states/more-button';
import type { TeamAsk } from '../ask/issue-kind';
import { callTeam } from '../call/calls';
import { issueKind } from '../kinds/ask-kinds';
import type { PersonOf } from '../people/names';
import { asksOf, withPage } from './panel';

type AsksOnIssueProps = {
  kind: AskKind;
  panel: IssuePanel;
  personOf: PersonOf;
  canAdd: boolean;
  /** The id of the ask that was added last on this screen, of whatever kind. */
  added: string | null;
  change: (change: (panel: IssuePanel) => IssuePanel) => void;
  onChanged: (kind: AskKind, ask: TeamAsk) => void;
  onStale: (kind: AskKind) => Promise<void>;
  onCopy: (ask: TeamAsk) => void;
};

/** The asks of one kind on the issue, and the way to those that are not loaded yet. */
export function AsksOnIssue({ kind, panel, change, onChanged, onStale, ...list }: AsksOnIssueProps) {
  const { t } = useTexts();
  const { List } = issueKind(kind);
  const { shown, next, total } = asksOf(panel, kind);
  const onKindChanged = useCallback((ask: TeamAsk) => onChanged(kind, ask), [kind, onChanged]);
  const onKindStale = useCallback(() => onStale(kind), [kind, onStale]);
  const load = async (after: number) => {
    const page = await callTeam('show-issue', { more: { kind, after } });
    if (page.ok) change((now) => withPage(now, kind, page.value));
    return page;
  };
  const more = next !== null && (
    <MoreButton label={t('issue.more', { shown: shown.length, total })} load={() => load(next)} />
  );
  return <List panel={panel} asks={shown} more={more} onChanged={onKindChanged} onStale={onKindStale} {...list} />;
}
