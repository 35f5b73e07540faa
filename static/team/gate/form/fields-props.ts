import type { FieldErrors } from '../../../form/field-errors';
import type { PersonOf } from '../../people/names';
import type { GateDraft, Setting } from './draft';

/** What each part of the form of a gate's terms takes. */
export type GateFieldsProps = {
  readonly draft: GateDraft;
  readonly errors: FieldErrors<GateDraft>;
  readonly setting: Setting;
  readonly personOf: PersonOf;
  readonly change: (changes: Partial<GateDraft>) => void;
};
