/** The fields that issues have: api-group-issue-fields. */

import { ok } from '../formats/reply';
import { clauseOf, issueFields } from '../resources/issue';
import type { Operation } from '../rest/operation';

const getFields: Operation = {
  operationId: 'getFields',
  method: 'GET',
  path: '/rest/api/3/field',
  scopes: [
    ['read:jira-work'],
    [
      ...['read:field:jira', 'read:avatar:jira', 'read:project-category:jira'],
      ...['read:project:jira', 'read:field-configuration:jira'],
    ],
  ],
  run: () => {
    const fields = issueFields().map(({ id, name, custom, type, isNavigable }) => ({
      id,
      key: id,
      name,
      custom: id.startsWith('customfield_'),
      orderable: true,
      navigable: isNavigable,
      searchable: true,
      clauseNames: custom === undefined ? [id] : [clauseOf(id), name],
      // Only of that type the stand-in says it.
      ...(custom === undefined ? {} : { schema: { type, custom, customId: Number(id.replace('customfield_', '')) } }),
    }));
    return ok(fields, { objects: fields.length });
  },
};

export const fieldOperations: readonly Operation[] = [getFields];
