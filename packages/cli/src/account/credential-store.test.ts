import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCredentialStore, credentialFile } from "./credential-store.ts";

const CREDENTIAL = { token: "secret", expiresAt: "2026-04-01T00:00:00.000Z", email: "ada@example.com" };
let home = "";
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "atoll-home-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe("the credential store", () => {
  it("keeps tokens by origin, in a file that only its owner reads", async () => {
    const file = credentialFile({}, home);
    const store = createCredentialStore(file);
    await store.set("https://a.example.com", CREDENTIAL);
    await store.set("https://b.example.com", { ...CREDENTIAL, token: "other" });
    expect(await store.get("https://a.example.com")).toEqual(CREDENTIAL);
    expect(await store.get("https://c.example.com")).toBeUndefined();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    expect(await readdir(dirname(file))).toEqual(["credentials.json"]);
  });

  it("forgets one and keeps the others", async () => {
    const store = createCredentialStore(credentialFile({}, home));
    expect(await store.remove("https://a.example.com")).toBe(false);
    await store.set("https://a.example.com", CREDENTIAL);
    await store.set("https://b.example.com", CREDENTIAL);
    expect(await store.remove("https://a.example.com")).toBe(true);
    expect(await store.get("https://a.example.com")).toBeUndefined();
    expect(await store.get("https://b.example.com")).toEqual(CREDENTIAL);
  });

  it.each(["", "{", '{"version":2}', '{"version":1,"registries":{"https://a":{"token":5}}}'])(
    "takes a file of another kind for none: %s",
    async (text) => {
      const file = join(home, "credentials.json");
      await writeFile(file, text);
      expect(await createCredentialStore(file).get("https://a")).toBeUndefined();
    },
  );

  it("lies where the person's settings lie", () => {
    expect(credentialFile({ XDG_CONFIG_HOME: "/settings" }, "/home/ada")).toBe(
      "/settings/atoll/credentials.json",
    );
    expect(credentialFile({ XDG_CONFIG_HOME: "relative" }, "/home/ada")).toBe(
      "/home/ada/.config/atoll/credentials.json",
    );
  });
});
