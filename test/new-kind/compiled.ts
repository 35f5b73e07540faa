/** The new tree through the compiler, as it is and with single files said otherwise. */
import { join } from 'node:path';
import ts from 'typescript';

export type Compiled = {
  /** The problems of these files, or of all of the project's. */
  readonly problems: (files?: readonly string[]) => readonly string[];
  /** The same project where some files say something else. */
  readonly saying: (otherwise: ReadonlyMap<string, string>) => Compiled;
};

/** @param folder the tree @param project where its tsconfig.json is */
export function compile(folder: string, project: string): Compiled {
  const file = join(folder, project, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, join(folder, project));
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  // A file that is read once is read for all: only what is said otherwise differs.
  const read = host.getSourceFile;
  const known = new Map<string, ts.SourceFile | undefined>();
  const compiled = (otherwise: ReadonlyMap<string, string>, before?: ts.Program): Compiled => {
    host.getSourceFile = (name, ...rest) => {
      const text = otherwise.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, rest[0], true);
      if (!known.has(name)) known.set(name, read(name, ...rest));
      return known.get(name);
    };
    const program = ts.createProgram(fileNames, { ...options, noEmit: true }, host, before);
    return {
      problems: (files) => {
        const asked = files?.flatMap((each) => program.getSourceFile(join(folder, each)) ?? []) ?? [undefined];
        return asked
          .flatMap((each) => [...program.getSyntacticDiagnostics(each), ...program.getSemanticDiagnostics(each)])
          .map(({ file: at, messageText }) => `${at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
      },
      saying: (more) => compiled(new Map([...more].map(([name, text]) => [join(folder, name), text])), program),
    };
  };
  return compiled(new Map());
}
