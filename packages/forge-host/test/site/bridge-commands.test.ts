import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createCommands, type Frame, type Page } from '../../src/site/browser/commands';
import { notEmulated } from '../../src/site/browser/not-emulated';
import { nodesOf, placeOf, scriptsOf } from '../packages/syntax';

const scripts = scriptsOf('@forge/bridge');
const calls = scripts.flatMap((script) => nodesOf(script).filter(isCommand));
const sent = [...new Set(calls.flatMap(commandOf))].sort();

/** `callBridge(…)`, and the same through an import or an object. */
function isCommand(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const callee = ts.isParenthesizedExpression(node.expression) ? node.expression.expression : node.expression;
  const named = ts.isBinaryExpression(callee) ? callee.right : callee;
  return (ts.isPropertyAccessExpression(named) ? named.name : named).getText() === 'callBridge';
}

function commandOf({ arguments: [command] }: ts.CallExpression): string[] {
  return command && ts.isStringLiteralLike(command) ? [command.text] : [];
}

const page: Page = {
  origin: 'http://localhost:8030',
  ask: async () => null,
  openDialog: () => undefined,
  showFlag: () => undefined,
  closeFlag: () => undefined,
  go: () => undefined,
  reload: () => undefined,
  setTitle: () => undefined,
  theme: () => ({ attributes: {}, sheets: [] }),
  history: () => ({}) as never,
  onConfigure: () => undefined,
};
const frame: Frame = {
  id: 'frame-1',
  spec: { moduleKey: 'page', resource: 'main', subject: {}, basePath: '/projects/LIB/apps/page' },
  isThemed: false,
  applyTheme: async () => undefined,
};

/** The page's objection to a command itself, whatever it says of a payload. */
async function refusalOf(command: string): Promise<string | undefined> {
  const reply = await createCommands(page)(frame, command, {}).catch((error: Error) => error.message);
  const said = typeof reply === 'string' ? reply : '';
  return said.startsWith(`The local host does not implement ${command}`) ? said : undefined;
}

describe('the installed @forge/bridge', () => {
  it('names each command in the call that sends it', () => {
    expect(sent).toContain('invoke');
    expect(sent).toContain('getContext');
    expect(calls.filter((call) => commandOf(call).length === 0).map(placeOf)).toEqual([]);
  });

  it('keeps the sender of commands under its own name, so that this test finds all calls', () => {
    const nodes = scripts.flatMap(nodesOf);
    const otherNames = nodes.filter((node) => {
      if (!ts.isVariableDeclaration(node) || !node.initializer) return false;
      return /\bgetCallBridge\)?\(\)$/.test(node.initializer.getText()) && node.name.getText() !== 'callBridge';
    });
    expect(otherNames.map(placeOf)).toEqual([]);
    const direct = nodes.filter(
      (node) => ts.isCallExpression(node) && /\bgetCallBridge\)?\(\)$/.test(node.expression.getText()),
    );
    expect(direct.map(placeOf)).toEqual([]);
  });

  it.each(sent)('finds %s served by the page, or refused with a reason', async (command) => {
    const refusal = await refusalOf(command);
    const reason = notEmulated[command];
    expect(refusal).toBe(reason === undefined ? undefined : `The local host does not implement ${command}: ${reason}`);
  });
});

it('no reason is kept for a command that is no longer sent', () => {
  expect(Object.keys(notEmulated).filter((command) => !sent.includes(command))).toEqual([]);
});

it('a command that nobody knows of would be noticed', async () => {
  expect(await refusalOf('newsFromAtlassian')).toBe('The local host does not implement newsFromAtlassian');
});
