import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, manifestText } from "../testing/sample-package.ts";
import { manifestCheck } from "./manifest-check.ts";

const run = (text: string) => manifestCheck.run({ files: new Map([["manifest.json", bytes(text)]]) });
const rules = async (text: string) => [...new Set((await run(text)).map(({ rule }) => rule))];
const reason = "To add a receipt.";
const permission = (name: string, access?: string) => ({ name, ...(access && { access }), reason });

describe("a manifest", () => {
  it.each([
    ["nothing more than it must have", {}],
    ["a known permission", { permissions: [permission("photos", "read")] }],
    [
      "a known area and a known method",
      { requiredCapabilities: ["media"], optionalCapabilities: ["storage.get"] },
    ],
    ["domains with a reason", { network: { allowedDomains: ["api.example.com"], reason: "To sync." } }],
    [
      "a name in another script",
      { name: "Кошелёк", localized: { el: { name: "Πορτοφόλι" }, ja: { name: "財布" } } },
    ],
    ["a name with words of two scripts", { name: "Wallet кошелёк" }],
  ])("with %s is fine", async (_, fields) => {
    expect(await run(manifestText(fields))).toEqual([]);
  });

  // Each row is hostile in one way; what is refused is refused with a rule, a message and a fix.
  it.each<[string, string, string]>([
    ["G11 a key twice", '{"permissions":[],"permissions":["camera"]}', "manifest/invalid"],
    ["G11 a key twice, once in escapes", '{"id":"a","\\u0069d":"b"}', "manifest/invalid"],
    [
      "G11 a key twice, deep inside",
      manifestText().replace('"code":1', '"code":1,"code":2'),
      "manifest/invalid",
    ],
    ["G12 __proto__", '{"__proto__":{"trusted":true}}', "manifest/invalid"],
    ["G12 __proto__ in escapes", '{"\\u005f_proto__":{"trusted":true}}', "manifest/invalid"],
    ["G12 constructor", manifestText({ constructor: { prototype: { trusted: true } } }), "manifest/invalid"],
    [
      "G12 __proto__ deep inside",
      manifestText().replace('"code":1', '"code":1,"__proto__":{}'),
      "manifest/invalid",
    ],
    ["G13 an unknown field", manifestText({ trusted: true }), "manifest/invalid"],
    [
      "G13 an unknown field of a permission",
      manifestText({ permissions: [{ ...permission("photos", "read"), granted: true }] }),
      "manifest/invalid",
    ],
    ["a comment", `${manifestText()}// x`, "manifest/invalid"],
    ["a trailing comma", manifestText().replace(/\}$/, ",}"), "manifest/invalid"],
    ["a second value", `${manifestText()}{}`, "manifest/invalid"],
    ["a byte order mark", `\ufeff${manifestText()}`, "none"],
    [
      "G28 a reason that goes on and on",
      manifestText({ permissions: [{ ...permission("photos", "read"), reason: "x".repeat(141) }] }),
      "manifest/invalid",
    ],
    [
      "G28 such a reason in another language",
      manifestText({
        permissions: [permission("photos", "read")],
        localized: { de: { reasons: { "photos.read": "x".repeat(141) } } },
      }),
      "manifest/invalid",
    ],
    [
      "G28 a reason for what is not asked",
      manifestText({ localized: { de: { reasons: { camera: "x" } } } }),
      "manifest/invalid",
    ],
    [
      "G28 a reason with a bidirectional control",
      manifestText({ permissions: [{ ...permission("photos", "read"), reason: "safe\u202eelifort" }] }),
      "manifest/invalid",
    ],
    [
      "G29 a hundred thousand permissions",
      manifestText({ permissions: Array(100_000).fill(permission("photos")) }),
      "manifest/invalid",
    ],
    [
      "G29 more permissions than there can be",
      manifestText({ permissions: Array.from({ length: 33 }, (_, index) => permission(`p${index}`)) }),
      "manifest/invalid",
    ],
    ["G29 a megabyte of spaces", " ".repeat(1_000_000), "manifest/invalid"],
    ["G29 deep nesting", `${"[".repeat(30_000)}${"]".repeat(30_000)}`, "manifest/invalid"],
    [
      "G15 build metadata in its version",
      manifestText({ version: { name: "1.0.0+x", code: 1 } }),
      "manifest/invalid",
    ],
    [
      "an unknown permission",
      manifestText({ permissions: [permission("cameras")] }),
      "manifest/unknown-permission",
    ],
    [
      "a permission called as an object's own",
      manifestText({ permissions: [permission("constructor")] }),
      "manifest/unknown-permission",
    ],
    [
      "a permission without its degree",
      manifestText({ permissions: [permission("photos")] }),
      "manifest/unknown-permission",
    ],
    [
      "an unknown capability",
      manifestText({ requiredCapabilities: ["telepathy"] }),
      "manifest/unknown-capability",
    ],
    [
      "an unknown scope",
      manifestText({ scopes: [{ name: "profile.shoeSize", reason }] }),
      "manifest/unknown-scope",
    ],
    [
      "domains without a reason",
      manifestText({ network: { allowedDomains: ["api.example.com"] } }),
      "manifest/no-reason",
    ],
    ["a name with one Cyrillic letter", manifestText({ name: "PаyPal" }), "manifest/confusable-name"],
    ["a name all in letters that look Latin", manifestText({ name: "Му сору" }), "manifest/confusable-name"],
    ["a short name with a Greek letter", manifestText({ shortName: "Αmazon" }), "manifest/confusable-name"],
    [
      "a localised name with a Cherokee letter",
      manifestText({ localized: { fr: { name: "Ꭺtoll" } } }),
      "manifest/confusable-name",
    ],
    ["a name in mathematical letters", manifestText({ name: "𝐁𝐚𝐧𝐤" }), "manifest/confusable-name"],
    ["an invisible letter in its name", manifestText({ name: "Pay\u200bPal" }), "manifest/invalid"],
    [
      "an address of a private network",
      manifestText({ network: { allowedDomains: ["127.0.0.1"], reason } }),
      "manifest/invalid",
    ],
    [
      "a wildcard for everyone",
      manifestText({ network: { allowedDomains: ["*.github.io"], reason } }),
      "manifest/invalid",
    ],
  ])("with %s is answered", async (_, text, rule) => {
    const found = await run(text);
    expect([...new Set(found.map((one) => one.rule))]).toEqual(rule === "none" ? [] : [rule]);
    for (const { message, fix, file } of found) {
      expect([message, fix].every((words) => words.length > 5)).toBe(true);
      expect(file).toBe("manifest.json");
    }
    expect(found.length).toBeLessThanOrEqual(50);
  });

  it("is answered with line and column of the field", async () => {
    const pretty = (fields: object) => JSON.stringify(JSON.parse(manifestText(fields)), null, 2);
    const place = async (text: string) => (await run(text)).map(({ line, column }) => [line, column]);
    expect(await place(pretty({ trusted: true }))).toEqual([[10, 3]]);
    expect(await place(pretty({ permissions: [permission("cameras")] }))).toEqual([[12, 7]]);
    expect(await place(pretty({ localized: { fr: { name: "Ꭺtoll" } } }))).toEqual([[12, 7]]);
    expect(await place('{\n  "id": "a",\n  "id": "b"\n}')).toEqual([[3, 7]]);
  });

  it("that is not there is answered", async () => {
    expect((await manifestCheck.run({ files: new Map() })).map(({ rule }) => rule)).toEqual([
      "manifest/invalid",
    ]);
  });

  it("is looked at without an exception, whatever its bytes", async () => {
    const fields = fc.dictionary(
      fc.constantFrom("name", "permissions", "scopes", "network", "localized", "x", "__proto__"),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fields.map(manifestText));
    await fc.assert(
      fc.asyncProperty(text, async (any) => void (await rules(any))),
      { numRuns: 1_000 },
    );
    const raw = fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      async (any) => void (await manifestCheck.run({ files: new Map([["manifest.json", any]]) })),
    );
    await fc.assert(raw, { numRuns: 500 });
  });
});
