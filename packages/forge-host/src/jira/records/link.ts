/** Links between issues, and from issues to elsewhere. */
import type { Site } from '../site/site';

export type LinkType = {
  readonly id: number;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
};

/** The types that a new site comes with, and the one that comes with the first split. */
export const linkTypes: readonly LinkType[] = [
  { id: 10_000, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: 10_001, name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: 10_002, name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: 10_003, name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: 10_004, name: 'Issue split', inward: 'split from', outward: 'split to' },
];

/** Read as a sentence: the source `blocks` the destination, the destination `is blocked by` the source. */
export type IssueLinkRecord = {
  readonly id: number;
  readonly typeId: number;
  readonly sourceId: number;
  readonly destinationId: number;
};

const columns = 'id, typeId, sourceId, destinationId';

export function linksOf(site: Site, issueId: number): IssueLinkRecord[] {
  return site.all<IssueLinkRecord>(
    `SELECT ${columns} FROM jira_issue_link WHERE sourceId = ? OR destinationId = ? ORDER BY id`,
    issueId,
    issueId,
  );
}

export function addLink(site: Site, link: Omit<IssueLinkRecord, 'id'>): IssueLinkRecord {
  const id = site.nextId('issue-link', 10_000);
  site.run(
    `INSERT INTO jira_issue_link (${columns}) VALUES (?, ?, ?, ?)`,
    id,
    link.typeId,
    link.sourceId,
    link.destinationId,
  );
  return { id, ...link };
}

/** A link from an issue to something elsewhere, as it was sent. */
export type RemoteLinkRecord = {
  readonly id: number;
  readonly issueId: number;
  readonly globalId: string | null;
  readonly content: Readonly<Record<string, unknown>>;
};

type RemoteLinkRow = Omit<RemoteLinkRecord, 'content'> & { readonly content: string };

export function remoteLinksOf(site: Site, issueId: number): RemoteLinkRecord[] {
  return site
    .all<RemoteLinkRow>(
      'SELECT id, issueId, globalId, content FROM jira_remote_link WHERE issueId = ? ORDER BY id',
      issueId,
    )
    .map((row) => ({ ...row, content: JSON.parse(row.content) as Record<string, unknown> }));
}

export function addRemoteLink(site: Site, link: Omit<RemoteLinkRecord, 'id'>): number {
  const id = site.nextId('remote-link', 10_000);
  site.run(
    'INSERT INTO jira_remote_link (id, issueId, globalId, content) VALUES (?, ?, ?, ?)',
    id,
    link.issueId,
    link.globalId,
    JSON.stringify(link.content),
  );
  return id;
}

export function changeRemoteLink(site: Site, id: number, content: RemoteLinkRecord['content']): void {
  site.run('UPDATE jira_remote_link SET content = ? WHERE id = ?', JSON.stringify(content), id);
}
