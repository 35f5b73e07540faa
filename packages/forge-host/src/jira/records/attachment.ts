/** Files on issues: what is known of them. Their content is not kept. */
import type { Site } from '../site/site';

export type AttachmentRecord = {
  readonly id: number;
  readonly issueId: number;
  readonly filename: string;
  readonly mimeType: string;
  /** In bytes. */
  readonly size: number;
  readonly author: string;
  readonly createdAt: number;
};

const columns = 'id, issueId, filename, mimeType, size, author, createdAt';

export function attachmentsOf(site: Site, issueId: number): AttachmentRecord[] {
  return site.all<AttachmentRecord>(`SELECT ${columns} FROM jira_attachment WHERE issueId = ? ORDER BY id`, issueId);
}

export function findAttachment(site: Site, id: number): AttachmentRecord | undefined {
  return site.first<AttachmentRecord>(`SELECT ${columns} FROM jira_attachment WHERE id = ?`, id);
}

export function addAttachment(site: Site, attachment: Omit<AttachmentRecord, 'id'>): AttachmentRecord {
  const id = site.nextId('attachment', 10_000);
  site.run(
    `INSERT INTO jira_attachment (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    attachment.issueId,
    attachment.filename,
    attachment.mimeType,
    attachment.size,
    attachment.author,
    attachment.createdAt,
  );
  return { id, ...attachment };
}

export function removeAttachment(site: Site, id: number): void {
  site.run('DELETE FROM jira_attachment WHERE id = ?', id);
}
