/** The cost of each invocation of the app, at the prices that Forge charges beyond its free allowance. */

import type { MeterRecord } from '../../invocation/meter';
import { describeError } from '../../runtime/runner';
import { type Html, html, raw } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage, portalPage } from '../parts/shells';
import { empty } from '../parts/states';
import { moment } from '../parts/words';
import type { Visit } from '../visit/visit';

const shown = 100;
const amount = new Intl.NumberFormat('en-US');

type Column = {
  readonly title: string;
  readonly hint?: string;
  readonly of: (record: MeterRecord) => number;
  readonly show?: (value: number) => string;
};

const columns: readonly Column[] = [
  { title: 'Reads', hint: 'Storage reads in 10 KB units, queries included', of: ({ storage }) => storage.readUnits },
  { title: 'Queries', of: ({ storage }) => storage.queries },
  { title: 'Writes', hint: 'Storage writes in 10 KB units', of: ({ storage }) => storage.writeUnits },
  { title: 'Written', hint: 'Bytes written to storage', of: ({ storage }) => storage.writeBytes, show: bytes },
  { title: 'REST calls', of: ({ jira }) => jira.calls },
  { title: 'Points', hint: 'Jira’s hourly quota is 65,000 for all customers together', of: ({ jira }) => jira.points },
  {
    title: 'Time',
    hint: 'Virtual milliseconds, waiting for storage and Jira included',
    of: ({ ms }) => ms,
    show: (ms) => `${amount.format(Math.round(ms))} ms`,
  },
  { title: 'Response', hint: 'Bytes sent back', of: ({ responseBytes }) => responseBytes, show: bytes },
  {
    title: 'Price',
    hint: 'Millionths of a US dollar',
    of: ({ price }) => price * 1e6,
    show: (price) => `${price.toFixed(2)} µ$`,
  },
];

const views = [
  { key: '', title: 'Work', holds: (record: MeterRecord) => record.trigger.kind !== 'schedule' },
  { key: 'schedules', title: 'Schedules', holds: (record: MeterRecord) => record.trigger.kind === 'schedule' },
] as const;

export function meterPage(visit: Visit): SiteReply {
  const chosen = visit.request.url.searchParams.get('of') ?? '';
  const view = views.find(({ key }) => key === chosen) ?? views[0];
  const records = visit.host.meter.all().filter(view.holds);
  const main = html`<h1>Meter</h1><p class="subtle">One line for each time that one of the app’s functions ran since the host was started, the newest first. Prices are in millionths of a US dollar (µ$), beyond Forge’s free allowance: a run at 5 µ$ costs $5 if it happens a million times.</p>
${problemList(visit.host.problems())}
<nav class="tabs" aria-label="What ran">${views.map(
    ({ key, title }) =>
      html`<a href="/host/meter${key && `?of=${key}`}" ${raw(key === view.key ? 'aria-current="page"' : '')}>${title}</a>`,
  )}</nav>
${records.length > 0 ? table(visit, records) : empty('Nothing ran yet', 'Open an issue with the app’s panel, or a request in the portal.')}`;
  const page = { title: 'Meter', main };
  return visit.person.accountType === 'licensed' ? jiraPage(visit, page) : portalPage(visit, page);
}

/** Anything here means that what was seen since says nothing about Forge. */
function problemList(problems: readonly unknown[]): Html | false {
  if (problems.length === 0) return false;
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const words = describeError(problem);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return html`<section class="message-error" aria-label="Problems of this host"><h2>This host could not respond to ${problems.length === 1 ? 'a call' : `${problems.length} calls`}</h2><p>The app asked for what is not emulated here, or the host itself is at fault. On Forge it may go differently.</p><ul class="problems">${[
    ...counts,
  ].map(([words, count]) => html`<li><code>${words}</code>${count > 1 && ` (${count} times)`}</li>`)}</ul></section>`;
}

function table(visit: Visit, records: readonly MeterRecord[]): Html {
  const cell = ({ title, show = amount.format }: Column, value: number) =>
    html`<td class="number" data-title="${title}">${show(value)}</td>`;
  const newest = records.slice(-shown).reverse();
  return html`<div class="table-scroll"><table class="table meter"><thead><tr><th scope="col">Call</th><th scope="col">By</th>${columns.map(
    ({ title, hint }) => html`<th scope="col" class="number" title="${hint ?? title}">${title}</th>`,
  )}</tr></thead>
<tfoot><tr><th scope="row">All ${records.length}</th><td></td>${columns.map((column) =>
    cell(
      column,
      records.reduce((sum, record) => sum + column.of(record), 0),
    ),
  )}</tr></tfoot>
<tbody>${newest.map(
    (
      record,
    ) => html`<tr><td><strong>${record.trigger.what ?? record.functionKey}</strong>${record.outcome !== 'returned' && html` <span class="lozenge lozenge-bad" title="${record.error ?? ''}">${record.outcome}</span>`}<span class="cell-note">${record.trigger.moduleKey} · ${moment(visit, record.at)}</span></td>
<td data-title="By">${visit.people.find(({ accountId }) => accountId === record.person)?.displayName ?? html`<span class="subtle">The app</span>`}</td>${columns.map((column) => cell(column, column.of(record)))}</tr>`,
  )}</tbody></table></div>${records.length > shown && html`<p class="hint">The latest ${shown} of ${records.length}.</p>`}`;
}

function bytes(count: number): string {
  return count < 1024 ? `${count} B` : `${(count / 1024).toFixed(1)} KB`;
}
