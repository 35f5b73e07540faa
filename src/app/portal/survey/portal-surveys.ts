import type { SurveyEntry } from '../../../core/survey/survey-entry';
import type { PortalKind } from '../portal-kind';
import { hasGiven } from './given';
import { surveyLine } from './survey-line';

/** Surveys in the portal: by inboxes alone, until one is opened. */
export const portalSurveys: PortalKind<'survey'> = {
  line: surveyLine,
  inConfidence: {
    doneOf: async (ports, reader, entries) => {
      const { given, unknown } = await hasGiven(
        ports,
        reader,
        entries.filter(isConfidential).map(({ detail }) => detail.checkpointId),
      );
      const among = (some: ReadonlySet<string>) =>
        new Set(entries.filter(({ detail }) => some.has(detail.checkpointId)).map(({ id }) => id));
      return { done: among(given), unknown: among(unknown) };
    },
    line: (from, entry, engagement, now, isDone) =>
      surveyLine(from, entry, engagement, now, isDone ? 'given' : 'unknown'),
  },
};

const isConfidential = ({ detail }: SurveyEntry): boolean => detail.mode === 'confidential';
