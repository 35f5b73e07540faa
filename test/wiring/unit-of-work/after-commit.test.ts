import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesIn, syntaxOf } from '../source';

/** All that commits a command. */
const commits = new Set(['inUnitOfWork', 'handle', 'administer', 'carryOut']);

/** The calls that may follow a commit in the same use case: each may fail, or be refused, and the caller is told of what was done all the same. */
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  'src/app/gate/open-gate.ts': ['releaseRoom'],
  'src/app/portal/gate/sign-gate.ts': ['recheckSoon'],
  'src/app/portal/gate/withdraw-sign-off.ts': ['ports.processSoon'],
  // The round of a sight that has been noted is no reply to anybody.
  'src/app/portal/note-sighting.ts': ['ports.processSoon'],
  // Where the command had been carried out before, nothing was committed.
  'src/app/survey/handle.ts': ['showCheckpoint', 'processSoon'],
};

/** The calls that a function makes with its ports once it has committed. */
function afterCommit(path: string): string[] {
  const file = syntaxOf(path);
  const found: string[] = [];
  const laterThan = (end: number, node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.getStart(file) >= end) {
      const callee = node.expression.getText(file);
      const isHanded = node.arguments.some((each) => each.getText(file) === 'ports');
      const isCalled = /^ports(\.\w+)+$/.test(callee) && !/^ports\.(now|report)$/.test(callee);
      if (isHanded || isCalled) found.push(callee);
    }
    ts.forEachChild(node, (child) => laterThan(end, child));
  };
  const visit = (node: ts.Node, within: ts.Node): void => {
    const isCommit = ts.isCallExpression(node) && commits.has(node.expression.getText(file));
    if (isCommit) laterThan(node.getEnd(), within);
    ts.forEachChild(node, (child) => visit(child, ts.isFunctionLike(node) ? node : within));
  };
  visit(file, file);
  return [...new Set(found)];
}

it('what a command replies is read before it is committed: else a change that is made could be told as a failure', () => {
  // What is due, and effects, are done for nobody who reads a reply.
  const forPeople = sourcesIn('src/app').filter((path) => !/^src\/app\/(due|outbox|subject)\//.test(path));
  const found = forPeople.map((path) => [path, afterCommit(path)] as const).filter(([, later]) => later.length > 0);
  expect(Object.fromEntries(found)).toEqual(mayFollow);
});
