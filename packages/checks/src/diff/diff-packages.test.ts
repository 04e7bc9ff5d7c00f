import { describe, expect, it } from "vitest";
import { bytes, component, lineMap, samplePackage } from "../testing/sample-package.ts";
import { diffCheck } from "./diff-check.ts";
import { diffPackages } from "./diff-packages.ts";
import { diffTexts } from "./diff-texts.ts";

const before = samplePackage(component('jsx(Text,{children:"Hello"})'), {
  map: lineMap("one\ntwo\nthree\n"),
});
const MORE = {
  permissions: [{ name: "photos", access: "read", reason: "To add a receipt." }],
  scopes: [{ name: "profile.name", reason: "To greet you." }],
  network: { allowedDomains: ["api.example.com"], reason: "To sync." },
  optionalCapabilities: ["media"],
  ageRating: { minimum: 18 },
};
const after = samplePackage(component('jsx(Text,{children:"Hello, you"})'), {
  manifest: MORE,
  map: lineMap("one\n2\nthree\n"),
});

describe("what changed between two packages", () => {
  it("is nothing for the same package", async () => {
    const diff = await diffPackages(before, before);
    expect(diff).toMatchObject({
      files: [],
      truncated: false,
      problem: null,
      assets: { added: [], removed: [], changed: [] },
    });
    expect(diff.access.ageRating).toBe(null);
  });

  it("lists access, assets, the formatted bundle and the claimed sources", async () => {
    const [old, fresh] = [new Map(before), new Map(after)];
    old.set("assets/a.png", bytes("1")).set("assets/b.png", bytes("1"));
    fresh.set("assets/a.png", bytes("2")).set("assets/c.png", bytes("1"));
    const diff = await diffPackages(fresh, old);
    expect(diff.access).toMatchObject({
      permissions: { added: ["photos.read"], removed: [] },
      scopes: { added: ["profile.name"] },
      domains: { added: ["api.example.com"] },
      capabilities: { added: ["media"] },
      ageRating: { before: 4, now: 18 },
    });
    expect(diff.assets).toEqual({
      added: ["assets/c.png"],
      removed: ["assets/b.png"],
      changed: ["assets/a.png"],
    });
    expect(diff.files.map(({ path, kind, state }) => [path, kind, state])).toEqual([
      ["main.jsbundle", "bundle", "changed"],
      ["src/main.js", "source", "changed"],
    ]);
    expect(diff.files[1]?.hunks[0]?.lines).toEqual([" one", "-two", "+2", " three"]);
    expect(diff.files[0]?.hunks[0]?.lines.some((line) => /^\+\s+children: "Hello, you"/.test(line))).toBe(
      true,
    );
  });

  it("is everything without an older package", async () => {
    const diff = await diffPackages(after, undefined);
    expect(diff.files.map(({ state }) => state)).toEqual(["added", "added"]);
    expect(diff.access.ageRating).toEqual({ before: null, now: 18 });
  });

  it("shows a script that cannot be parsed as it is, and copes with a manifest that cannot be read", async () => {
    const broken = samplePackage("var a = ;", { map: "{" }).set("manifest.json", bytes("{"));
    const diff = await diffPackages(broken, before);
    expect(diff.problem).toBe(null);
    expect(diff.files[0]?.hunks.flatMap(({ lines }) => lines)).toContain("+var a = ;");
  });

  it("ends in its time for texts that differ everywhere, and says what it left out", async () => {
    const noise = (salt: number) =>
      Array.from({ length: 60_000 }, (_, index) => `f(${(index * 7919 + salt) % 65_537});`).join("");
    const diff = await diffPackages(
      samplePackage(noise(1), { map: "{}" }),
      samplePackage(noise(2), { map: "{}" }),
    );
    expect(diff.problem).toBe(null);
    expect(diff.files[0]?.truncated).toBe(true);
    expect(JSON.stringify(diff).length).toBeLessThan(2_000_000);
  });
});

describe("a difference of texts", () => {
  const about = { path: "a.ts", kind: "source" } as const;
  const lines = (old: string | undefined, fresh: string | undefined) =>
    diffTexts(about, old, fresh)?.hunks.flatMap((hunk) => hunk.lines);

  it("is none for the same text", () => expect(diffTexts(about, "a", "a")).toBe(undefined));

  it("writes out what a reviewer would not see", () => {
    expect(lines("a\n", "a\n// x\u202e } admin\u0007\n")).toContain("+// x\\u202e } admin\\u0007");
  });

  it("cuts long lines and says so", () => {
    const diff = diffTexts(about, undefined, "x".repeat(100_000));
    expect(diff).toMatchObject({ state: "added", truncated: true });
    expect(diff?.hunks[0]?.lines[0]?.length).toBeLessThan(600);
  });

  it("of a file that is gone is its lines removed", () => {
    expect(diffTexts(about, "a\nb\n", undefined)?.state).toBe("removed");
    expect(lines("a\nb\n", undefined)).toEqual(["-a", "-b"]);
  });
});

describe("the diff check", () => {
  it("notes each thing that the version asks for beyond the one before", async () => {
    const found = await diffCheck.run({ files: after, previous: before });
    expect(found.every(({ severity }) => severity === "note")).toBe(true);
    expect(found.map(({ rule }) => rule)).toEqual([...Array(4).fill("diff/more-access"), "diff/age-rating"]);
    expect(found.map(({ message }) => message).join()).toContain("photos.read");
  });

  it("has nothing to say of less access, or of a first version", async () => {
    const less = await diffCheck.run({ files: before, previous: after });
    expect(less.map(({ rule }) => rule)).toEqual(["diff/age-rating"]);
    expect(await diffCheck.run({ files: after })).toEqual([]);
  });
});
