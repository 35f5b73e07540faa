/**
 * The types of the four TypeScript projects, in one go. Each project keeps its own options, so that `src` knows no browser.
 * Declarations of libraries are read once for all, and what one of the others has checked is not checked again with the
 * tests, which import it. What the compiler knows from its last run is kept: unchanged files are not checked again.
 */
import ts from 'typescript';

/** The folders of the projects. The tests come last: they import all the others. */
const projects = ['.', 'static', 'packages/forge-host', 'test'];

/** The declarations of libraries: they are the same to each project. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The files of ours that are checked. */
const checked = new Set<string>();

/** @returns what is wrong in the project; in the last one, only where no earlier one has looked */
function problemsOf(project: string, isLast: boolean): readonly ts.Diagnostic[] {
  const name = project === '.' ? 'src' : project.replaceAll('/', '-');
  const tsBuildInfoFile = ts.sys.resolvePath(`node_modules/.cache/types/${name}.tsbuildinfo`);
  const config = ts.getParsedCommandLineOfConfigFile(
    `${project}/tsconfig.json`,
    { noEmit: true, incremental: true, tsBuildInfoFile },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!config) throw new Error(`There is no ${project}/tsconfig.json`);
  const host = ts.createIncrementalCompilerHost(config.options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...how) => {
    if (!file.endsWith('.d.ts')) return read(file, ...how);
    if (!libraries.has(file)) libraries.set(file, read(file, ...how));
    return libraries.get(file);
  };
  const program = ts.createIncrementalProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: ts.getConfigFileParsingDiagnostics(config),
    host,
  });

  const isDoneBefore = ({ fileName }: ts.SourceFile): boolean => isLast && checked.has(fileName);
  // What the changes since the last run touch must be walked through before one file can be asked about.
  while (program.getSemanticDiagnosticsOfNextAffectedFile(undefined, isDoneBefore));
  const files = program.getSourceFiles().filter((file) => !isDoneBefore(file));
  const problems = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
  for (const { fileName } of files) checked.add(fileName);
  program.emit();
  return problems;
}

function fail(problem: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}

const problems = ts.sortAndDeduplicateDiagnostics(
  projects.flatMap((project, at) => problemsOf(project, at === projects.length - 1)),
);
if (problems.length > 0) {
  console.log(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
}
