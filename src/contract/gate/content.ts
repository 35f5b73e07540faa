import type { Subject, WebLink } from '../common';
import type { AcceptanceCriterion, Deliverable, Meaning } from './terms';

/** One covered field as it was when the gate was opened. */
export type CoveredField = {
  /** As Jira calls it: `description`, `customfield_10031`. */
  readonly field: string;
  /** As people call it. */
  readonly name: string;
  /**
   * As text with all that is read of it, and signs for what is not text. Where it is cut, it ends by saying how much is missing;
   * of files, how many are not listed. Empty where there is nothing.
   */
  readonly text: string;
  /** Of that text before it is cut, or of all files. Nothing else is in it. */
  readonly hash: string;
  readonly files?: readonly CoveredFile[];
};

export type CoveredFile = { readonly id: string; readonly name: string; readonly size: number };

/** The content that is signed. Its SHA-256 is over this, in canonical JSON (RFC 8785). */
export type SignedContent = {
  readonly gateId: string;
  readonly subject: Subject;
  readonly title: string;
  readonly meaning: Meaning;
  readonly statement: string;
  readonly deliverable: Deliverable;
  readonly criteria: readonly AcceptanceCriterion[];
  /** Absent where no concession is allowed: such content has the hash that it always had. */
  readonly allowsConcessions?: true;
  readonly fields: readonly CoveredField[];
};

/**
 * The content that was asked, as a team member may see it. Those who can't see the issue in Jira don't read it here:
 * the covered fields are left out, and the rest alone is not what was hashed.
 */
export type ShownContent = { readonly content: SignedContent; readonly hidesFields?: true };

/** The parts of what is signed that have words of their own, as `certificate.part.<part>` in the locales. */
export const namedParts = [
  'title',
  'meaning',
  'statement',
  'deliverable',
  'version',
  'link',
  'criterion',
  'concessions',
  'order',
  'field-name',
  'attachment',
  'summary',
  'description',
  'name',
  'releaseDate',
] as const;
export type NamedPart = (typeof namedParts)[number];

/** A part as a mail names it: fields of Jira's without words of their own are all `field`. */
export type ToldPart = NamedPart | 'field';

/** A difference from the round before: `part` names it as `change.<part>` in the locales, or is a field. */
export type ContentChange =
  | {
      /** `order`: the same links, criteria or fields, in another order; `field-name`: a covered field has another name. */
      readonly part: 'title' | 'meaning' | 'statement' | 'deliverable' | 'version' | 'order' | 'field-name';
      readonly before: string;
      readonly after: string;
    }
  /** Concessions are allowed now, or not any more. */
  | { readonly part: 'concessions'; readonly before: boolean; readonly after: boolean }
  | { readonly part: 'link'; readonly before: WebLink | null; readonly after: WebLink | null }
  | {
      readonly part: 'criterion';
      readonly before: AcceptanceCriterion | null;
      readonly after: AcceptanceCriterion | null;
    }
  | {
      readonly part: 'field';
      readonly field: string;
      readonly name: string;
      /** The same before and after where only what lies behind the cut has changed. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly part: 'file'; readonly before: CoveredFile | null; readonly after: CoveredFile | null };
