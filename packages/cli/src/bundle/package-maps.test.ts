import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";

import { packageMaps } from "./package-maps.ts";

const dir = await mkdtemp(join(tmpdir(), "atoll-maps-"));
afterAll(() => rm(dir, { recursive: true }));

it("the source of a package is the file that npm installed, whatever map the package ships", async () => {
  const folder = join(dir, "node_modules", "shipped");
  await mkdir(folder, { recursive: true });
  const map = { version: 3, sources: ["../src/gone.ts"], names: [], mappings: "AAAA" };
  await writeFile(join(folder, "index.js.map"), JSON.stringify(map));
  await writeFile(join(folder, "index.js"), "export const shipped = 1;\n//# sourceMappingURL=index.js.map\n");
  const result = await build({
    stdin: { contents: 'export { shipped } from "shipped";', resolveDir: dir },
    absWorkingDir: dir,
    outfile: join(dir, "out.js"),
    bundle: true,
    write: false,
    sourcemap: "external",
    plugins: [packageMaps()],
  });
  const { sources, sourcesContent } = JSON.parse(result.outputFiles[0]?.text ?? "{}");
  expect(sources).toContain("node_modules/shipped/index.js");
  expect(sourcesContent).not.toContain(null);
});
