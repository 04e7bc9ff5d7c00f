import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseManifest } from "@atoll/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeContext, runFake } from "../testing/fake-context.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "atoll-create-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

type PackageJson = { readonly name: string; readonly dependencies: object; readonly devDependencies: object };

const read = (path: string) => readFile(join(cwd, path), "utf8");

describe("atoll create", () => {
  it("makes a mini-app with the id, name and registry given", async () => {
    const args = [
      "create",
      "tips",
      "--id",
      "org.example.tips",
      "--name",
      'Tip "splitter"',
      "--registry",
      "http://10.0.0.5:4000/",
    ];
    const { code, out } = await runFake(args, createFakeContext({ cwd }));
    expect(code).toBe(0);
    expect(out).toContain("cd tips");
    expect(parseManifest(await read("tips/manifest.json"))).toMatchObject({
      id: "org.example.tips",
      name: 'Tip "splitter"',
    });
    expect(await read("tips/.npmrc")).toBe("@atoll:registry=http://10.0.0.5:4000/npm/\n");
    expect(await read("tips/.gitignore")).toContain("node_modules/");
    expect(await read("tips/src/main.tsx")).toContain('title={"Tip \\"splitter\\""}');
    const { name, dependencies, devDependencies } = JSON.parse(
      await read("tips/package.json"),
    ) as PackageJson;
    expect(name).toBe("tips");
    expect({ ...dependencies, ...devDependencies }).toMatchObject({
      "@atoll/sdk": "0.1.0",
      "@atoll/cli": "0.1.0",
      "@atoll/simulator": "0.1.0",
    });
  });

  it("takes id and name from the folder when nobody can answer", async () => {
    const { code } = await runFake(["create", "Tip Splitter"], createFakeContext({ cwd }));
    expect(code).toBe(0);
    expect(parseManifest(await read("Tip Splitter/manifest.json"))).toMatchObject({
      id: "com.example.tip-splitter",
      name: "Tip Splitter",
    });
  });

  it("asks a person for what is not given, and nothing with --yes", async () => {
    const asked = createFakeContext({ cwd, answers: ["org.example.asked", "Asked"] });
    expect((await runFake(["create", "a"], asked)).code).toBe(0);
    expect(parseManifest(await read("a/manifest.json"))).toMatchObject({
      id: "org.example.asked",
      name: "Asked",
    });
    const silent = createFakeContext({ cwd, answers: ["org.example.asked", "Asked"] });
    expect((await runFake(["create", "b", "--yes"], silent)).code).toBe(0);
    expect(parseManifest(await read("b/manifest.json")).id).toBe("com.example.b");
  });

  it("works in an empty folder, and in one that is only a repository yet", async () => {
    await mkdir(join(cwd, ".git"));
    expect(
      (await runFake(["create", ".", "--id", "org.example.here"], createFakeContext({ cwd }))).code,
    ).toBe(0);
  });

  it("leaves a folder alone that is not empty", async () => {
    await writeFile(join(cwd, "notes.txt"), "mine");
    const { code, error } = await runFake(["create", "."], createFakeContext({ cwd }));
    expect(code).toBe(2);
    expect(error).toContain("FOLDER_NOT_EMPTY");
    expect(error).toContain("notes.txt");
    expect(await readdir(cwd)).toEqual(["notes.txt"]);
    expect((await runFake(["create", "notes.txt"], createFakeContext({ cwd }))).error).toContain("is a file");
  });

  it.each([
    ["--id", "Tips"],
    ["--id", "com.example.тест"],
    ["--id", "com..example"],
    ["--name", ""],
    ["--name", "x".repeat(31)],
    ["--registry", "localhost:4000"],
  ])("makes nothing with %s %j", async (option, value) => {
    const { code, error } = await runFake(["create", "app", option, value], createFakeContext({ cwd }));
    expect(code).toBe(2);
    expect(error).toContain("COMMAND_USAGE");
    expect(await readdir(cwd)).toEqual([]);
  });

  it("says what it made as JSON", async () => {
    const { out } = await runFake(["create", "app", "--json"], createFakeContext({ cwd }));
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      folder: join(cwd, "app"),
      id: "com.example.app",
      registry: "http://localhost:4000",
      files: expect.arrayContaining([".npmrc", "manifest.json", "src/main.tsx", "test/app.test.ts"]),
    });
  });
});
