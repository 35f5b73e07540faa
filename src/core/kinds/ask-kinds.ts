import type { AskKind, OverviewAsk } from '../../contract/calls/ask';
import type { AllOf } from '../../contract/common';
import type { OverviewRow } from '../../contract/overview-row';
import type { AskEntry } from '../ask/entry';
import type { AskItem, AskKindRules, LineRule, LozengeRule } from '../ask/kind';
import { outcomeDigestWhats } from '../ask/outcomes';
import { gateAsk } from '../gate/gate-ask';
import type { StoredAskForm } from '../stored/form';
import { surveyAsk } from '../survey/survey-ask';
import { taskAsk } from '../task/task-ask';
import { deputyDigestWhats } from './deputy-news';

/** Every kind of ask, with what the app knows of it. What goes over all kinds looks here, and nowhere else. */
export const kindRules = { task: taskAsk, gate: gateAsk, survey: surveyAsk } as const satisfies {
  readonly [K in AskKind]: Omit<
    AskKindRules<never, never, string, string, unknown, unknown, string, never>,
    'storedForm'
  > & {
    readonly kind: K;
    readonly storedForm: object;
  };
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

/** All that a digest can say, of every kind, of what customers raise and of deputies: `digest.<what>` in `locales/`. */
export const digestWhats: ReadonlyMap<string, LineRule> = new Map(
  [...Object.values(kindRules).map(({ digestWhats }) => digestWhats), outcomeDigestWhats, deputyDigestWhats].flatMap(
    (whats) => Object.entries<LineRule>(whats),
  ),
);

type LozengesOfAll = AllOf<{ [K in AskKind]: (typeof kindRules)[K]['lozenges'] }>;

/** All that the lozenge of an issue can say of one kind alone, of every kind. */
export type LozengeWhat = keyof LozengesOfAll;
export const lozengeRules: Readonly<Record<LozengeWhat, LozengeRule>> = Object.assign(
  {},
  ...Object.values(kindRules).map(({ lozenges }) => lozenges),
);

/** The part of an overview's row that an ask's kind alone adds. */
export const overviewOf = (entry: AskEntry) =>
  ({ kind: entry.kind, ...(rulesOf(entry.kind).overviewOf(entry) as object) }) as KindRow<OverviewAsk>;

type KindRow<Row> = Row extends OverviewAsk ? Omit<Row, keyof OverviewRow> : never;
