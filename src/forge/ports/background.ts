import { theApp } from '../../app/caller';
import type { BackgroundPorts } from '../../app/ports/ports';
import { jiraAsApp } from '../jira/as-app';
import { idsByAsk } from '../seals/ids-by-ask';
import { unsealing } from '../seals/unsealing';
import { listDue } from '../storage/due-list';
import { followed } from '../storage/followed';
import { outboxStorage } from '../storage/outbox-storage';
import { sparingReads } from '../storage/storage';
import { portsFor } from './ports';

/**
 * The real world for what the app does by itself: there is no person as whom Jira could be asked. The resolvers need little
 * of it, and their bundles are the largest.
 */
export const background: BackgroundPorts = {
  ...portsFor(theApp),
  asApp: jiraAsApp,
  outbox: outboxStorage,
  sweeps: { listDue, followed, idsByAsk },
  sparing: sparingReads,
  unsealing,
};
