import type { JiraAsApp, Organization } from '../../app/ports/jira';
import { route } from '../platform/requests';
import { get } from './call';
import { readReply, readVisibleReply } from './reply';

/** The type of the field that holds the organizations which a request is shared with. Its id is another on each site. */
const fieldType = 'com.atlassian.servicedesk:sd-customer-organizations';

/** JSM gives no more in a page (developer.atlassian.com/cloud/jira/service-desk/rest/intro/#pagination). */
const pageSize = 50;

/** The organizations of customers, as far as a request has to do with them. */
export const organizations: Pick<JiraAsApp, 'sharedWith' | 'organizationsOf'> = {
  sharedWith: async (requestId) => {
    type Field = { id: string; schema?: { custom?: string } };
    const fields = await readReply<Field[]>(get(route`/rest/api/3/field`));
    const field = fields.find(({ schema }) => schema?.custom === fieldType)?.id;
    if (field === undefined) return [];
    type Issue = { fields: Readonly<Record<string, readonly Organization[] | null | undefined>> };
    const issue = await readVisibleReply<Issue>(get(route`/rest/api/3/issue/${requestId}?fields=${field}`));
    return issue && (issue.fields[field] ?? []).map(({ id, name }) => ({ id: String(id), name }));
  },

  organizationsOf: async (accountId) => {
    const found: string[] = [];
    type Page = { values: { id: string }[]; isLastPage: boolean };
    for (let start = 0; ; start += pageSize) {
      const path = route`/rest/servicedeskapi/organization?accountId=${accountId}&start=${start}&limit=${pageSize}`;
      const page = await readReply<Page>(get(path));
      found.push(...page.values.map(({ id }) => String(id)));
      if (page.isLastPage || page.values.length === 0) return found;
    }
  },
};
