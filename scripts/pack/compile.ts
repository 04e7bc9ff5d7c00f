import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Compiles source files of one package and what they import of it into `outDir`, laid out as in `packages/`: modules that Node 20 runs,
 * with declarations. Types are not checked here; that is `npm run check`.
 */
export async function compileSources(root: string, files: readonly string[], outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const config = join(outDir, "tsconfig.json");
  await writeFile(
    config,
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      files,
      compilerOptions: optionsOf(root, outDir),
    }),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    await promisify(execFile)(process.execPath, [tsc, "-p", config], { cwd: root, maxBuffer: 2 ** 24 });
  } catch (cause) {
    const said = (cause as { stdout?: string }).stdout ?? "";
    throw new Error(`The packages could not be compiled:\n${said.slice(0, 4_000)}`, { cause });
  }
}

function optionsOf(root: string, outDir: string) {
  return {
    // Node 20 is the oldest that creators use: it has no `using`.
    target: "es2023",
    module: "esnext",
    lib: ["es2023", "dom", "dom.iterable", "esnext.disposable"],
    types: ["node", "react"],
    typeRoots: [join(root, "node_modules", "@types")],
    noEmit: false,
    noCheck: true,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: join(root, "packages"),
    outDir,
  };
}
