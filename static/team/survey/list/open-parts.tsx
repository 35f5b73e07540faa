import type { OpenPartsProps } from '../../ask/kind';
import { WaitingCases } from '../recovery/waiting-cases';
import { UnreadResults } from './unread-results';

/** What is still to be done about an engagement's surveys: customers wait for a reply, results for their reading. */
export function SurveyOpenParts(props: OpenPartsProps) {
  return (
    <>
      <WaitingCases {...props} />
      <UnreadResults {...props} />
    </>
  );
}
