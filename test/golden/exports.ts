/**
 * The files that people take with them, made by the front end's own code from the resolvers' replies: tables and
 * certificates.
 */

import { projectManager } from '../../demo/people';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import type { Block } from '../../static/certificate/pdf/block';
import { makeTexts, type Texts } from '../../static/i18n/texts';
import { gateList } from '../../static/team/gate/list/gate-list';
import { csvOf } from '../../static/team/list/csv';
import type { ListDefinition, ListedAsk } from '../../static/team/list/definition/definition';
import { sorted } from '../../static/team/list/table/sort';
import { issueIdsIn } from '../../static/team/subject/subjects';
import { taskList } from '../../static/team/task/list/task-list';
import { accepted, jiraGet, type Site } from '../forge/site/site';
import type { Stock } from './replies';

const timeZone = 'Europe/Berlin';
export const languages: Readonly<Record<string, Texts>> = {
  english: makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone }),
  german: makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone }),
};

/** Tables of all tasks and of all gates, as the project page sorts them at first. */
export async function tablesOf(site: Site, { tasks, gates }: Stock): Promise<Record<string, string>> {
  const known = await knownTo(site, { tasks, gates });
  return Object.fromEntries(
    Object.entries(languages).flatMap(([language, texts]) => {
      const names = { ...known, texts };
      const tableOf = <Row extends ListedAsk>(rows: readonly Row[], list: ListDefinition<Row>) =>
        csvOf(sorted(rows, list, list.firstSorting, names), list, names);
      return [
        [`tasks.${language}`, tableOf(tasks, taskList)],
        [`sign-off.${language}`, tableOf(gates, gateList)],
      ];
    }),
  );
}

/** The names that a project manager's browser has asked for. */
async function knownTo(site: Site, { tasks, gates }: Stock) {
  const overview = accepted(await site.plan(projectManager, 'show-project', {}));
  const versions = accepted(await site.plan(projectManager, 'list-versions', {}));
  const people = new Map(site.host.jira.people().map((person) => [person.accountId, person.displayName]));
  const issueIds = issueIdsIn([...tasks, ...gates]);
  const issues = new Map<string, { key: string; summary: string }>();
  for (const id of new Set(issueIds)) {
    const { key, fields } = await jiraGet(site.host, projectManager, `/rest/api/3/issue/${id}?fields=summary`);
    issues.set(id, { key, summary: fields.summary });
  }
  return {
    engagements: new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement] as const)),
    personOf: (id: string) => {
      const name = people.get(id);
      return name === undefined ? null : { name, avatar: undefined, isClosed: false };
    },
    issueOf: (id: string) => issues.get(id),
    versionOf: (id: string) => versions.find((version) => version.id === id)?.name,
    projectKey: overview.project.key,
  };
}

/** The text of a certificate's PDF from top to bottom, without how it is set. */
export const linesOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ style, label, text, isStruck }) => {
      const said = label === undefined ? text : `${label}: ${text}`;
      return `${isStruck ? `${style}, struck` : style} | ${said.replaceAll('\n', '\n  | ')}\n`;
    })
    .join('');
