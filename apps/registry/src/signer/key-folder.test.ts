import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareKeyring, readKeyring, signingKeys } from "./keyring.ts";

describe("a key folder", () => {
  let folder: string;
  const place = (registryId = "test") => ({
    folder,
    registryId,
    clock: { now: () => Date.parse("2026-01-01T00:00:00Z") },
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "atoll-keys-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const keyFile = async (role: string) =>
    join(folder, (await readdir(folder)).find((name) => name.startsWith(`${role}-`)) ?? "");

  it("has the same keys at every start, each for one role", async () => {
    const first = await prepareKeyring(place());
    expect((await prepareKeyring(place())).keys.map(({ id }) => id)).toEqual(first.keys.map(({ id }) => id));
    expect(new Set(first.keys.map(({ id }) => id)).size).toBe(8);
    expect(first.root.roles.release.keys).toEqual(signingKeys(first, "release").map(({ id }) => id));
  });

  it("is finished after a first start that was broken off", async () => {
    await prepareKeyring(place());
    await rm(join(folder, "1.root.json"));
    await rm(await keyFile("release"));
    const again = await prepareKeyring(place());
    expect(again.root.roles.release.keys).toHaveLength(1);
  });

  it("makes no key anew in place of one that a root names and that is gone", async () => {
    await prepareKeyring(place());
    await rm(await keyFile("release"));
    const keyring = await prepareKeyring(place());
    expect(() => signingKeys(keyring, "release")).toThrow(
      expect.objectContaining({ code: "SIGNING_KEY_AWAY" }),
    );
    expect(signingKeys(keyring, "revocation")).toHaveLength(1);
  });

  it("is not used when it was damaged, or is of another registry", async () => {
    await prepareKeyring(place());
    await expect(readKeyring(place("other"))).rejects.toMatchObject({ code: "REGISTRY_ERROR" });
    const path = await keyFile("release");
    const whole = await readFile(path, "utf8");
    for (const damaged of ["", "{}", whole.slice(0, -9), whole.replace(/"seed":"../, '"seed":"zz')]) {
      await writeFile(path, damaged);
      await expect(readKeyring(place())).rejects.toMatchObject({ code: "REGISTRY_ERROR" });
    }
    await writeFile(path, whole);
    await writeFile(join(folder, "2.root.json"), await readFile(join(folder, "1.root.json"), "utf8"));
    await expect(readKeyring(place())).rejects.toMatchObject({ code: "METADATA_INVALID" });
  });
});
