import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AtollError } from "../errors.ts";
import { parseManifest, safeParseManifest } from "./parse.ts";
import type { ManifestProblem } from "./problems.ts";

const least = {
  id: "com.example.splitter",
  name: "Splitter",
  version: { name: "1.4.0", code: 7 },
  apiLevel: 1,
  entry: "src/main.tsx",
};

/** Every field, as the documentation shows it. */
const full = {
  ...least,
  $schema: "http://localhost:4000/schema/manifest-1.json",
  shortName: "Split",
  description: "Splits a bill.",
  requiredCapabilities: ["storage"],
  optionalCapabilities: ["media.getPhotos"],
  icon: "assets/icon.png",
  color: "#0B7A75",
  lang: "en",
  dir: "auto",
  orientation: "any",
  colorScheme: "auto",
  pages: [
    { name: "home", path: "/" },
    { name: "bill", path: "/bill/:id" },
  ],
  tabs: ["home"],
  permissions: [{ name: "photos", access: "read", reason: "Attach a receipt.", required: false }],
  scopes: [{ name: "profile.name", reason: "Greet you." }],
  network: {
    allowedDomains: ["api.example.com"],
    reason: "Exchange rates.",
    devAllowedDomains: ["localhost"],
  },
  ageRating: { minimum: 4, descriptors: [] },
  regulated: [],
  dataUse: [{ data: "usage", purposes: ["analytics"], linked: false, shared: false }],
  categories: ["finance"],
  keywords: ["bill"],
  screenshots: ["assets/1.png"],
  regions: { include: ["DE", "JP"] },
  links: {
    privacyPolicy: "https://example.com/privacy",
    terms: "https://example.com/terms",
    support: "https://example.com",
  },
  products: [{ id: "pro", type: "nonConsumable" }],
  compat: { reactNative: false },
  localized: {
    de: {
      name: "Teiler",
      reasons: { "photos.read": "Beleg anhängen.", network: "Kurse.", "profile.name": "Gruß." },
    },
  },
};

function refused(text: string): AtollError {
  const result = safeParseManifest(text);
  if (result.ok) throw new Error(`accepted: ${text.slice(0, 100)}`);
  return result.error;
}

function problems(change: object): readonly ManifestProblem[] {
  const error = refused(JSON.stringify({ ...least, ...change }));
  expect(error.code).toBe("MANIFEST_INVALID");
  return error.data?.["problems"] as readonly ManifestProblem[];
}

