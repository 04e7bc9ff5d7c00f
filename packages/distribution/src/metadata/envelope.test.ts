import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { verifyEd25519 } from "../node/ed25519.ts";
import { fakeKey } from "../testing/fake-keys.ts";
import { fromBase64Url, isCanonicalBase64Url, toBase64Url } from "./base64url.ts";
import { contentIndexSchema } from "./content-index.ts";
import { parseEnvelope, signEnvelope, verifyEnvelope } from "./envelope.ts";
import { isUsablePublicKey } from "./public-key.ts";
import { claimedRoot } from "./root-chain.ts";
import { cdnPathSchema, revocationsSchema, statementSchema } from "./statement.ts";

const key = fakeKey();
const role = { keys: { [key.id]: key.publicKey }, threshold: 1 };
const schema = z.strictObject({ value: z.unknown() });
const read = (text: string) =>
  verifyEnvelope({ text, type: "root", schema, role, verify: verifyEd25519 }).catch(
    (error: unknown) => error,
  );

describe("a signed file", () => {
  it("says what was signed, whatever that was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const signed = JSON.stringify({ value });
        expect(await read(signEnvelope("root", signed, [key]))).toEqual(JSON.parse(signed));
      }),
      { numRuns: 50 },
    );
  });

  it("is refused with a code when any of its characters is changed, and says nothing else", async () => {
    const text = signEnvelope("root", JSON.stringify({ value: "é" }), [key]);
    const change = fc.record({ at: fc.nat(text.length - 1), to: fc.string({ minLength: 1, maxLength: 1 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to }) => {
        fc.pre(text[at] !== to);
        const answer = await read(text.slice(0, at) + to + text.slice(at + 1));
        expect(answer).toMatchObject({ code: expect.stringMatching(/^METADATA_(INVALID|SIGNATURE)$/) });
      }),
      { numRuns: 300 },
    );
  });

  it("is refused with a code when it is any text at all", async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ signed: value })),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await read(text)).toMatchObject({ code: "METADATA_INVALID" });
        expect(claimedRoot(text)).toBe(undefined);
      }),
      { numRuns: 200 },
    );
  });

  it("has one text only", () => {
    const text = signEnvelope("root", "{}", [key]);
    expect(parseEnvelope(text)?.signed).toBe("{}");
    for (const other of [
      `${text} `,
      `\n${text}`,
      text.replace("signed", "\\u0073igned"),
      text.replace(",", ", "),
    ]) {
      expect(parseEnvelope(other)).toBe(undefined);
    }
  });
});

describe("schemas of what is signed", () => {
  const hostile = fc.object({
    key: fc.oneof(
      fc.string(),
      fc.constantFrom(
        "_type",
        "registry",
        "sequence",
        "releases",
        "revoked",
        "__proto__",
        "constructor",
        "assets",
      ),
    ),
    maxDepth: 4,
  });

  it("refuse anything else without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.jsonValue()), (value) => {
        for (const each of [statementSchema, revocationsSchema, contentIndexSchema]) {
          expect(each.safeParse(value).success).toBe(false);
        }
      }),
    );
  });

  it("take paths below the content's folder only", () => {
    for (const good of ["/cdn/artifacts/ab", "/cdn/meta/apps/com.example.tip.json"]) {
      expect(cdnPathSchema.safeParse(good).success).toBe(true);
    }
    const bad = [
      "",
      "/",
      "/cdn/",
      "cdn/a",
      "/cdn/../v1",
      "/cdn/a/..",
      "//evil",
      "/cdn//a/%2e%2e",
      "/cdn/a?b",
      "/cdn/a#b",
    ];
    for (const path of [
      ...bad,
      "/cdn/a\\b",
      "/cdn/a\n",
      "/cdn/A",
      "/cdn/.a",
      "https://evil/cdn/a",
      "/cdn/@evil",
    ]) {
      expect(cdnPathSchema.safeParse(path).success, path).toBe(false);
    }
  });
});

describe("base64url", () => {
  it("gives bytes back, and is one text for one content", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(fromBase64Url(text)).toEqual(bytes);
        expect(isCanonicalBase64Url(text)).toBe(true);
      }),
    );
    for (const other of ["A", "AB", "AAB", "AA==", "AA=", "A+A/", " AAA", "AA\n", "é"]) {
      expect(isCanonicalBase64Url(other), other).toBe(false);
    }
  });
});

describe("a public key", () => {
  it("is 32 bytes of a group that is large enough", () => {
    expect(isUsablePublicKey(key.publicKey)).toBe(true);
    expect(isUsablePublicKey(toBase64Url(new Uint8Array(31).fill(7)))).toBe(false);
    expect(isUsablePublicKey(toBase64Url(new Uint8Array(33).fill(7)))).toBe(false);
  });

  it.each([
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ])("is not the small-order point %s", (hex) => {
    expect(isUsablePublicKey(toBase64Url(Uint8Array.from(Buffer.from(hex, "hex"))))).toBe(false);
  });
});
