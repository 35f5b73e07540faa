import type { CreateEngagement } from '../../../../src/contract/calls/admin';
import { type CustomerRole, engagementLimits, type Language, languages } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { textProblem } from '../../../../src/core/text/text-problem';

/** An engagement as it stands in the form. */
export type NewEngagement = {
  readonly name: string;
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly primary: { readonly accountId: string; readonly name: string } | null;
  readonly roles: readonly CustomerRole[];
  readonly timeZone: string;
  readonly language: Language;
};

const engagementFields = [
  'name',
  'serviceDeskId',
  'requestTypeId',
  'primary',
  'roles',
  'timeZone',
  'language',
] as const;
export type EngagementField = (typeof engagementFields)[number];
export type EngagementErrors = Partial<Record<EngagementField, Refusal>>;

/** @param locale the administrator's, which is the likeliest for the customer too */
export const newEngagement = (timeZone: string, locale: string): NewEngagement => ({
  name: '',
  serviceDeskId: '',
  requestTypeId: '',
  primary: null,
  roles: [],
  timeZone,
  language: languages.find((language) => language.split('-')[0] === locale.split('-')[0]) ?? 'en-US',
});

/** Another service project has other request types and other customers. */
export const inServiceProject = (draft: NewEngagement, serviceDeskId: string): NewEngagement =>
  draft.serviceDeskId === serviceDeskId ? draft : { ...draft, serviceDeskId, requestTypeId: '', primary: null };

export function checkEngagement(draft: NewEngagement): EngagementErrors {
  const wrongName = textProblem(draft.name, engagementLimits.name, true);
  const missing = (isMissing: boolean, field: EngagementField): EngagementErrors =>
    isMissing ? { [field]: { code: 'field-missing' } } : {};
  return {
    ...(wrongName ? { name: wrongName } : {}),
    ...missing(draft.serviceDeskId === '', 'serviceDeskId'),
    ...missing(draft.requestTypeId === '', 'requestTypeId'),
    ...missing(draft.primary === null, 'primary'),
    ...missing(draft.roles.length === 0, 'roles'),
    ...missing(draft.timeZone === '', 'timeZone'),
  };
}

/** `null` while nobody is chosen. @param attempt made once per filled-in form */
export const toCreateEngagement = (draft: NewEngagement, attempt: string): CreateEngagement | null =>
  draft.primary && {
    attempt,
    name: draft.name.trim(),
    serviceDeskId: draft.serviceDeskId,
    requestTypeId: draft.requestTypeId,
    timeZone: draft.timeZone,
    language: draft.language,
    primary: { accountId: draft.primary.accountId, roles: [...draft.roles] },
  };

/** The field to which a refusal of the whole command belongs; `null` when it is about none of the fields. */
export const engagementFieldOf = ({ field }: Refusal): EngagementField | null =>
  engagementFields.find((name) => name === field) ?? null;
