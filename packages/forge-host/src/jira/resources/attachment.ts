import { jiraInstant } from '../formats/instant';
import type { AttachmentRecord } from '../records/attachment';
import type { Call } from '../rest/operation';
import { userResource } from './user';

/** An attachment as it stands inside an issue. */
export function attachmentResource(call: Call, attachment: AttachmentRecord) {
  const { site } = call;
  return {
    self: `${site.url}/rest/api/3/attachment/${attachment.id}`,
    id: String(attachment.id),
    filename: attachment.filename,
    author: userResource(call, attachment.author),
    created: jiraInstant(attachment.createdAt, call.caller.person.timeZone),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: `${site.url}/rest/api/3/attachment/content/${attachment.id}`,
  };
}
