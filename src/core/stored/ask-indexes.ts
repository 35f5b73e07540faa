import type { IsoDate, IsoInstant, Subject } from '../../contract/common';
import { neverDue, type StoredRecord } from './form';
import { subjectIn, subjectText } from './subject';

/** An ask, as far as the indexes of its entity look at it. */
type IndexedAsk = AskLocated & {
  readonly state: { readonly name: string };
  readonly due: IsoDate | null;
  readonly nextCheckAt?: IsoInstant | null;
};

type AskLocated = { readonly projectId: string; readonly engagementId: string; readonly subject: Subject };

/** The attributes by which an ask is found that has an entity of its own. */
export const askIndexes = (ask: IndexedAsk, createdAt: IsoInstant) => ({
  projectId: ask.projectId,
  engagementId: ask.engagementId,
  subject: subjectText(ask.subject),
  state: ask.state.name,
  due: ask.due ?? neverDue,
  nextAt: ask.nextCheckAt ?? undefined,
  createdAt,
});

/** The part of these attributes that is not stored a second time, in `doc`. */
export const locatedIn = ({ projectId, engagementId, subject }: StoredRecord) => ({
  projectId,
  engagementId,
  subject: subjectIn(subject),
});

/** The indexes for a project's list, and for the sweep. */
export const listIndex = {
  index: 'by-project-state',
  of: (projectId: string, state: string): string[] => [projectId, state],
};
export const dueIndex = { index: 'by-next-at', of: (state: string): string[] => [state] };
