import { existsSync, readFileSync } from "node:fs";
import { join, normalize, relative } from "node:path";
import { build } from "esbuild";
import { declarationImports } from "./rewrite.ts";

/** What a package's entries lead to. Files are below the package's folder. */
export type Reach = { readonly files: ReadonlySet<string>; readonly imports: ReadonlySet<string> };

export type Entries = {
  /** Modules that others import: their declarations come along. */
  readonly exported: readonly string[];
  /** Modules that are started: nobody reads their types. */
  readonly started: readonly string[];
};

/** Follows the imports of modules and of their declarations, from the entries on. `imports` are names outside of the package. */
export async function reachFrom(packageDir: string, { exported, started }: Entries): Promise<Reach> {
  const modules = await reachedModules(packageDir, [...exported, ...started]);
  const declarations = reachedDeclarations(packageDir, exported.map(declarationOf));
  return {
    files: new Set([...modules.files, ...declarations.files]),
    imports: new Set([...modules.imports, ...declarations.imports]),
  };
}

async function reachedModules(packageDir: string, entries: readonly string[]): Promise<Reach> {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(packageDir, entry)),
    absWorkingDir: packageDir,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    files: new Set(Object.keys(metafile.inputs)),
    imports: new Set(imports.filter((each) => each.external === true).map(({ path }) => path)),
  };
}

function reachedDeclarations(packageDir: string, entries: readonly string[]): Reach {
  const files = new Set<string>();
  const imports = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !existsSync(join(packageDir, file))) continue;
    files.add(file);
    for (const name of declarationImports(readFileSync(join(packageDir, file), "utf8"))) {
      if (name.startsWith(".")) waiting.push(declarationOf(relative(".", normalize(join(file, "..", name)))));
      else imports.add(name);
    }
  }
  return { files, imports };
}

function declarationOf(module: string): string {
  return module.replace(/\.js$/, ".d.ts");
}
