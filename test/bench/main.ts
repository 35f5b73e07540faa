/** `npm run bench`: what the app costs beside the plain way to write it, and whether it keeps its budgets. */
import { buildWhatChanged } from '../../scripts/build';
import { measure } from '../../static/measure';
import { budgets, type Check } from './budgets';
import { measureBundles } from './bundles';
import { measureGates } from './gates';
import { measureOpening } from './opening';
import { type Cost, type Figures, measureScreens } from './screens';
import { measureSurveys } from './surveys';

const sizes = [10, 1_000, 100_000];

const columns = ['reads', 'queries', 'read', 'REST', 'transactions', 'written', 'ms'];
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const cells = (figures: Figures) => [
  String(figures.reads),
  String(figures.queries),
  kilobytes(figures.readBytes),
  String(figures.rest),
  String(figures.transactions),
  kilobytes(figures.writtenBytes),
  String(figures.ms),
];

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  console.log([line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n'));
}

const costs: Cost[] = [];
for (const items of sizes) costs.push(...(await measureScreens(items)));
console.log(
  '\nOne screen or act, by how many tasks the project has seen (5 of them open for each customer; virtual ms)\n',
);
printTable(
  ['what', 'tasks', 'design', ...columns],
  costs
    .toSorted((a, b) => a.what.localeCompare(b.what) || a.items - b.items)
    .flatMap(({ what, items, app, plain }) => [
      [what, String(items), 'Countersign', ...cells(app)],
      ['', '', 'plain', ...cells(plain)],
    ]),
);

await buildWhatChanged();
const screens = [
  ...measure('team').map((each) => ({ ...each, resource: 'team' })),
  ...measure('portal').map((each) => ({ ...each, resource: 'portal' })),
];
printTable(
  ['first screen', 'resource', 'script, gzip', 'style, gzip'],
  screens.map(({ screen, resource, script, style }) => [
    screen,
    resource,
    `${(script / 1024).toFixed(1)} KB`,
    `${(style / 1024).toFixed(1)} KB`,
  ]),
);

const bundles = await measureBundles();
printTable(
  ['function bundle', 'not minified', 'calls at load', 'load, fastest'],
  bundles.map(({ name, bytes, calls, loadMs }) => [
    name === 'plain' ? 'platform packages alone' : name,
    `${(bytes / 1024).toFixed(0)} KB`,
    String(calls),
    `${loadMs.toFixed(1)} ms`,
  ]),
);

const gates = await measureGates();
printTable(
  ['signing and passing', ...columns, 'local time, p95'],
  gates.map(({ what, app, p95 }) => [what, ...cells(app), p95 === undefined ? '' : `${p95.toFixed(0)} ms`]),
);

const surveys = await measureSurveys();
printTable(
  ['surveys', 'design', ...columns],
  surveys.flatMap(({ what, app, plain }) => [
    [what, 'Countersign', ...cells(app)],
    ['', 'plain', ...cells(plain)],
  ]),
);

const openings = [
  await measureOpening({ projects: 1, engagementsOfEach: 2, customersOfEach: 20, sharedWithNext: 2 }),
  await measureOpening({ projects: 4, engagementsOfEach: 20, customersOfEach: 70, sharedWithNext: 5 }),
];
printTable(
  ['opened to', 'minutes', 'invocations', 'the longest', 'reads', 'queries', 'transactions', 'written', 'price'],
  openings.map(({ people, minutes, invocations, longestMs, reads, queries, transactions, writtenBytes, price }) => [
    `${people} people`,
    String(minutes),
    String(invocations),
    `${(longestMs / 1000).toFixed(0)} s`,
    String(reads),
    String(queries),
    String(transactions),
    `${(writtenBytes / 1024 / 1024).toFixed(1)} MB`,
    `$${price.toFixed(2)}`,
  ]),
);

const checks: Check[] = budgets(costs, screens, bundles, gates, surveys, openings);
printTable(
  ['budget', 'limit', 'measured', ''],
  checks.map(({ what, limit, measured, isKept }) => [what, limit, measured, isKept ? 'kept' : 'BROKEN']),
);
if (checks.some(({ isKept }) => !isKept)) process.exitCode = 1;
