import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packTarball } from "../../scripts/pack/tarball.ts";

const bytes = (text: string) => Buffer.from(text);
const LONG = `dist/${"deep/".repeat(20)}${"n".repeat(60)}.js`;
const FILES = new Map<string, Uint8Array>([
  ["package.json", bytes("{}")],
  ["bin/atoll.mjs", bytes("#!/usr/bin/env node")],
  ["dist/empty.js", bytes("")],
  ["dist/block.bin", Buffer.alloc(512, 7)],
  [LONG, bytes("long")],
]);

describe("a tarball", () => {
  it("is the same bytes for the same files, in whatever order they come", () => {
    expect(packTarball(new Map([...FILES].reverse()))).toEqual(packTarball(FILES));
  });

  it("is one that tar unpacks", () => {
    const dir = mkdtempSync(join(tmpdir(), "atoll-tar-"));
    try {
      writeFileSync(join(dir, "a.tgz"), packTarball(FILES).bytes);
      execFileSync("tar", ["-xzf", "a.tgz"], { cwd: dir });
      for (const [path, content] of FILES)
        expect(readFileSync(join(dir, "package", path))).toEqual(Buffer.from(content));
      expect(statSync(join(dir, "package/bin/atoll.mjs")).mode & 0o111).toBe(0o111);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  it("refuses a path that no tarball holds", () => {
    expect(() => packTarball(new Map([["n".repeat(200), bytes("")]]))).toThrow("too long");
  });
});
