import type { AccountId, IsoDate } from '../../contract/common';
import { contactLimits, type PersonTouchpoints, type TouchedQuarter } from '../../contract/contact';
import { quarterOf } from '../gate/results/by-quarter';
import type { Surveyed } from '../survey/surveyed';

/** The moments, other than surveys, at which a customer meets the project and something of it is measured. */
export type TouchSort = 'tasks' | 'gates' | 'replies';

type CountedQuarter = { readonly name: string } & { readonly [S in TouchSort]: number };

/** The times that one person met a project in an engagement, and something was measured of it: by quarter. */
export type Touched = {
  readonly projectId: string;
  readonly engagementId: string;
  readonly accountId: AccountId;
  /** The newest ones, the earliest of them first. */
  readonly quarters: readonly CountedQuarter[];
};

type Whose = Pick<Touched, 'projectId' | 'engagementId' | 'accountId'>;

export const neverTouched = ({ projectId, engagementId, accountId }: Whose): Touched => ({
  projectId,
  engagementId,
  accountId,
  quarters: [],
});

const nothing = { tasks: 0, gates: 0, replies: 0 };

/** One more in the quarter of a day, or one less where it was taken back. Of a quarter that is not kept any more nothing is taken away. */
export function withTouch(touched: Touched, sort: TouchSort, day: IsoDate, by: 1 | -1 = 1): Touched {
  const name = quarterOf(day);
  const before = touched.quarters.find((each) => each.name === name) ?? { name, ...nothing };
  const after = { ...before, [sort]: Math.max(0, before[sort] + by) };
  const quarters = [...touched.quarters.filter((each) => each.name !== name), after]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .slice(-contactLimits.touchedQuarters);
  return { ...touched, quarters };
}

/** The quarters of which touchpoints are told: the one of a day and those before it, the newest first. */
export function touchedQuartersUntil(day: IsoDate): readonly string[] {
  const [year = 0, quarter = 1] = quarterOf(day).split('-Q').map(Number);
  return Array.from({ length: contactLimits.touchedQuarters }, (_, back) => {
    const at = year * 4 + quarter - 1 - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

type Known = { readonly touched: Touched | undefined; readonly surveyed: Pick<Surveyed, 'asked'> | undefined };

/**
 * The counts of what one person met in an engagement, and how many questions they were asked there, quarter by quarter. Surveys count by who was asked, by
 * name and in confidence alike: who has answered is in neither number.
 * @param areRepliesTold else nothing tells who had something to complain of
 */
export const touchpointsOf = (
  { engagementId, accountId }: Pick<Whose, 'engagementId' | 'accountId'>,
  quarters: readonly string[],
  { touched, surveyed }: Known,
  areRepliesTold: boolean,
): PersonTouchpoints => ({
  accountId,
  quarters: quarters.map((name): TouchedQuarter => {
    const { tasks, gates, replies } = touched?.quarters.find((each) => each.name === name) ?? nothing;
    const asked = (surveyed?.asked ?? []).filter(
      ({ day, by }) => by?.engagementId === engagementId && quarterOf(day) === name,
    );
    return {
      name,
      tasks,
      gates,
      surveys: asked.length,
      replies: areRepliesTold ? replies : null,
      questions: asked.reduce((sum, { by }) => sum + (by?.questions ?? 0), 0),
    };
  }),
});
