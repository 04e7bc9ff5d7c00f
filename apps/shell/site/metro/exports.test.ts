import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportWeb } from "./export-web.ts";
import { runExpoExport } from "./run-expo-export.ts";

/** Metro transforms every module of React Native for each platform the first time. */
const FIRST_TIME_MS = 5 * 60_000;
const HERMES_MAGIC = 0x1f1903c103bc1fc6n;

const folder = mkdtempSync(join(tmpdir(), "atoll-exports-"));
const exported = join(folder, "exported");
const root = join(folder, "root.json");
const REGISTRY = {
  ATOLL_SHELL_ORIGIN: "https://apps.example.com",
  ATOLL_CONTENT_ORIGIN: "https://content.example.com",
  ATOLL_ROOT_FILE: root,
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the shell's app for devices", () => {
  beforeAll(async () => {
    writeFileSync(root, "the root of this test");
    await runExpoExport(["android", "ios"], exported, REGISTRY);
  }, FIRST_TIME_MS);

  it.each(["android", "ios"])(
    "is one file of bytecode for %s, of the version that its Hermes runs",
    (platform) => {
      const [bundle, ...more] = bundlesOf(platform);
      expect(more).toEqual([]);
      expect(bundle?.readBigUInt64LE(0)).toBe(HERMES_MAGIC);
      // 98: React Native 0.84 to 0.87.
      expect(bundle?.readUInt32LE(8)).toBe(98);
    },
  );

  it.each(["android", "ios"])("knows its registry and brings its engine along on %s", (platform) => {
    const text = bundlesOf(platform)[0]?.toString("latin1") ?? "";
    const { ATOLL_SHELL_ORIGIN, ATOLL_CONTENT_ORIGIN } = REGISTRY;
    const brought = [
      ATOLL_SHELL_ORIGIN,
      ATOLL_CONTENT_ORIGIN,
      "the root of this test",
      "'wasm-unsafe-eval'; worker-src blob:",
    ];
    expect(brought.filter((piece) => !text.includes(piece))).toEqual([]);
  });
});

describe("the shell's scripts for browsers", () => {
  it(
    "are modules under addresses of their content, with nothing that only devices have",
    { timeout: FIRST_TIME_MS },
    async () => {
      const { path, script, parts } = await exportWeb();
      expect(path).toMatch(/^\/assets\/shell-[A-Z0-9]{8}\.js$/);
      const texts = [script, ...parts.map((part) => part.script)].map((bytes) =>
        new TextDecoder().decode(bytes),
      );
      expect(texts[0]).toMatch(/^import[{"]/);
      for (const text of texts)
        expect(text).not.toMatch(/ReactNativeWebView|expo-sqlite|NativeModules\.Expo|__d\(function/);
    },
  );
});

function bundlesOf(platform: string): readonly Buffer[] {
  return globSync(join(exported, "_expo", "static", "js", platform, "*.hbc")).map((path) =>
    readFileSync(path),
  );
}
