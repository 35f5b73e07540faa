import type { RaidKind } from '../../contract/raid';

/** The words in the Jira issue of a RAID entry that say with which ask the entry came up, by keys of `locales/`. */
export type RaidWords = {
  /** Its first line, by the kind of entry. The text has a gap for `engagement`. */
  readonly intro: Readonly<Record<RaidKind, string>>;
  /** The line that names the ask. The text has a gap for `title`. */
  readonly line: string;
};

/** The first line where nothing else is said of how the entry was raised. */
export const plainIntro: RaidWords['intro'] = { risk: 'entry.intro-risk', issue: 'entry.intro-issue' };
