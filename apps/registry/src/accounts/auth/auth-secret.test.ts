import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAuthSecret } from "./auth-secret.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "atoll-secret-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the secret of accounts", () => {
  it("is made once for a data folder, for its owner alone", () => {
    const made = readAuthSecret({ authSecret: undefined, dataDir });
    expect(made).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(readAuthSecret({ authSecret: undefined, dataDir })).toBe(made);
    expect(statSync(join(dataDir, "auth-secret")).mode & 0o777).toBe(0o600);
  });

  it("is what the operator set, where they did", () => {
    expect(readAuthSecret({ authSecret: "of all replicas", dataDir })).toBe("of all replicas");
  });
});
