import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A mini-app's folder under the system's temporary folder; gone when disposed. */
export type TempProject = AsyncDisposable & { readonly dir: string };

const MANIFEST = {
  id: "com.example.sample",
  name: "Sample",
  description: "A sample.",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  entry: "src/main.tsx",
  network: { allowedDomains: [] },
};

const MAIN = `import { Text } from "@atoll/sdk/ui";\nexport default function App() { return <Text>Hello</Text>; }\n`;

/** Writes a small mini-app for a test; `files` adds to or replaces its files, `manifest` some of its fields. */
export async function createTempProject(
  files: { readonly [path: string]: string | Uint8Array } = {},
  manifest: object = {},
): Promise<TempProject> {
  const dir = await mkdtemp(join(tmpdir(), "atoll-project-"));
  const all = {
    "manifest.json": JSON.stringify({ ...MANIFEST, ...manifest }),
    "src/main.tsx": MAIN,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  await symlink(resolve(import.meta.dirname, "../../../../node_modules"), join(dir, "node_modules"));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}
