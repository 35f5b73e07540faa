import type { CriterionAnswer, SignOff } from '../../../../src/contract/gate/sign-off';
import type { TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import type { AcceptanceCriterion } from '../../../../src/contract/gate/terms';

export type MatrixRow = {
  readonly criterion: AcceptanceCriterion;
  readonly cells: readonly (CriterionAnswer | null)[];
};

/** The answers of each signature in force to each criterion of the round that was asked last. */
export type Matrix = { readonly columns: readonly SignOff[]; readonly rows: readonly MatrixRow[] };

export function matrixOf({
  asked,
  standing,
  signOffs,
}: Pick<TeamGateDetails, 'asked' | 'standing' | 'signOffs'>): Matrix {
  const columns = standing.flatMap(({ decided }) => signOffs.find(({ id }) => id === decided?.signOffId) ?? []);
  const rows = (asked?.content.criteria ?? []).map((criterion, index) => ({
    criterion,
    // Answers are in the order of the criteria, and what is carried over was given on the very same ones.
    cells: columns.map(({ answers }) => answers[index] ?? null),
  }));
  return { columns, rows };
}

/** The signatures that are not in force any more, newest first: of earlier rounds, and those taken back. */
export function earlierSignOffs({ standing, signOffs }: Pick<TeamGateDetails, 'standing' | 'signOffs'>): SignOff[] {
  const inForce = new Set(standing.map(({ decided }) => decided?.signOffId));
  return signOffs.filter(({ id }) => !inForce.has(id)).reverse();
}
