import { revocationsSchema, signEnvelope, verifyEnvelope } from "@atoll/distribution";
import type { Revocations } from "@atoll/distribution";
import { newSeed, signingKeyFromSeed, verifyEd25519 } from "@atoll/distribution/node";
import { describe, expect, it } from "vitest";
import { revocationEntries } from "./revocation-entries.ts";
import type { RevocationRow } from "./revocation-entries.ts";

const HOST_BYTES = 2 * 2 ** 20;

const row = (app_id: string, versions: number[] | null, reason = "No."): RevocationRow => ({
  app_id,
  versions,
  reason,
});
const appId = (number: number) => `com.example.${String(number).padStart(52, "a")}`;

/** What a host reads of the list, signed. */
async function asHostsRead(revoked: Revocations["revoked"]): Promise<Revocations["revoked"]> {
  const [issued, expires] = ["2026-11-24T00:00:00.000Z", "2026-11-25T00:00:00.000Z"];
  const key = signingKeyFromSeed(newSeed());
  const signed = JSON.stringify({
    _type: "revocations",
    registry: "localhost",
    sequence: 1,
    issued,
    expires,
    revoked,
  });
  const text = signEnvelope("revocations", signed, [key]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(HOST_BYTES);
  const role = { keys: { [key.id]: key.publicKey }, threshold: 1 };
  const asked = {
    text,
    type: "revocations",
    schema: revocationsSchema,
    role,
    verify: verifyEd25519,
  } as const;
  return (await verifyEnvelope(asked)).revoked;
}

describe("the entries of the list of revocations", () => {
  it("say why, in text that hosts can show, and leave out what a whole mini-app takes in", () => {
    const entries = revocationEntries([
      row("com.example.one", [1]),
      row("com.example.two", [1, 2], "It \u202elies."),
      row("com.example.one", null, "Stolen."),
      row("com.example.one", null, "Again."),
    ]);
    expect(entries.map(({ app, versions, reason }) => [app, versions, reason])).toEqual([
      ["com.example.two", [1, 2], "It lies."],
      ["com.example.one", null, "Stolen."],
    ]);
  });

  it("are split where one has more versions than an entry holds", async () => {
    const codes = Array.from({ length: 600 }, (_, index) => index + 1);
    const read = await asHostsRead(revocationEntries([row("com.example.one", codes)]));
    expect(read.map(({ versions }) => versions?.length)).toEqual([256, 256, 88]);
    expect(read.flatMap(({ versions }) => versions)).toEqual(codes);
  });

  it("are taken by hosts however many there are and whatever their reasons say", async () => {
    const long = '\\"ß🎁'.repeat(50);
    const apps = Array.from({ length: 10_000 }, (_, index) => row(appId(index), null, long));
    const read = await asHostsRead(revocationEntries(apps));
    expect(new Set(read.map(({ app }) => app)).size).toBe(10_000);
    const versions = Array.from({ length: 12_000 }, (_, index) => row("com.example.one", [index + 1], long));
    const [first, ...rest] = await asHostsRead(revocationEntries(versions));
    expect([first, ...rest].flatMap((entry) => entry?.versions ?? [])).toHaveLength(12_000);
  });

  it("are refused with what to do once no host could take them", () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => row(appId(index), null));
    expect(() => revocationEntries(rows)).toThrow("10001 revocations are more than hosts take");
  });
});
