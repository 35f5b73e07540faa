import { jiraInstant } from '../formats/instant';
import { changesOf } from '../records/change';
import type { Call } from '../rest/operation';
import { userResource } from './user';

/** As many as Jira gives with an issue. */
const most = 100;

/** The history of an issue for `expand=changelog`: the newest first. */
export function changelogResource(call: Call, issueId: number) {
  const changes = changesOf(call.site, issueId);
  const histories = changes.slice(0, most).map(({ id, author, at, items }) => ({
    id: String(id),
    author: userResource(call, author),
    created: jiraInstant(at, call.caller.person.timeZone),
    items: JSON.parse(items) as unknown,
  }));
  return { startAt: 0, maxResults: histories.length, total: changes.length, histories };
}
