import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TEMPLATE_DIR = fileURLToPath(new URL("../../template", import.meta.url));
/** npm takes files of these names out of packages, or reads them as its own; they get their dot when they are written. */
const DOTTED = new Set(["npmrc", "gitignore"]);

/** What a new mini-app is told apart by. */
export type NewMiniApp = {
  readonly id: string;
  readonly name: string;
  /** Origin of the registry that has the `@atoll` packages. */
  readonly registry: string;
  /** Version of the `@atoll` packages. */
  readonly version: string;
};

/** The files of a new mini-app, by their path. */
export async function templateFiles(app: NewMiniApp, dir = TEMPLATE_DIR): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)));
  const files = new Map<string, Uint8Array>();
  for (const path of paths.map((each) => each.split(sep).join("/")).sort()) {
    const bytes = await readFile(join(dir, path));
    files.set(DOTTED.has(path) ? `.${path}` : path, FILL[path]?.(bytes.toString(), app) ?? bytes);
  }
  return files;
}

const FILL: { readonly [path: string]: (text: string, app: NewMiniApp) => Uint8Array } = {
  "manifest.json": (text, { id, name }) => changeJson(text, { id, name }),
  "package.json": (text, { id, version }) => {
    const { dependencies, devDependencies } = JSON.parse(text) as { [group: string]: Record<string, string> };
    return changeJson(text, {
      name: id.slice(id.lastIndexOf(".") + 1),
      dependencies: pinned(dependencies, version),
      devDependencies: pinned(devDependencies, version),
    });
  },
  npmrc: (_, { registry }) => Buffer.from(`@atoll:registry=${registry}/npm/\n`),
  "README.md": (text, { name }) => Buffer.from(text.replace(/^# .*/, () => `# ${name}`)),
  "src/main.tsx": (text, { name }) =>
    Buffer.from(text.replace('title="My app"', () => `title={${JSON.stringify(name)}}`)),
};

/** Keys keep their order, so that a file reads as its template does. */
function changeJson(text: string, changes: object): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...(JSON.parse(text) as object), ...changes }, null, 2)}\n`);
}

function pinned(dependencies: Record<string, string> = {}, version: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, wanted]) => [
      name,
      name.startsWith("@atoll/") ? version : wanted,
    ]),
  );
}
