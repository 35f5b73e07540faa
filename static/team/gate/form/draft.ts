import { askLimits } from '../../../../src/contract/calls/ask';
import type { Subject } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import {
  type GateMode,
  type GateRule,
  type GateTerms,
  gateLimits,
  type Lapse,
  type Meaning,
  usualCovers,
} from '../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../src/contract/result';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';
import { type LinkRow, linkProblem, linksOf } from '../../link/links';
import { daysOf, type OwnReminders, ownRemindersOf, ownRemindersProblem } from '../../reminders/own-reminders';
import { type CriterionRow, criteriaOf, criteriaProblem } from './criteria';
import {
  likelySignatories,
  type SignatoryRow,
  signatoriesInSteps,
  signatoriesOf,
  signatoriesProblem,
  signatoryProblem,
  signatoryRows,
} from './signatories';

/** A gate's terms as they stand in the form. */
export type GateDraft = {
  readonly title: string;
  readonly deliverable: string;
  readonly version: string;
  readonly links: readonly LinkRow[];
  readonly criteria: readonly CriterionRow[];
  readonly meaning: Meaning;
  /** Null for the usual words of the meaning. */
  readonly statement: string | null;
  readonly signatories: readonly SignatoryRow[];
  readonly rule: GateRule['kind'];
  /** As typed. */
  readonly count: string;
  readonly order: 'parallel' | 'sequence';
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
  /** Asked for where the day is in a critical period. */
  readonly dueReason?: string;
  readonly lapse: Lapse;
  readonly mode: GateMode;
  readonly allowsConcessions: boolean;
  readonly isUrgent: boolean;
  /** Asked for where it is urgent. */
  readonly urgentReason?: string;
  readonly reminders: OwnReminders;
  readonly covers: readonly string[];
};

const draftFields: readonly (keyof GateDraft)[] = [
  'title',
  'deliverable',
  'version',
  'links',
  'criteria',
  'meaning',
  'statement',
  'signatories',
  'rule',
  'count',
  'order',
  'due',
  'dueReason',
  'lapse',
  'mode',
  'isUrgent',
  'urgentReason',
  'reminders',
  'covers',
];

export const newGateDraft = (engagement: EngagementSummary, subject: Subject['kind']): GateDraft => ({
  title: '',
  deliverable: '',
  version: '',
  links: [],
  criteria: [{ id: 1, text: '', priority: 'must' }],
  meaning: 'acceptance',
  statement: null,
  signatories: likelySignatories(engagement),
  rule: 'all',
  count: '1',
  order: 'parallel',
  due: '',
  lapse: 'wait',
  mode: 'advise',
  allowsConcessions: false,
  isUrgent: false,
  reminders: ownRemindersOf(undefined),
  covers: usualCovers[subject],
});

/** The form as it opens on terms that were settled before. */
export const gateDraftOf = (terms: GateTerms): GateDraft => ({
  title: terms.title,
  deliverable: terms.deliverable.name,
  version: terms.deliverable.version,
  links: terms.deliverable.links.map((link, id) => ({ ...link, id })),
  criteria: terms.criteria.length > 0 ? terms.criteria.map((row, id) => ({ ...row, id })) : [emptyCriterion],
  meaning: terms.meaning,
  statement: terms.statement,
  signatories: signatoryRows(terms.signatories),
  rule: terms.rule.kind,
  count: 'count' in terms.rule ? String(terms.rule.count) : '1',
  order: terms.order,
  due: terms.due ?? '',
  ...(terms.dueReason === undefined ? {} : { dueReason: terms.dueReason }),
  lapse: terms.lapse,
  mode: terms.mode,
  allowsConcessions: terms.allowsConcessions ?? false,
  isUrgent: terms.isUrgent,
  ...(terms.urgentReason === undefined ? {} : { urgentReason: terms.urgentReason }),
  reminders: ownRemindersOf(terms.reminders),
  covers: terms.covers,
});

const emptyCriterion: CriterionRow = { id: 1, text: '', priority: 'must' };

/** The surroundings in which the terms are settled. */
export type Setting = {
  readonly engagement: EngagementSummary;
  readonly subject: Subject['kind'];
  /** Whether a workflow rule can hold an issue here. */
  readonly canHold: boolean;
  /** The gate whose terms are changed; absent where one is drafted. */
  readonly gate?: Pick<TeamGate, 'isSilenceHalted' | 'standing'>;
};

/**
 * The draft, fitted to another subject: people who are no customers there are left out, and settings that can't work
 * there fall back to the default.
 */
