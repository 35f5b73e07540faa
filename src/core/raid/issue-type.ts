import type { RaidKind } from '../../contract/raid';

/** A type of issue that a project offers. `level` is 0 for standard ones, below for subtasks, above for epics. */
export type IssueType = {
  readonly id: string;
  readonly name: string;
  /** As Jira was delivered with it, whatever the site's language. */
  readonly untranslatedName?: string;
  readonly level: number;
};

/** The type to make of an entry: a risk where the project knows risks, else a task, else the first standard one. */
export function issueTypeFor(kind: RaidKind, types: readonly IssueType[]): IssueType | undefined {
  const standard = types.filter(({ level }) => level === 0);
  const called = (wanted: string) =>
    standard.find(({ name, untranslatedName }) => [name, untranslatedName].some((each) => isSame(each, wanted)));
  return (kind === 'risk' ? called('risk') : undefined) ?? called('task') ?? standard[0];
}

const isSame = (name: string | undefined, wanted: string): boolean => name?.trim().toLowerCase() === wanted;
