/**
 * The project in which the library's branches ask for help: one request in each status, of everybody who can have one.
 */
import type { ServiceProjectContent } from 'forge-host/content';
import {
  bystander,
  firstCustomer,
  internalCustomer,
  otherCompanyCustomer,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from './people';

export const help: ServiceProjectContent = {
  key: 'HELP',
  name: 'Help for branches',
  description: 'Ask us anything.',
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
  customers: [firstCustomer, secondCustomer, otherCompanyCustomer, bystander, internalCustomer],
  organizations: [
    { name: 'City branch', members: [firstCustomer, secondCustomer] },
    { name: 'Village branch', members: [otherCompanyCustomer] },
  ],
  requestTypes: [
    { name: 'Working together', description: 'What we do with you over weeks.' },
    { name: 'Get help', description: 'Something does not work.', helpText: 'Tell us what you did and what you saw.' },
    { name: 'Request access', description: 'Somebody needs access.' },
  ],
  requests: [
    {
      type: 'Get help',
      by: secondCustomer,
      summary: 'Labels print upside down',
      text: 'Since Monday.',
      days: -6,
      statuses: ['Waiting for support', 'Waiting for customer'],
      organization: 'City branch',
      replies: [{ by: projectManager, text: 'Which printer is it?', days: -5 }],
    },
    {
      type: 'Request access',
      by: firstCustomer,
      summary: 'Access for a new librarian',
      text: 'She begins next week.',
      days: -12,
      statuses: ['Waiting for support', 'Resolved'],
      participants: [secondCustomer],
    },
    {
      type: 'Get help',
      by: otherCompanyCustomer,
      summary: 'Two readers share a card number',
      text: 'Both are new.',
      days: -2,
      statuses: ['Waiting for support'],
    },
    {
      type: 'Request access',
      by: internalCustomer,
      summary: 'Numbers for the yearly report',
      text: 'Loans of each branch.',
      days: -3,
      statuses: ['Waiting for support'],
    },
    {
      type: 'Get help',
      by: bystander,
      summary: 'My password has expired',
      text: 'What now?',
      days: -1,
      statuses: ['Waiting for support'],
    },
  ],
};
