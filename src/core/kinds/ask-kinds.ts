import type { AskKind, OverviewAsk } from '../../contract/calls/ask';
import type { OverviewRow } from '../../contract/overview-row';
import type { AskEntry } from '../ask/entry';
import type { AskItem, AskKindRules, OnIssueRules } from '../ask/kind';
import type { ToldRules } from '../ask/told';
import { gateAsk } from '../gate/gate-ask';
import { gatesOnIssue } from '../gate/on-issue/gates-on-issue';
import { gateTold } from '../gate/told/gate-told';
import type { StoredAskForm } from '../stored/form';
import { surveysOnIssue } from '../survey/on-issue/surveys-on-issue';
import { surveyAsk } from '../survey/survey-ask';
import { surveyTold } from '../survey/told/survey-told';
import { tasksOnIssue } from '../task/on-issue/tasks-on-issue';
import { taskAsk } from '../task/task-ask';
import { taskTold } from '../task/told/task-told';

/** Every kind of ask, with what the app knows of it. What goes over all kinds looks here, and nowhere else. */
export const kindRules = { task: taskAsk, gate: gateAsk, survey: surveyAsk } as const satisfies {
  readonly [K in AskKind]: Omit<AskKindRules<never, never>, 'storedForm'> & {
    readonly kind: K;
    readonly storedForm: object;
  };
};

/*
 * Few functions tell of asks, so that these two registries stand apart from the rules that all need. Each is a function: a bundler
 * drops a function that nobody calls, with all that it needs, and keeps an object.
 */

/** The rules of each kind by which digests and messages tell of it. */
export const toldRules = () =>
  ({ task: taskTold, gate: gateTold, survey: surveyTold }) as const satisfies {
    readonly [K in AskKind]: ToldRules<never, never, string, never>;
  };

/** The rules of each kind by which issues tell of asks on them. */
export const onIssueRules = () =>
  ({ task: tasksOnIssue, gate: gatesOnIssue, survey: surveysOnIssue }) as const satisfies {
    readonly [K in AskKind]: OnIssueRules<never>;
  };

/** The kinds of ask, in the order in which screens show them. */
export const askKinds = Object.keys(kindRules) as readonly AskKind[] as readonly [AskKind, ...AskKind[]];

/** The items that are stored, of each kind. */
export type AskItems = { [K in AskKind]: ItemOf<(typeof kindRules)[K]['storedForm']> };

type ItemOf<Form> = Form extends StoredAskForm<infer Item> ? Item : never;

/** The states of each kind. */
export type AskState<K extends AskKind> = AskItems[K]['state']['name'];

/** The entries in inboxes, of each kind. */
export type AskEntries = { [K in AskKind]: Parameters<(typeof kindRules)[K]['newestOf']>[0] };

/** The states in which something can be due, of each kind. */
export type DueState<K extends AskKind> = (typeof kindRules)[K]['dueStates'][number];

/** The rules of one kind, for what is stored of that very kind: entries and items say of which they are. */
export const rulesOf = (kind: AskKind): AskKindRules<AskItem, AskEntry> =>
  kindRules[kind] as unknown as AskKindRules<AskItem, AskEntry>;
export const toldRulesOf = (kind: AskKind): ToldRules => toldRules()[kind] as unknown as ToldRules;
export const onIssueRulesOf = (kind: AskKind): OnIssueRules => onIssueRules()[kind] as unknown as OnIssueRules;

/** The part of an overview's row that an ask's kind alone adds. */
export const overviewOf = (entry: AskEntry) =>
  ({ kind: entry.kind, ...(rulesOf(entry.kind).overviewOf(entry) as object) }) as KindRow<OverviewAsk>;

type KindRow<Row> = Row extends OverviewAsk ? Omit<Row, keyof OverviewRow> : never;