describe("parseManifest", () => {
  it("fills in what a creator would expect", () => {
    expect(parseManifest(JSON.stringify(least))).toEqual({
      ...least,
      requiredCapabilities: [],
      optionalCapabilities: [],
      lang: "en",
      dir: "auto",
      orientation: "any",
      colorScheme: "auto",
      pages: [{ name: "home", path: "/" }],
      tabs: [],
      permissions: [],
      scopes: [],
      network: { allowedDomains: [], devAllowedDomains: [] },
      ageRating: { minimum: 4, descriptors: [] },
      regulated: [],
      dataUse: [],
      categories: [],
      keywords: [],
      screenshots: [],
      regions: {},
      links: {},
      products: [],
      compat: { reactNative: false },
      localized: {},
    });
  });

  it("keeps every field that is given", () => {
    expect(parseManifest(JSON.stringify(full))).toEqual(full);
  });

  it("gives each manifest defaults of its own", () => {
    const [first, second] = [parseManifest(JSON.stringify(least)), parseManifest(JSON.stringify(least))];
    expect(first.permissions).not.toBe(second.permissions);
  });

  it("refuses more than 64 KiB, counted in bytes", () => {
    const wide = JSON.stringify({ ...least, description: "é".repeat(33_000) });
    for (const text of [" ".repeat(65_537), wide]) expect(refused(text).code).toBe("MANIFEST_TOO_LARGE");
    expect(safeParseManifest(JSON.stringify(least).padEnd(65_536)).ok).toBe(true);
  });

  it("refuses what is not strict JSON, and says where", () => {
    const error = refused('{\n  "id": "a",\n  "id": "b"\n}');
    expect(error.code).toBe("MANIFEST_NOT_JSON");
    expect(error.message).toBe('The key "id" appears twice, in line 3, column 7. Keep one of the two.');
  });

  it("refuses a text that is JSON but no object", () => {
    for (const text of ["null", "[]", '"x"', "1"]) expect(refused(text).code).toBe("MANIFEST_INVALID");
  });

  it("lists every missing field with what to add", () => {
    const found = refused("{}").data?.["problems"] as readonly ManifestProblem[];
    expect(found.map((problem) => problem.path)).toEqual(["id", "name", "version", "apiLevel", "entry"]);
    expect(found[2]).toEqual({
      path: "version",
      message: '"version" is missing.',
      fix: 'Add it: an object. For example "version": { "name": "1.0.0", "code": 1 }.',
    });
  });

  it("names the value that another field contradicts", () => {
    expect(problems({ tabs: ["bill"] })[0]?.message).toBe('"tabs[0]" is "bill", which is not allowed.');
    expect(problems({ pages: [{ name: "a", path: "/a" }] })[0]?.message).toMatch(/^"pages" is an array/);
  });

  it("refuses objects whose length cannot be compared", () => {
    const traps: readonly object[] = [{ length: {} }, { length: { toString: 1, valueOf: 1 } }];
    for (const id of traps) expect(refused(JSON.stringify({ ...least, id })).code).toBe("MANIFEST_INVALID");
  });

  it("caps the list of problems", () => {
    const pages = Array.from({ length: 100 }, () => ({ name: "?", path: "?" }));
    expect(problems({ pages })).toHaveLength(50);
  });

  it("throws nothing but its three codes, whatever the text", () => {
    const mutated = fc.tuple(fc.constantFrom(...Object.keys(full)), fc.jsonValue({ maxDepth: 3 }));
    const property = fc.property(mutated, ([field, value]) => {
      const result = safeParseManifest(JSON.stringify({ ...full, [field]: value }));
      if (result.ok) expect(parseManifest(JSON.stringify(result.manifest))).toEqual(result.manifest);
      else expect(result.error.code).toMatch(/^MANIFEST_/);
    });
    fc.assert(property, { numRuns: 1_000 });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void safeParseManifest(text)));
  });
});

