/**
 * Stable names for what is left to chance: ids and what covers them, references, keys of issues made at once, and where within five minutes something
 * happened, which says how long calls took and how late Jira told of a change. Two seeds, and two ways of making ids,
 * give the same record.
 */
import { appAccount, automationAccount } from 'forge-host/accounts';
import { demoPeople } from '../../demo/people';

const id = /^[0-9a-f]{24}$/;

/** Ids and hashes that cover ids, and the references in messages. */
const random = /(?<![0-9A-Za-z])(?:[0-9a-f]{64}|[0-9a-f]{24}|CS[0-9A-F]{8})(?![0-9A-Za-z])/g;

const issueKey = /\b[A-Z]+-\d+\b/g;

const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Longer than all that an act sets going takes, and than Jira's events may be late. */
export const slotMs = 5 * 60_000;

const accounts = new Map([
  ...demoPeople.map(({ accountId, displayName }) => [accountId, displayName.replace(/ \(.*/, '')] as const),
  [appAccount, 'Countersign'] as const,
  [automationAccount, 'Automation'] as const,
]);

const account = new RegExp([...accounts.keys()].join('|'), 'g');

export type Names = {
  /** Learns what the things in an answer are called. @throws where two of them have one name */
  learn(value: unknown): void;
  /** An issue that the app has made: of several made at once, it is chance which is the first. */
  learnIssue(issue: { readonly id: string; readonly key: string }, summary: string): void;
  /** A renaming for one file. The first id without a name that it meets is `id-1`, whatever comes first. */
  forFile(): <Value>(value: Value) => Value;
};

/** @param recordedFrom the moment, in epoch milliseconds, from which all times are that of the recording */
export function createNames(recordedFrom: number): Names {
  const slotOf = (said: string): string => {
    const at = Math.min(Date.parse(said), recordedFrom);
    return new Date(at - (at % slotMs)).toISOString();
  };
  const titles = new Map<string, string>();
  const issues = new Map<string, string>();
  /** Hashes over nothing but a field's content. */
  const kept = new Set<string>();

  const learnOne = (of: string, name: string) => {
    // A thing that was called something else later keeps its first name here.
    if (titles.has(of)) return;
    if ([...titles.values()].includes(name)) throw new Error(`Two things are called ${name}`);
    titles.set(of, name);
  };
  const learn = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id: of, title, name, field, hash, kind, checkpointId, standing, cause } = value as Record<string, unknown>;
    const said = title ?? name;
    // A survey of an engagement has the title of its checkpoint, and so has a case in it.
    const isRoster = kind === 'survey' || (checkpointId ?? standing) !== undefined;
    const part = cause !== undefined ? ' (case)' : isRoster ? ' (asked)' : '';
    if (typeof of === 'string' && id.test(of) && typeof said === 'string') learnOne(of, `${said}${part}`);
    if (typeof field === 'string' && typeof hash === 'string') kept.add(hash);
    for (const each of Object.values(value)) learn(each);
  };

  return {
    learn,
    learnIssue: ({ id, key }, summary) => {
      const name = `${key.replace(/-.*/, '')} ‹${summary}›`;
      if ([...issues.values()].includes(name)) throw new Error(`Two issues are called ${name}`);
      issues.set(key, name).set(id, name);
    },
    forFile: () => {
      const given = new Map<string, string>();
      const counts = { id: 0, hash: 0, reference: 0 };
      const nameOf = (found: string): string => {
        const title = titles.get(found);
        if (title !== undefined) return `‹${title}›`;
        if (kept.has(found)) return found;
        const kind = found.startsWith('CS') ? 'reference' : found.length === 64 ? 'hash' : 'id';
        const name = given.get(found) ?? `${kind}-${++counts[kind]}`;
        given.set(found, name);
        return name;
      };
      const text = (said: string): string =>
        (issues.get(said) ?? said)
          .replace(random, nameOf)
          .replace(issueKey, (key) => issues.get(key) ?? key)
          .replace(instant, slotOf)
          .replace(account, (found) => `@${accounts.get(found) ?? found}`);
      const rename = (value: unknown): unknown => {
        if (typeof value === 'string') return text(value);
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return value.map(rename);
        return Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [text(key), rename((value as Record<string, unknown>)[key])]),
        );
      };
      return <Value>(value: Value) => rename(value) as Value;
    },
  };
}
