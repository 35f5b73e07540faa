import type { OpenPartsProps } from '../../ask/kind';
import { WaitingCases } from '../recovery/waiting-cases';
import { UnreadResults } from './unread-results';

/** The parts of an engagement's surveys that are still to be done: customers wait for a reply, results for their reading. */
export function SurveyOpenParts(props: OpenPartsProps) {
  return (
    <>
      <WaitingCases {...props} />
      <UnreadResults {...props} />
    </>
  );
}
