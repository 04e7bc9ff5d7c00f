import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBuilt, removeOlderBuilds, writeBuilt } from "./built-files.ts";
import type { BuiltFile } from "./built-files.ts";
import { sourceKey } from "./source-key.ts";

const parent = () => mkdtempSync(join(tmpdir(), "atoll-build-"));
const text = "atoll ".repeat(1_000);
const files: readonly BuiltFile[] = [
  { path: "/assets/a.js", content: text, type: "text/javascript; charset=utf-8", immutable: true },
  { path: "/assets/b.woff2", content: new Uint8Array([1, 2, 3]), type: "font/woff2" },
  {
    path: "/frame.html",
    content: "<p>",
    type: "text/html",
    headers: { "content-security-policy": "sandbox" },
  },
];

describe("a kept build", () => {
  it("comes back as it was, with compressed forms of what gains by it", () => {
    const folder = join(parent(), "shell-1");
    writeBuilt(folder, files);
    const built = readBuilt(folder);
    const script = built?.get("/assets/a.js");
    expect(Buffer.from(script?.body ?? []).toString()).toBe(text);
    expect(script?.immutable).toBe(true);
    expect(gunzipSync(script?.encodings.gzip ?? Buffer.alloc(0)).toString()).toBe(text);
    expect(brotliDecompressSync(script?.encodings.br ?? Buffer.alloc(0)).toString()).toBe(text);
    expect(built?.get("/assets/b.woff2")?.encodings).toEqual({});
    expect(built?.get("/frame.html")?.headers).toEqual({ "content-security-policy": "sandbox" });
  });

  it("is none when it is missing or not whole", () => {
    const folder = join(parent(), "shell-1");
    expect(readBuilt(folder)).toBe(undefined);
    writeBuilt(folder, files);
    rmSync(join(folder, "0.br"));
    expect(readBuilt(folder)).toBe(undefined);
  });

  it("replaces one that is not whole, and leaves no drafts", () => {
    const base = parent();
    mkdirSync(join(base, "shell-1"));
    writeFileSync(join(base, "shell-1", "index.json"), "[");
    writeBuilt(join(base, "shell-1"), files);
    expect(readBuilt(join(base, "shell-1"))?.size).toBe(3);
    expect(readdirSync(base)).toEqual(["shell-1"]);
  });

  it("gives way to the same build of another process", () => {
    const base = parent();
    writeBuilt(join(base, "shell-1"), files);
    writeBuilt(join(base, "shell-1"), files);
    expect(readdirSync(base)).toEqual(["shell-1"]);
  });

  it("goes when newer ones have come", () => {
    const base = parent();
    for (const age of [1, 2, 3, 4, 5]) {
      writeBuilt(join(base, `shell-${age}`), files);
      utimesSync(join(base, `shell-${age}`), 1_000 - age, 1_000 - age);
    }
    mkdirSync(join(base, "prelude"));
    removeOlderBuilds(base, "shell-");
    expect(readdirSync(base).sort()).toEqual(["prelude", "shell-1", "shell-2", "shell-3"]);
  });
});

describe("sourceKey", () => {
  it("changes with any source, and not with tests, built folders or times", () => {
    const root = parent();
    mkdirSync(join(root, "packages", "a", "dist"), { recursive: true });
    const write = (path: string, content: string) =>
      writeFileSync(join(root, "packages", "a", path), content);
    write("index.ts", "1");
    const first = sourceKey(root, ["packages", "missing"]);
    write("index.test.ts", "1");
    write("dist/index.js", "1");
    utimesSync(join(root, "packages", "a", "index.ts"), 1, 1);
    expect(sourceKey(root, ["packages"])).toBe(first);
    write("index.ts", "2");
    const second = sourceKey(root, ["packages"]);
    write("other.ts", "");
    expect(new Set([first, second, sourceKey(root, ["packages"])]).size).toBe(3);
  });
});
