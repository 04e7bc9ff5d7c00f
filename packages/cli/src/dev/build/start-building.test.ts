import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createTempProject } from "../../testing/temp-project.ts";
import type { TempProject } from "../../testing/temp-project.ts";
import type { DevBuild, DevLoopEvent } from "./dev-loop.ts";
import { startBuilding } from "./start-building.ts";
import type { Building } from "./start-building.ts";

const MAIN = `import { title } from "./words/title.ts";\nexport default function App() { return title; }\n`;
const PIXEL = Buffer.from("89504e470d0a1a0a", "hex");

let project: TempProject | undefined;
let building: Building | undefined;
afterEach(async () => {
  await building?.stop();
  await project?.[Symbol.asyncDispose]();
});

/** Starts, and hands out events as they come. */
async function start(files: Record<string, string | Uint8Array>) {
  project = await createTempProject({ "src/main.tsx": MAIN, ...files });
  const events: DevLoopEvent[] = [];
  const listeners = new Set<() => void>();
  building = startBuilding({
    projectDir: project.dir,
    tell(event) {
      events.push(event);
      for (const listener of listeners) listener();
    },
    onError: (error) => expect.fail(String(error)),
  });
  await building.started;
  const until = async (fits: (event: DevLoopEvent) => boolean) => {
    for (;;) {
      const found = events.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((done) => listeners.add(done));
    }
  };
  return { dir: project.dir, until };
}

const bundleOf = (build: DevBuild) => Buffer.from(build.built.files.get("main.jsbundle") ?? []).toString();
const builtWith = (text: string) => (event: DevLoopEvent) =>
  event.kind === "built" && bundleOf(event.build).includes(text);

describe("a folder that is built as it changes", () => {
  it("notices a change in a file, a new folder, and the manifest", async () => {
    const { dir, until } = await start({ "src/words/title.ts": `export const title = "one";` });
    await until(builtWith("one"));
    await writeFile(join(dir, "src/words/title.ts"), `export const title = "two";`);
    await until(builtWith("two"));
    await mkdir(join(dir, "src/more"));
    await writeFile(join(dir, "src/more/word.ts"), `export const word = "three";`);
    await writeFile(
      join(dir, "src/words/title.ts"),
      `import { word } from "../more/word.ts";\nexport const title = word;`,
    );
    await until(builtWith("three"));
    await writeFile(join(dir, "src/more/word.ts"), `export const word = "four";`);
    await until(builtWith("four"));
    await writeFile(join(dir, "manifest.json"), "{");
    await until((event) => event.kind === "failed" && event.problems[0]?.code === "MANIFEST_NOT_JSON");
  });

  it("keeps images in the package when only the script changes", async () => {
    const words = (text: string) => `import logo from "../logo.png";\nexport const title = "${text}" + logo;`;
    const { dir, until } = await start({ "src/words/title.ts": words("one"), "src/logo.png": PIXEL });
    await until(builtWith("one"));
    await writeFile(join(dir, "src/words/title.ts"), words("two"));
    const event = await until(builtWith("two"));
    const paths = event.kind === "built" ? [...event.build.built.files.keys()] : [];
    expect(paths.filter((path) => path.startsWith("assets/logo-"))).toHaveLength(1);
  });
});
