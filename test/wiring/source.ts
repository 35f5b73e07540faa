/** The project's own source as text and as syntax: what the wiring tests look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export const fromRoot = (...parts: string[]) => join(root, ...parts);

/** Paths from the project's root of all TypeScript files below a folder. */
export const sourcesIn = (folder: string): string[] => filesIn(folder, /\.tsx?$/);

/** The same of all files whose names have a form. */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(fromRoot(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules') && !path.includes('/dist/'))
    .sort();
}

export const textOf = (path: string): string => readFileSync(fromRoot(path), 'utf8');

/** The reading of each file is kept, because several tests look at the same ones. Nobody changes it. */
const read = { syntax: new Map<string, ts.SourceFile>(), imports: new Map<string, readonly Import[]>() };

export function syntaxOf(path: string): ts.SourceFile {
  const known = read.syntax.get(path);
  if (known) return known;
  const syntax = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest);
  read.syntax.set(path, syntax);
  return syntax;
}

export type Import = { readonly from: string; readonly of: string; readonly isTypeOnly: boolean };

/** The imports and re-exports of a file; relative ones as paths from the root, without an ending. */
export function importsOf(path: string): readonly Import[] {
  const known = read.imports.get(path);
  if (known) return known;
  const found: Import[] = [];
  read.imports.set(path, found);
  const add = (specifier: string, isTypeOnly: boolean) => {
    const of = specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)) : specifier;
    found.push({ from: path, of, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
      const isTypeOnly =
        node.importClause?.isTypeOnly === true ||
        (named.length > 0 && !node.importClause?.name && named.every((element) => element.isTypeOnly));
      add(node.moduleSpecifier.text, isTypeOnly);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) add(target.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(path));
  return found;
}
