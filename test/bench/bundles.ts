/**
 * The weight of what is deployed: the size of each resolver's bundle, how long it takes to load, and what each screen
 * makes a browser load.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import { fromRoot } from '../wiring/source';

/** Every handler file of the manifest. */
const resolvers = [
  'portal',
  'team',
  'plan',
  'admin',
  'outbox',
  'process-due',
  'process-surveys',
  'events',
  'status',
  'validator',
] as const;

/** The platform's own packages alone: what any Forge app with storage and a resolver loads. */
const plain = `import Resolver from '@forge/resolver'; import { kvs } from '@forge/kvs'; import api, { route } from '@forge/api';
export const handler = [Resolver, kvs, api, route];`;

export type Bundle = {
  readonly name: string;
  readonly bytes: number;
  /** The time of the processor: that of the clock goes by what else the machine does. */
  readonly loadMs: number;
  /** The number of function calls while it loads: what its modules do, however fast the machine is that does it. */
  readonly calls: number;
  /** The parts of Node and of `Intl` that loading it asks for, beyond what the platform alone does: they take long to make. */
  readonly atLoad: readonly string[];
};

/**
 * Bundles as Forge's own bundler does (read in `@forge/bundler` 7.3.0): webpack for production, for Node, one file for each
 * handler file, not minified. The first is the platform alone. Types are left to the type check.
 */
export async function measureBundles(): Promise<Bundle[]> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bundles-'));
  try {
    const plainFile = join(folder, 'plain.ts');
    writeFileSync(plainFile, plain);
    const entries = [['plain', plainFile], ...resolvers.map((name) => [name, fromRoot(`src/${name}.ts`)])];
    const names = entries.map(([name = '']) => name);
    const file = (name: string) => join(folder, 'out', `${name}.cjs`);
    await bundle(Object.fromEntries(entries), join(folder, 'out'));
    const times = loadTimes(names.map(file));
    const usual = askedAtLoad(file('plain'));
    return names.map((name, index) => ({
      name,
      bytes: statSync(file(name)).size,
      loadMs: times[index] ?? Number.NaN,
      calls: callsAtLoad(file(name)),
      atLoad: askedAtLoad(file(name)).filter((each) => !usual.includes(each)),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(entry: Record<string, string>, path: string): Promise<void> {
  const compiler = webpack({
    entry,
    mode: 'production',
    context: fromRoot(),
    target: 'node18',
    devtool: false,
    performance: false,
    optimization: { minimize: false },
    output: { path, filename: '[name].cjs', libraryTarget: 'commonjs', globalObject: 'this' },
    node: { __dirname: true },
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.cjs'],
      modules: [fromRoot('node_modules')],
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, configFile: fromRoot('tsconfig.json') },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

const rounds = 11;

/** The fastest of several loads of each file, which noise disturbed least; each in a process of its own, taken in turn. */
function loadTimes(files: readonly string[]): number[] {
  const measured = files.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    files.forEach((file, index) => {
      const code = `const before=process.cpuUsage();require(${JSON.stringify(file)});const {user,system}=process.cpuUsage(before);console.log((user+system)/1e3)`;
      measured[index]?.push(Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })));
    });
  }
  return measured.map((times) => Math.min(...times));
}

/** Runs before a file is loaded: notes which modules of Node it asks for, and what of `Intl` it makes. */
const noting = `
  const asked = new Set();
  const note = (name) => asked.add(name.replace(/^node:/, ''));
  const noted = (ask) => function (name, ...rest) { note(name); return ask.call(this, name, ...rest); };
  const Module = require('node:module');
  Module.prototype.require = noted(Module.prototype.require);
  process.getBuiltinModule = noted(process.getBuiltinModule);
  for (const [name, made] of Object.entries(Object.getOwnPropertyDescriptors(Intl))) {
    if (typeof made.value !== 'function') continue;
    const make = (how) => (...given) => { note('Intl.' + name); return Reflect[how](...given); };
    Intl[name] = new Proxy(made.value, { construct: make('construct'), apply: make('apply') });
  }`;

function askedAtLoad(file: string): string[] {
  const code = `${noting}; Module.createRequire(process.cwd() + '/')(${JSON.stringify(file)}); console.log(JSON.stringify([...asked]))`;
  const asked: string[] = JSON.parse(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
  return asked.filter((each) => each !== file).sort();
}

/** The function calls of a load, counted by the engine itself (https://chromedevtools.github.io/devtools-protocol/v8/Profiler, `startPreciseCoverage`). */
function callsAtLoad(file: string): number {
  const code = `
    const { Session } = require('node:inspector');
    const session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    require(${JSON.stringify(file)});
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      const calls = result.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0].count));
      console.log(calls.reduce((sum, count) => sum + count, 0));
    });`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
}
