import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSignerSchema, toSignerSchema } from "./signer-messages.ts";

describe("messages to the signer", () => {
  it.each([
    { method: "sign", bytes: "anything" },
    { method: "publishStatement", appId: "org.example.app", statement: {} },
    { method: "publishStatement" },
    { method: "publishRevocations", revoked: [] },
    { method: "attest", versionId: "version_1", approved: true },
    { method: "attest", versionId: "x".repeat(200) },
    { method: "rotate", role: "admin" },
    { method: "signDevelopment", tokenHash: "0".repeat(64), place: "/cdn/artifacts" },
    {
      method: "signDevelopment",
      tokenHash: "0".repeat(64),
      place: `/cdn/development/${"0".repeat(64)}/../..`,
    },
  ])("have no room for %j", (call) => {
    expect(toSignerSchema.safeParse({ type: "call", number: 1, call }).success).toBe(false);
  });

  it("are what they are called and nothing else", () => {
    const good = { type: "call", number: 1, call: { method: "attest", versionId: "version_1" } };
    expect(toSignerSchema.safeParse(good).success).toBe(true);
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, name) => {
        expect(toSignerSchema.safeParse(value).success).toBe(false);
        expect(fromSignerSchema.safeParse(value).success).toBe(false);
        if (!Object.hasOwn(good, name))
          expect(toSignerSchema.safeParse({ ...good, [name]: value }).success).toBe(false);
      }),
    );
  });
});
