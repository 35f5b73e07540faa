import type { RefusalCode } from '../../../../src/contract/result';
import type { CaseInFull } from '../../../../src/contract/survey/recovery';

/** A case with which something is done, and who hears of what came of it. */
export type CaseListener = {
  of: CaseInFull;
  onDone: (after: CaseInFull) => void;
  /** It no longer is what the screen shows. */
  onStale: () => Promise<void>;
  onCancel: () => void;
};

/** Whether a refusal says that the case no longer is what the screen shows. */
export const isCaseStale = (code: RefusalCode): boolean => code === 'changed-meanwhile' || code === 'case-over';
