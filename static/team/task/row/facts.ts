import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TakenStep, TeamTask } from '../../../../src/contract/task/task';
import { dueFact } from '../../../i18n/due';
import type { Texts } from '../../../i18n/texts';
import type { AskFact } from '../../ask/fact';
import type { IssueTitle } from '../../issue/issue-titles';
import { formatAbsent } from '../../people/format-absent';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { isClosed, isTeamsTurn } from '../state/rows';
import { formatTaskSince } from '../state/since';
import { awaitsOf } from '../state/turn';

export type FactsContext = {
  readonly engagement: Pick<EngagementSummary, 'today' | 'absent' | 'isRequestUnseen'>;
  readonly personOf: PersonOf;
  readonly issues: ReadonlyMap<string, IssueTitle>;
};

/** The facts of a task at a glance, beside its owner: the most pressing first. */
export function factsOf(task: TeamTask, { engagement, personOf, issues }: FactsContext, texts: Texts): AskFact[] {
  const { t } = texts;
  const isOpen = task.state === 'open';
  const { today } = engagement;
  const facts: AskFact[] = [];
  if (task.isUrgent && !isClosed(task)) facts.push({ text: t('task.urgent') });
  if ((isOpen || task.state === 'planned') && task.owner.kind === 'person') {
    const absent = formatAbsent([task.owner.accountId], engagement, personOf, texts);
    facts.push(...absent.map((text) => ({ text, isAlarming: true })));
  }
  if (isOpen && task.blocker) {
    facts.push({ text: t('task.stuck-since', { date: texts.dayOf(task.blocker.at) }), isAlarming: true });
  }
  if (isOpen && task.proposal) {
    facts.push({ text: t('task.asks-for', { date: texts.day(task.proposal.date) }) });
    facts.push({ text: t('task.asked-on', { date: texts.dayOf(task.proposal.at) }) });
  }
  if ((isOpen || task.state === 'planned') && task.due !== null) {
    facts.push(dueFact({ ...task, isOthersTurn: isTeamsTurn(task) }, today, texts));
  }
  if (task.state === 'planned') facts.push({ text: formatStart(task, issues, texts) });
  // It does not wait for a customer who waits for an answer.
  else if (awaitsOf(task) === null) {
    const settled = { ...task, state: task.state, doneBy: task.completion?.by };
    facts.push({ text: formatTaskSince(settled, personOf, texts) });
  }
  if (isOpen && task.acceptedBy !== null) {
    facts.push({ text: t('task.taken-on', { name: nameOf(task.acceptedBy, personOf, texts) }) });
  }
  if (isOpen && task.ladder) facts.push(...factsOfStep(task.ladder, texts));
  if (task.round > 1) facts.push({ text: t('task.round', { round: task.round }) });
  return facts;
}

/** The newest step of the ladder: what was said, and whether it came by mail. */
function factsOfStep({ step, sponsor, isUnmailed }: TakenStep, { t }: Texts): AskFact[] {
  const isLate = step === 'sponsor' || step === 'pause';
  const text = t(sponsor === null ? 'task.ladder.no-sponsor' : `task.ladder.${step}`);
  return [{ text, isAlarming: isLate }, ...(isUnmailed ? [{ text: t('task.ladder.unmailed') }] : [])];
}

/** The moment at which a planned task begins to wait for the customer. */
function formatStart({ activation }: TeamTask, issues: FactsContext['issues'], { t, plural, day }: Texts): string {
  switch (activation.kind) {
    case 'now':
      return t('task.starts-soon');
    case 'date':
      return t('task.starts-on', { date: day(activation.day) });
    case 'issues': {
      const keys = activation.issueIds.flatMap((id) => issues.get(id)?.key ?? []);
      const count = activation.issueIds.length;
      // The reader may not see all of them, and while names load none is known.
      return keys.length === count
        ? plural('task.starts-after', count, { issues: keys.join(', ') })
        : plural('task.starts-after-some', count);
    }
  }
}
