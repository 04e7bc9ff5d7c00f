import type { PackedPackage } from "./packed-packages.ts";
import type { Entries } from "./reach.ts";
import { packageOf } from "./rewrite.ts";

/** A package.json of the checkout, as far as packing reads it. */
export type SourcePackageJson = {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly sideEffects?: boolean;
  readonly exports: Readonly<Record<string, string>>;
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** Source files that a packed package is entered by, from its folder. */
export function entryFiles({ exports, entries = [] }: PackedPackage, source: SourcePackageJson): Entries {
  const switched = Object.values(source.imports ?? {}).map(packedTarget);
  const isModule = (path: string) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
  return {
    exported: exports.map((path) => targetOf(source, path).slice("./".length)).filter(isModule),
    started: [...switched.map((path) => path.slice("./".length)), ...entries.map((path) => `src/${path}`)],
  };
}

/** A package.json as npm gets it. */
export type PackedPackageJson = {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
};

export type PackedFacts = {
  /** Names of modules that the package's files import. */
  readonly imported: ReadonlySet<string>;
  /** Digest of the sources. */
  readonly key: string;
};

/** The package.json of a packed package: compiled exports, and of its dependencies only those that its files import. */
export function packedPackageJson(
  packed: PackedPackage,
  source: SourcePackageJson,
  facts: PackedFacts,
): PackedPackageJson {
  const { name, version, description, license, sideEffects, bin, imports } = source;
  const exports = packed.exports.map((path) => [path, compiledExport(targetOf(source, path))] as const);
  const switches = Object.entries(imports ?? {}).map(
    ([key, targets]) => [key, compiled(packedTarget(targets))] as const,
  );
  return {
    name,
    version: packedVersion(version, facts.key),
    description,
    license,
    type: "module",
    engines: { node: ">=20.19" },
    ...(sideEffects !== undefined && { sideEffects }),
    ...(bin !== undefined && { bin }),
    exports: { ...Object.fromEntries(exports), "./package.json": "./package.json" },
    ...(switches.length > 0 && { imports: Object.fromEntries(switches) }),
    ...dependenciesOf(source, facts),
  };
}

/** Other sources are another version: what npm has kept of one is never taken for another. */
function packedVersion(version: string, key: string): string {
  return `${version}-dev-${key.slice(0, 8)}`;
}

function dependenciesOf(
  { name, dependencies = {}, peerDependencies = {} }: SourcePackageJson,
  { imported, key }: PackedFacts,
) {
  const wanted = new Set([...imported].map(packageOf).filter((each) => each !== null && each !== name));
  const unknown = [...wanted].find(
    (each) => each !== null && !(each in dependencies) && !(each in peerDependencies),
  );
  if (unknown !== undefined)
    throw new Error(`${name} imports "${unknown}", which its package.json does not name. Add it there.`);
  const pick = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(from)
        .filter(([each]) => wanted.has(each))
        .map(([each, version]) => [each, each.startsWith("@atoll/") ? packedVersion(version, key) : version]),
    );
  const [own, peers] = [pick(dependencies), pick(peerDependencies)];
  return {
    ...(Object.keys(own).length > 0 && { dependencies: own }),
    ...(Object.keys(peers).length > 0 && { peerDependencies: peers }),
  };
}

function targetOf({ name, exports }: SourcePackageJson, path: string): string {
  const target = exports[path];
  if (target === undefined)
    throw new Error(`${name} is packed with "${path}", which its exports do not have.`);
  return target;
}

/** A switch that tells checkout and packed package apart has the condition "packed". */
function packedTarget(targets: Readonly<Record<string, string>>): string {
  const target = targets["packed"] ?? targets["default"];
  if (target === undefined)
    throw new Error(`An import switch has neither "packed" nor "default": ${JSON.stringify(targets)}`);
  return target;
}

function compiledExport(target: string): string | { readonly types: string; readonly default: string } {
  if (target.endsWith(".d.ts")) return { types: target, default: target };
  if (!/\.tsx?$/.test(target)) return target;
  const module = compiled(target);
  return { types: module.replace(/\.js$/, ".d.ts"), default: module };
}

/** Where a source file is once compiled: `./src/a.ts` is `./dist/a.js`. */
export function compiled(path: string): string {
  return path.replace(/^(\.\/)?src\//, "$1dist/").replace(/\.tsx?$/, ".js");
}
