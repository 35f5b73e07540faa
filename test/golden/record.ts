/** All that users and Jira see of the story, as the content of files. */

import { projectManager } from '../../demo/people';
import type { Certificate } from '../../src/contract/gate/certificate';
import { blocksOf } from '../../static/certificate/pdf/blocks';
import { formatCertificate } from '../../static/certificate/words/certificate';
import { issuesMade } from '../forge/site/issues';
import { accepted } from '../forge/site/site';
import { languages, linesOf, tablesOf } from './exports';
import { heldTransitions, lozengesOf, mailsOf, writtenTo } from './in-jira';
import { createNames } from './names';
import { print } from './print';
import { askAll, takeStock } from './replies';
import type { Told } from './story';

/** @returns the content of each file by its name; what stands in one is in the order in which it happened */
export async function recordAll({ site, commands }: Told): Promise<Readonly<Record<string, string>>> {
  const names = createNames(site.host.clock.now());
  names.learn(commands);
  const files: Record<string, string> = {};
  const keep = (name: string, value: unknown) => {
    const renamed = names.forFile()(value);
    files[name] = typeof renamed === 'string' ? renamed : print(renamed);
  };

  const stock = await takeStock(site);
  names.learn(stock);
  for (const { fields, ...issue } of await issuesMade(site)) names.learnIssue(issue, fields.summary);
  const replies = await askAll(site, stock, names);
  names.learn(replies);

  keep('commands.json', commands);
  for (const [question, answered] of Object.entries(replies)) keep(`${question}.json`, answered);
  keep('jira/mails.txt', mailsOf(site));
  keep('jira/written.json', await writtenTo(site));
  keep('jira/lozenges.json', await lozengesOf(site));
  for (const [name, table] of Object.entries(await tablesOf(site, stock))) keep(`tables/${name}.csv`, table);
  for (const { id: gateId, title } of stock.gates) {
    const found = accepted(await site.team(projectManager, 'show-certificate', { gateId }));
    // Renamed before it is put into words, so that no word depends on the length or the time of anything random.
    const certificate = names.forFile()<Certificate>(found);
    const file = `certificates/${fileNameOf(title)}`;
    for (const [language, texts] of Object.entries(languages)) {
      const words = formatCertificate(certificate, texts);
      keep(`${file}.${language}.json`, words);
      keep(`${file}.${language}.pdf.txt`, linesOf(blocksOf(words, texts)));
    }
  }
  // Last, because what is not held moves.
  const issueKeys = ['HAR-6', 'HAR-8', 'HAR-9', 'HAR-11', 'HAR-12', 'HAR-13', 'HAR-14', 'HAR-19', 'HAR-20', 'HAR-24'];
  keep('jira/held-transitions.json', await heldTransitions(site, issueKeys));
  return files;
}

const fileNameOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
