import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNpmServer } from "../../apps/registry/src/npm/testing/npm-server.ts";
import type { NpmServer } from "../../apps/registry/src/npm/testing/npm-server.ts";
import { packAll } from "../../scripts/pack/pack-all.ts";
import { run } from "../delivery/atoll.ts";
import { tutorialSteps } from "./tutorial-steps.ts";
import type { Step } from "./tutorial-steps.ts";

const root = join(import.meta.dirname, "..", "..");
const home = mkdtempSync(join(tmpdir(), "atoll-tutorial-"));
const page = readFileSync(join(root, "docs/tutorial.md"), "utf8");

/** The machine's own Node and npm, as readers have them. */
const PATH = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(delimiter);
const env = {
  PATH,
  HOME: home,
  XDG_CONFIG_HOME: join(home, ".config"),
  NODE_OPTIONS: "",
  CI: "",
  NO_COLOR: "1",
};

let server: NpmServer;

beforeAll(async () => {
  await packAll({ root });
  server = await startNpmServer(join(root, ".atoll", "npm"));
}, 240_000);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

describe("the tutorial", () => {
  it("leads from an empty folder to a tested mini-app", async () => {
    const said = await follow(tutorialSteps(page));
    expect(said.at(-2)).toMatch(/Tests\s+3 passed \(3\)/);
    expect(said.at(-1)).toMatch(/nothing found/);
  }, 240_000);
});

/** Does what the page says, in its order, and gives what each command said. Throws at the first that fails. */
async function follow(steps: readonly Step[]): Promise<readonly string[]> {
  const said: string[] = [];
  let cwd = home;
  for (const step of steps) {
    if (step.kind === "write") writeFileSync(join(cwd, step.path), step.text);
    else if (step.command.startsWith("cd ")) cwd = join(cwd, step.command.slice(3));
    else said.push(await runLine(step.command, cwd));
  }
  return said;
}

async function runLine(line: string, cwd: string): Promise<string> {
  const command = line.replaceAll("http://localhost:4000", server.origin);
  const { code, out, err } = await run("sh", ["-c", command], { cwd, env });
  if (code !== 0) throw new Error(`"${line}" ended with ${code}:\n${out}\n${err}`);
  return out;
}
