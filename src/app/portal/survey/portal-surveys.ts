import type { SurveyEntry } from '../../../core/survey/survey-entry';
import type { PortalKind } from '../portal-kind';
import { settledFor } from './given';
import { surveyLine } from './survey-line';

/** Surveys in the portal: by inboxes alone, until one is opened. */
export const portalSurveys: PortalKind<'survey'> = {
  line: surveyLine,
  inConfidence: {
    settledOf: async (ports, reader, entries) => {
      const settled = await settledFor(
        ports,
        reader,
        entries.filter(isConfidential).map(({ detail }) => detail.checkpointId),
      );
      return new Map(
        entries.flatMap(({ id, detail }) => {
          const how = settled.get(detail.checkpointId);
          return how ? [[id, how] as const] : [];
        }),
      );
    },
    line: surveyLine,
  },
};

/** Whoever has a reply has answered by name, and it is waited for their word. */
const isConfidential = ({ detail, isPrivate }: SurveyEntry): boolean => detail.mode === 'confidential' && !isPrivate;
