/** The installed `@forge/*` packages as syntax: what they are able to ask of the platform. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const modules = join(import.meta.dirname, '../../../../node_modules');

/** All scripts that a package ships, without its own tests. */
export function scriptsOf(packageName: string): ts.SourceFile[] {
  const folder = join(modules, packageName, 'out');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && !entry.parentPath.includes('__test__'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return ts.createSourceFile(relative(modules, file), text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    });
}

export function nodesOf(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
}

/** The place of a node, for messages of failing tests. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 80)}`;
}