export function fitted(draft: GateDraft, { engagement, subject, canHold }: Setting): GateDraft {
  const known = draft.signatories.filter(
    (row) => signatoryProblem(row, [row], 'parallel', engagement)?.code !== 'signatory-unknown',
  );
  const isOfSubject = (field: string) => subject === 'issue' || usualCovers.version.some((usual) => usual === field);
  const covers = draft.covers.filter(isOfSubject);
  return {
    ...draft,
    signatories: known.length > 0 ? known : likelySignatories(engagement),
    lapse: draft.lapse === 'deem' && !engagement.deemed ? 'wait' : draft.lapse,
    mode: canHold ? draft.mode : 'advise',
    covers: covers.length > 0 ? covers : usualCovers[subject],
  };
}

/** The changes of a draft in which people sign in another order: in a sequence no silence counts, so it goes on waiting. */
export const changesInOrder = (
  { signatories, lapse }: Pick<GateDraft, 'signatories' | 'lapse'>,
  order: GateDraft['order'],
): Pick<GateDraft, 'order' | 'signatories' | 'lapse'> => ({
  order,
  signatories: signatoriesInSteps(signatories, order),
  lapse: order === 'sequence' && lapse === 'deem' ? 'wait' : lapse,
});

/**
 * The resolver's refusal of a draft, said before the call. The resolver checks again.
 * @param statement what is agreed to, where the draft has the usual words
 * @param settledDue a due date that may stay as it is, though it may have passed
 */
export function checkGateDraft(
  draft: GateDraft,
  engagement: EngagementSummary,
  statement: string,
  settledDue: string = '',
): DraftErrors<GateDraft> {
  const { links, due, lapse, order, rule, signatories } = draft;
  const day = due === '' || due === settledDue ? null : dayProblem(due, engagement.today);
  const found: Partial<Record<keyof GateDraft, Refusal | null>> = {
    title: textProblem(draft.title, gateLimits.title, true),
    deliverable: textProblem(draft.deliverable, gateLimits.deliverable, true),
    version: textProblem(draft.version, gateLimits.version, false),
    links: links.map(linkProblem).find((problem) => problem !== null) ?? null,
    criteria: criteriaProblem(draft.criteria),
    statement: textProblem(draft.statement ?? statement, gateLimits.statement, true),
    signatories: signatoriesProblem(signatories, order, engagement),
    count: rule === 'quorum' || rule === 'named' ? countProblem(draft.count) : null,
    due: lapse === 'expire' && due === '' ? { code: 'field-missing' } : day,
    lapse: lapse === 'deem' ? deemedProblem(engagement, order) : null,
    urgentReason: draft.isUrgent ? textProblem(draft.urgentReason ?? '', askLimits.urgentReason, true) : null,
    reminders: ownRemindersProblem(draft.reminders),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null)) as DraftErrors<GateDraft>;
}

const deemedProblem = ({ deemed }: EngagementSummary, order: GateDraft['order']): Refusal | null => {
  if (!deemed) return { code: 'deemed-not-agreed' };
  return order === 'sequence' ? { code: 'deemed-in-sequence' } : null;
};

const countProblem = (count: string): Refusal | null => {
  const number = Number(count);
  const isCount = count.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= gateLimits.signatories;
  return isCount ? null : { code: 'field-invalid' };
};

/** @param statement the usual words of the meaning, in the customer's language */
export function toGateTerms(draft: GateDraft, statement: string): GateTerms {
  const reminders = daysOf(draft.reminders);
  return {
    title: draft.title.trim(),
    deliverable: { name: draft.deliverable.trim(), version: draft.version.trim(), links: linksOf(draft.links) },
    criteria: criteriaOf(draft.criteria),
    meaning: draft.meaning,
    statement: (draft.statement ?? statement).trim(),
    signatories: signatoriesOf(draft.signatories, draft.order),
    rule: ruleOf(draft),
    order: draft.order,
    due: draft.due === '' ? null : draft.due,
    ...(draft.dueReason?.trim() ? { dueReason: draft.dueReason.trim() } : {}),
    lapse: draft.lapse,
    mode: draft.mode,
    ...(draft.allowsConcessions ? { allowsConcessions: true } : {}),
    isUrgent: draft.isUrgent,
    ...(draft.isUrgent && draft.urgentReason?.trim() ? { urgentReason: draft.urgentReason.trim() } : {}),
    ...(reminders === undefined ? {} : { reminders }),
    covers: draft.covers,
  };
}

export const ruleOf = ({ rule, count }: Pick<GateDraft, 'rule' | 'count'>): GateRule =>
  rule === 'quorum' || rule === 'named' ? { kind: rule, count: Number(count) } : { kind: rule };

/** The field to which a refusal of the whole command belongs; null when it is about none of the fields. */
export function gateFieldOf({ field }: Refusal): keyof GateDraft | null {
  const last = field?.split('.').at(-1);
  return draftFields.find((name) => name === (last === 'name' ? 'deliverable' : last)) ?? null;
}
