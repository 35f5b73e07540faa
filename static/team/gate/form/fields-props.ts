import type { DraftErrors } from '../../../form/field-errors';
import type { PersonOf } from '../../people/names';
import type { GateDraft, Setting } from './draft';

/** The props of each part of the form of a gate's terms. */
export type GateFieldsProps = {
  readonly draft: GateDraft;
  readonly errors: DraftErrors<GateDraft>;
  readonly setting: Setting;
  readonly personOf: PersonOf;
  readonly change: (changes: Partial<GateDraft>) => void;
};
