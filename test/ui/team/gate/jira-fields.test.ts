import { expect, it } from 'vitest';
import { coverable } from '../../../../static/team/gate/form/jira-fields';

it('offers no field to cover that changes by itself', () => {
  const custom = (id: number, name: string, type: string) => ({
    id: `customfield_${id}`,
    name,
    schema: { custom: type },
  });
  const fields = [
    custom(1, 'Request Type', 'com.atlassian.servicedesk:vp-origin'),
    custom(2, 'Time to resolution', 'com.atlassian.servicedesk:sd-sla-field'),
    custom(3, 'Rank', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
    custom(4, 'Scope', 'com.atlassian.jira.plugin.system.customfieldtypes:textarea'),
    { id: 'status', name: 'Status', schema: {} },
    { id: 'environment', name: 'Environment', schema: {} },
  ];
  expect(coverable(fields).map(({ name }) => name)).toEqual(['Environment', 'Scope']);
});
