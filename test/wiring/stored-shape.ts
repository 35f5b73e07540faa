/** The stored things, as their types have them: written out in full, without the names of types. */
import ts from 'typescript';
import { fromRoot } from './source';

/** The shape of each stored thing, by its name. */
export function storedShapes(): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(fromRoot('tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, fromRoot());
  const path = fromRoot('src/app/ports/storage.ts');
  // Nothing of Node's is stored, and its declarations are ten times as long as all that is read here.
  // The kinds of ask add themselves to the contract.
  const kinds = fileNames.filter((each) => /\/src\/contract\/[a-z]+\/ask\.ts$/.test(each));
  const program = ts.createProgram([path, ...kinds], { ...options, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  if (!source) throw new Error('There is no src/app/ports/storage.ts');
  const symbols = checker.getSymbolsInScope(source, ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Alias);
  const typeOf = (name: string): ts.Type => {
    const symbol = symbols.find((each) => each.name === name);
    if (!symbol) throw new Error(`src/app/ports/storage.ts knows no ${name}`);
    const isImported = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const declared = isImported ? checker.getAliasedSymbol(symbol) : checker.getExportSymbolOfSymbol(symbol);
    return checker.getDeclaredTypeOfSymbol(declared);
  };
  const stored = checker
    .getPropertiesOfType(typeOf('Stored'))
    .map((property) => [property.name, shapeOf(checker, checker.getTypeOfSymbol(property))] as const);
  const others = (['ChainedEvent', 'OutboxEntry'] as const).map(
    (name) => [name, shapeOf(checker, typeOf(name))] as const,
  );
  return new Map([...stored, ...others]);
}

function shapeOf(checker: ts.TypeChecker, type: ts.Type, above: readonly ts.Type[] = []): string {
  if (type.flags & ts.TypeFlags.Any) throw new Error('Something stored is of no known type');
  if (above.includes(type)) return 'as above';
  const inner = (each: ts.Type) => shapeOf(checker, each, [...above, type]);
  if (type.isUnion()) return [...new Set(type.types.map(inner))].sort().join(' | ');
  if (checker.isArrayType(type))
    return `(${checker
      .getTypeArguments(type as ts.TypeReference)
      .map(inner)
      .join()})[]`;
  const index = checker.getIndexInfosOfType(type).map((each) => `[${inner(each.keyType)}]: ${inner(each.type)}`);
  const isObject = type.isIntersection() || (type.flags & ts.TypeFlags.Object) !== 0;
  if (!isObject) return checker.typeToString(type);
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    return `${property.name}${isOptional ? '?' : ''}: ${inner(checker.getTypeOfSymbol(property))}`;
  });
  return `{ ${[...properties.sort(), ...index].join('; ')} }`;
}