describe("a wrong manifest", () => {
  const reason = "Because.";
  it.each<[string, object, string, RegExp]>([
    ["an unknown field", { trusted: true }, "trusted", /Remove it/],
    ["a field in another case", { api_level: 1 }, "api_level", /Write "apiLevel"/],
    ["a field with two letters swapped", { premissions: [] }, "premissions", /Write "permissions"/],
    ["a version that is text", { version: "1.0.0" }, "version", /"code": 1/],
    ["an unknown nested field", { network: { domains: [] } }, "network.domains", /Remove it/],
    ["an id in upper case", { id: "com.Example" }, "id", /reverse domain name/],
    ["an id of one word", { id: "splitter" }, "id", /reverse domain name/],
    ["an id beyond ASCII", { id: "com.exаmple" }, "id", /reverse domain name/],
    ["a traversing id", { id: "com..example" }, "id", /reverse domain name/],
    ["a long id", { id: `com.${"a".repeat(64)}` }, "id", /64 characters/],
    ["an empty name", { name: "" }, "name", /1 character or more/],
    ["a long name", { name: "x".repeat(31) }, "name", /30 characters/],
    ["a name with a bidi control", { name: "Cancel\u202eyap" }, "name", /bidirectional/],
    ["a name with an invisible joiner", { name: "Pay\u200dPal" }, "name", /invisible/],
    ["a name in two lines", { name: "a\nb" }, "name", /line breaks/],
    ["a version without code", { version: { name: "1.0.0" } }, "version.code", /Add it: a (whole )?number/],
    ["a code of zero", { version: { name: "1.0.0", code: 0 } }, "version.code", /1 or more/],
    ["a code that is text", { version: { name: "1.0.0", code: "7" } }, "version.code", /number/],
    ["a huge code", { version: { name: "1.0.0", code: 2 ** 31 } }, "version.code", /2147483647/],
    ["build metadata in a version", { version: { name: "1.0.0+x", code: 1 } }, "version.name", /1\.4\.0/],
    ["an entry outside", { entry: "../main.tsx" }, "entry", /inside the mini-app's folder/],
    ["an absolute entry", { entry: "/src/main.tsx" }, "entry", /inside/],
    ["an entry with a backslash", { entry: "src\\main.tsx" }, "entry", /inside/],
    ["an entry that is no source", { entry: "src/main.html" }, "entry", /\.tsx/],
    ["an SVG icon", { icon: "assets/icon.svg" }, "icon", /\.png/],
    ["a colour by name", { color: "teal" }, "color", /#0B7A75/],
    ["an unknown orientation", { orientation: "up" }, "orientation", /"portrait"/],
    ["no page to open", { pages: [{ name: "a", path: "/a" }] }, "pages", /path "\/"/],
    ["a tab without page", { tabs: ["bill"] }, "tabs[0]", /page named "bill"/],
    [
      "two pages of one shape",
      {
        pages: [
          { name: "a", path: "/" },
          { name: "b", path: "/:x" },
          { name: "c", path: "/:y" },
        ],
      },
      "pages[2].path",
      /pages\[1\]/,
    ],
    ["a permission without reason", { permissions: [{ name: "camera" }] }, "permissions[0].reason", /Add it/],
    [
      "a permission twice",
      {
        permissions: [
          { name: "photos", access: "read", reason },
          { name: "photos", access: "read", reason },
        ],
      },
      "permissions[1]",
      /second "photos\.read"/,
    ],
    [
      "a reason of pages",
      { permissions: [{ name: "camera", reason: "x".repeat(141) }] },
      "permissions[0].reason",
      /140 characters/,
    ],
    [
      "100,000 permissions, almost",
      { permissions: Array.from({ length: 33 }, (_, index) => ({ name: `p${index}`, reason })) },
      "permissions",
      /32 items/,
    ],
    [
      "a wildcard over a public suffix",
      { network: { allowedDomains: ["*.github.io"] } },
      "network.allowedDomains[0]",
      /one by one/,
    ],
    [
      "a domain twice",
      { network: { allowedDomains: ["a.com", "a.com"] } },
      "network.allowedDomains[1]",
      /second/,
    ],
    [
      "localhost in production",
      { network: { allowedDomains: ["localhost"] } },
      "network.allowedDomains[0]",
      /devAllowedDomains/,
    ],
    ["an age between ratings", { ageRating: { minimum: 12 } }, "ageRating.minimum", /4, 9, 13, 16, 18/],
    ["a link to script", { links: { terms: "javascript:alert(1)" } }, "links.terms", /https:\/\//],
    [
      "a link with credentials",
      { links: { terms: "https://bank.com@evil.com/" } },
      "links.terms",
      /https:\/\//,
    ],
    ["regions in and out", { regions: { include: ["DE"], exclude: ["FR"] } }, "regions", /either/],
    [
      "a capability both required and optional",
      { requiredCapabilities: ["a"], optionalCapabilities: ["a"] },
      "optionalCapabilities[0]",
      /required already/,
    ],
    ["a language that is none", { lang: "EN_us" }, "lang", /pt-BR/],
    [
      "a reason for what is not declared",
      { localized: { de: { reasons: { camera: "x" } } } },
      "localized.de.reasons.camera",
      /Declare "camera"/,
    ],
    [
      "a localised name with a bidi control",
      { localized: { de: { name: "\u202ex" } } },
      "localized.de.name",
      /bidirectional/,
    ],
  ])("%s is named with its value and a fix", (_, change, path, fix) => {
    const found = problems(change).find((problem) => problem.path === path);
    expect(found?.fix).toMatch(fix);
    expect(found?.message).toMatch(/missing|is not a field|not allowed|not a |not an /);
  });
});
