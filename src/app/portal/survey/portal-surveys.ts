import type { SurveyEntry } from '../../../core/survey/survey-entry';
import type { PortalKind } from '../portal-kind';
import { hasGiven } from './given';
import { surveyLine } from './survey-line';

/** Surveys in the portal: by inboxes alone, until one is opened. */
export const portalSurveys: PortalKind<'survey'> = {
  line: surveyLine,
  inConfidence: {
    doneOf: async (ports, reader, entries) => {
      const given = await hasGiven(
        ports,
        reader,
        entries.filter(isConfidential).map(({ detail }) => detail.checkpointId),
      );
      return new Set(entries.filter(({ detail }) => given.has(detail.checkpointId)).map(({ id }) => id));
    },
    line: (from, entry, engagement, now) => surveyLine(from, entry, engagement, now, 'given'),
  },
};

const isConfidential = ({ detail }: SurveyEntry): boolean => detail.mode === 'confidential';
