/** The demo's service project: where customers live. It holds a few ordinary requests and nothing of the app's. */
import type { ServiceProjectContent } from 'forge-host/content';
import {
  bystander,
  customerSponsor,
  customerUser,
  dispatchers,
  internalCustomer,
  nightWatch,
  otherCompanyCustomer,
  projectAdministrator,
  projectManager,
} from './people';

/** The request type of the requests that the app opens for engagements. */
export const engagementRequestType = 'Project collaboration';

export const serviceProject: ServiceProjectContent = {
  key: 'CARE',
  name: 'Customer care',
  description: 'The portal of our customers.',
  team: {
    lead: projectAdministrator,
    roles: [
      [projectManager, 'agent'],
      [projectAdministrator, 'agent'],
      [projectAdministrator, 'administrator'],
    ],
  },
  statuses: [
    { name: 'Waiting for support', category: 'indeterminate' },
    { name: 'Waiting for customer', category: 'indeterminate' },
    { name: 'Resolved', category: 'done' },
  ],
  transitions: [
    { name: 'Respond to customer', from: 'Waiting for support', to: 'Waiting for customer' },
    { name: 'Respond to support', from: 'Waiting for customer', to: 'Waiting for support' },
    { name: 'Resolve', from: 'Waiting for support', to: 'Resolved', isForCustomers: true },
    { name: 'Resolve', from: 'Waiting for customer', to: 'Resolved', isForCustomers: true },
    { name: 'Reopen', from: 'Resolved', to: 'Waiting for support', isForCustomers: true },
  ],
  customers: [
    ...[customerSponsor, customerUser, otherCompanyCustomer, bystander, internalCustomer],
    ...[...dispatchers, nightWatch],
  ],
  organizations: [
    { name: 'Northwind Terminals (demo)', members: [customerSponsor, customerUser, ...dispatchers, nightWatch] },
    { name: 'Southbay Shipping (demo)', members: [otherCompanyCustomer] },
  ],
  requestTypes: [
    {
      name: engagementRequestType,
      description: 'Where we work with you on a project: what we need from you, and what you decide.',
    },
    {
      name: 'Get help',
      description: 'Something does not work, or you have a question.',
      helpText: 'Tell us what you did and what you saw.',
    },
    { name: 'Request access', description: 'You or a colleague need access.' },
  ],
  requests: [
    {
      type: 'Get help',
      by: customerUser,
      summary: 'Cannot print the berth plan',
      text: 'The plan is cut off on the right.',
      days: -6,
      statuses: ['Waiting for support', 'Waiting for customer'],
      organization: 'Northwind Terminals (demo)',
      replies: [{ by: projectManager, text: 'Which browser do you use?', days: -5 }],
    },
    {
      type: 'Request access',
      by: customerSponsor,
      summary: 'Access for our new dispatcher',
      text: 'Name and address follow.',
      days: -12,
      statuses: ['Waiting for support', 'Resolved'],
      participants: [customerUser],
    },
    {
      type: 'Get help',
      by: otherCompanyCustomer,
      summary: 'Invoice copy for last month',
      text: 'We did not get the invoice.',
      days: -2,
      statuses: ['Waiting for support'],
    },
    {
      type: 'Request access',
      by: internalCustomer,
      summary: 'Screenshots for the launch page',
      text: 'Marketing needs three screenshots.',
      days: -3,
      statuses: ['Waiting for support'],
    },
    {
      type: 'Get help',
      by: bystander,
      summary: 'How do I change my password?',
      text: 'The link has expired.',
      days: -1,
      statuses: ['Waiting for support'],
    },
  ],
};
