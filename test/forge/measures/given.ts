/** All that counts for customers, and targets of it: what the tests of them begin with. */
import * as people from '../../../demo/people';
import type { AccountId } from '../../../src/contract/common';
import type { ScoredMeasure, Target, TargetCommand, WhatCounts } from '../../../src/contract/survey/measures';
import { accepted, type Site } from '../site/site';

export const manager = people.projectManager;
export const sofia = people.customerSponsor;
export const uwe = people.customerUser;

type In = { readonly id: string };

export const shownMeasures = async (site: Site, { id }: In) =>
  accepted(await site.plan(manager, 'show-measures', { engagementId: id }));

export async function shownMeasure(site: Site, engagement: In, measure: ScoredMeasure) {
  const found = (await shownMeasures(site, engagement)).measures.find((each) => each.measure === measure);
  if (!found) throw new Error('It is one of those that can count');
  return found;
}

/** The command on a target as it is now. */
export async function commandOn(site: Site, engagement: In, measure: ScoredMeasure): Promise<TargetCommand> {
  const { target } = await shownMeasure(site, engagement, measure);
  return { engagementId: engagement.id, measure, revision: target.revision };
}

/** The team proposes a target, whatever stands. */
export async function propose(
  site: Site,
  engagement: In,
  measure: ScoredMeasure,
  value: number,
  note = '',
): Promise<Target<AccountId>> {
  const command = await commandOn(site, engagement, measure);
  return accepted(await site.plan(manager, 'propose-target', { ...command, value, note }));
}

export const whatCounts = async (site: Site, { id }: In, person = sofia): Promise<WhatCounts> =>
  accepted(await site.portal(person, 'show-what-counts', { engagementId: id }));

export const countsFor = ({ measures }: WhatCounts, measure: ScoredMeasure) =>
  measures.find((each) => each.measure === measure);
