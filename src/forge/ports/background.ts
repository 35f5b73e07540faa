import type { BackgroundPorts } from '../../app/ports';
import { jiraAsApp } from '../jira/as-app';
import { listDue } from '../storage/due-list';
import { followed } from '../storage/followed';
import { outboxStorage } from '../storage/outbox-storage';
import { ports } from './ports';

/** The real world for what the app does by itself. The resolvers need little of it, and their bundles are the largest. */
export const background: BackgroundPorts = {
  ...ports,
  asApp: jiraAsApp,
  outbox: outboxStorage,
  sweeps: { listDue, followed },
};
