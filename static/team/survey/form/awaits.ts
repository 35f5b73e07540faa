import type { Refusal } from '../../../../src/contract/result';
import { type Occasion, occasionLimits, type ShareOf } from '../../../../src/contract/survey/occasion';
import { textProblem } from '../../../../src/core/text/text-problem';

/** A request is resolved as any issue is, and lies in another project: so it is found in another way. */
type AwaitedKind = Exclude<Occasion['kind'], 'version-released'> | 'request-resolved';

/** The occasions at which a survey opens beside the release of a version, which has a choice of its own. */
export const awaitedKinds = [
  'sprint-closed',
  'request-resolved',
  'issue-resolved',
  'issue-status',
  'gate-decided',
  'share-done',
] as const satisfies readonly AwaitedKind[];
/** Those of them that one issue has. */
export const awaitedHere = [
  'issue-status',
  'issue-resolved',
  'gate-decided',
  'share-done',
] as const satisfies readonly Occasion['kind'][];
export const shareKinds = ['version', 'epic', 'jql'] as const satisfies readonly ShareOf['kind'][];

/** An occasion as it stands in the form: only what its kind needs counts. */
export type AwaitDraft = {
  readonly kind: (typeof awaitedKinds)[number];
  readonly sprintId: string;
  readonly issueId: string;
  readonly status: string;
  readonly gateId: string;
  readonly shareOf: (typeof shareKinds)[number];
  readonly versionId: string;
  readonly jql: string;
  /** As typed. */
  readonly percent: string;
};

/** Half of it is done: early enough to change something. */
const usualPercent = '50';

export const nothingAwaited: AwaitDraft = {
  kind: 'sprint-closed',
  sprintId: '',
  issueId: '',
  status: '',
  gateId: '',
  shareOf: 'version',
  versionId: '',
  jql: '',
  percent: usualPercent,
};

const percentIn = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);

/** The occasion that a draft says; null where it lacks something. */
export function occasionIn(draft: AwaitDraft): Occasion | null {
  const { kind, sprintId, issueId, status, gateId } = draft;
  switch (kind) {
    case 'sprint-closed':
      return sprintId === '' ? null : { kind, sprintId };
    case 'request-resolved':
    case 'issue-resolved':
      return issueId === '' ? null : { kind: 'issue-resolved', issueId };
    case 'issue-status':
      return issueId === '' || status === '' ? null : { kind, issueId, status };
    case 'gate-decided':
      return gateId === '' ? null : { kind, gateId };
    case 'share-done': {
      const of = shareIn(draft);
      const percent = percentIn(draft.percent);
      return of === null || percent === null ? null : { kind, of, percent };
    }
  }
}

function shareIn({ shareOf: kind, versionId, issueId, jql }: AwaitDraft): ShareOf | null {
  switch (kind) {
    case 'version':
      return versionId === '' ? null : { kind, versionId };
    case 'epic':
      return issueId === '' ? null : { kind, issueId };
    case 'jql':
      return jql.trim() === '' ? null : { kind, jql: jql.trim() };
  }
}

/** The fault of an occasion in the form; null where there is none. */
export function awaitProblem(draft: AwaitDraft): Refusal | null {
  const occasion = occasionIn(draft);
  if (occasion === null) return { code: 'field-missing' };
  if (occasion.kind !== 'share-done') return null;
  const { least, most } = occasionLimits.percent;
  if (occasion.percent < least || occasion.percent > most) return { code: 'field-invalid' };
  return occasion.of.kind === 'jql' ? textProblem(occasion.of.jql, occasionLimits.jql, true) : null;
}

/** A draft of another kind: a request is no issue of the project, nor the other way round. */
export function withKind(draft: AwaitDraft, kind: AwaitDraft['kind']): Partial<AwaitDraft> {
  const isOther = (draft.kind === 'request-resolved') !== (kind === 'request-resolved');
  return isOther ? { kind, issueId: '', status: '' } : { kind };
}

/** The draft of an occasion that a survey has already. */
export function awaitDraftOf(occasion: Exclude<Occasion, { kind: 'version-released' }>): AwaitDraft {
  if (occasion.kind !== 'share-done') return { ...nothingAwaited, ...occasion };
  const { kind: shareOf, ...of } = occasion.of;
  return { ...nothingAwaited, ...of, kind: occasion.kind, shareOf, percent: String(occasion.percent) };
}

/** Whether a survey at this occasion asks only when everything is over. */
export const isAtTheEnd = (draft: AwaitDraft): boolean => {
  const percent = draft.kind === 'share-done' ? percentIn(draft.percent) : null;
  return percent !== null && percent >= occasionLimits.percent.most;
};
