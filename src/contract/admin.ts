import type { Answer } from './answer';
import type { CustomerRole, EngagementSummary, Language } from './engagement';
import type { AccountId } from './task';

/** What project administrators may call from project settings. */
export type AdminCalls = {
  'show-settings': { payload: Record<string, never>; reply: Answer<ProjectSettings> };
  'list-service-projects': { payload: Record<string, never>; reply: Answer<readonly ServiceProject[]> };
  'list-request-types': { payload: { serviceDeskId: string }; reply: Answer<readonly RequestType[]> };
  'find-customers': { payload: { serviceDeskId: string; text: string }; reply: Answer<readonly CustomerCandidate[]> };
  'create-engagement': { payload: CreateEngagement; reply: Answer<EngagementSummary> };
  'open-request-again': { payload: { engagementId: string }; reply: Answer<EngagementSummary> };
  'send-again': { payload: { engagementId: string }; reply: Answer<EngagementSummary> };
  'add-stakeholder': { payload: AddStakeholder; reply: Answer<EngagementSummary> };
};

export type ProjectSettings = {
  readonly project: { readonly id: string; readonly key: string };
  readonly engagements: readonly EngagementSummary[];
};

export type ServiceProject = { readonly id: string; readonly key: string; readonly name: string };
export type RequestType = { readonly id: string; readonly name: string };
export type CustomerCandidate = { readonly accountId: AccountId; readonly name: string };

export type CreateEngagement = {
  /** Made once per filled-in form, so that a call sent twice creates one engagement. */
  attempt: string;
  name: string;
  serviceDeskId: string;
  requestTypeId: string;
  timeZone: string;
  language: Language;
  /** The customer in whose name the engagement request is opened; becomes the primary stakeholder. */
  primary: { accountId: AccountId; roles: CustomerRole[] };
};

export type AddStakeholder = {
  engagementId: string;
  accountId: AccountId;
  roles: CustomerRole[];
};
