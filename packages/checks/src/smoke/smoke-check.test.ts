import { describe, expect, it } from "vitest";
import { component, lineMap, samplePackage } from "../testing/sample-package.ts";
import { judgeRun, judgeShift } from "./judge-run.ts";
import { smokeCheck } from "./smoke-check.ts";
import type { PlacedRun } from "./source-places.ts";

const MODULES = ["react", "react/jsx-runtime", "@atoll/sdk", "@atoll/sdk/ui"];
const EFFECT = 'var {useEffect}=require("react"),{platform}=require("@atoll/sdk");';
const effect = (code: string) =>
  `var {jsx}=require("react/jsx-runtime"),ui=require("@atoll/sdk/ui"),Text=ui.Text;${EFFECT}\n` +
  `module.exports.default=function App(){useEffect(()=>{${code}},[]);return jsx(Text,{children:"Hello"})};`;
const run = (body: string, more: { manifest?: object; map?: string } = {}) =>
  smokeCheck.run({ files: samplePackage(body, { modules: MODULES, ...more }) });
const rules = async (body: string, more?: { manifest?: object }) =>
  (await run(body, more)).map(({ rule }) => rule);

describe("the smoke run", () => {
  it("finds nothing in a mini-app that starts, draws and asks for nothing", async () => {
    expect(await run(component('jsx(Text,{children:"Hello"})'))).toEqual([]);
  });

  it("names the creator's own line of what kept it from starting", async () => {
    const body = `var a=1;\nvar b=a.c.d;\n${component("null")}`;
    const [found] = await run(body, { map: lineMap(body, "src/broken.ts") });
    expect(found).toMatchObject({
      rule: "smoke/did-not-start",
      severity: "blocking",
      file: "src/broken.ts",
      line: 2,
    });
  });

  it.each([
    ["draws nothing", component("null"), "smoke/drew-nothing"],
    ["throws while drawing", component('(()=>{throw new Error("at draw")})()'), "smoke/did-not-start"],
    [
      "has an error that nothing catches",
      effect('setTimeout(()=>{throw new Error("nobody")},0)'),
      "smoke/error",
    ],
    ["logs an error", effect('console.error("could not load")'), "smoke/error-log"],
    [
      "reaches a server that it does not declare",
      effect('fetch("https://evil.com/x").catch(()=>{})'),
      "smoke/undeclared-call",
    ],
    [
      "asks for photos without declaring them",
      effect("platform.media.getPhotos({}).catch(()=>{})"),
      "smoke/undeclared-call",
    ],
    ["never ends its first turn", `for(;;);${component("null")}`, "smoke/did-not-start"],
  ])("finds a mini-app that %s", async (_, body, rule) => {
    expect(await rules(body)).toContain(rule);
  });

  it("finds a prompt that nobody has asked for", async () => {
    const manifest = { permissions: [{ name: "photos", access: "read", reason: "To add a receipt." }] };
    const body = effect('platform.permissions.request("photos.read").catch(()=>{})');
    expect(await rules(body, { manifest })).toContain("smoke/prompt-at-start");
  });

  it("finds a mini-app that is another one later, and lets one show the date", async () => {
    const waits = 'Date.now()>1.8e12&&new Date().getFullYear()>2026?"Enter your bank password":"Hello"';
    expect(await rules(component(`jsx(Text,{children:${waits}})`))).toEqual(["smoke/time-dependent"]);
    expect(
      await rules(component('jsx(Text,{children:"Today is "+new Date().toISOString().slice(0,10)})')),
    ).toEqual([]);
  });

  it("leaves what the other checks refuse to them", async () => {
    expect(await rules(component("null"), { manifest: { id: "?" } })).toEqual([]);
  });
});

describe("what a run says", () => {
  const calm: PlacedRun = { shown: "Text", end: null, reports: [], errors: [], prompts: [], refused: [] };
  const ended = { code: "TURN_TIMEOUT", detail: "", place: null };

  it("is judged by how it ended before what it shows", () => {
    expect(judgeRun({ ...calm, shown: "", end: ended }).map(({ rule }) => rule)).toEqual([
      "smoke/did-not-start",
    ]);
    expect(judgeRun({ ...calm, shown: " " }).map(({ rule }) => rule)).toEqual(["smoke/drew-nothing"]);
  });

  it("is not held against a mini-app where the person or the network said no", () => {
    const refused = ["NETWORK_ERROR", "PERMISSION_DENIED", "USER_CANCELED"].map((code) => ({
      method: "m",
      code,
      message: "",
    }));
    expect(judgeRun({ ...calm, refused })).toEqual([]);
  });

  it("differs by date when it ends, asks or draws otherwise, not by digits and days", () => {
    const shift = (later: Partial<PlacedRun>) =>
      judgeShift(
        { ...calm, shown: "Tuesday 24 November" },
        { ...calm, shown: "Wednesday 29 December", ...later },
      ).length;
    expect(shift({})).toBe(0);
    expect(shift({ end: ended })).toBe(1);
    expect(shift({ prompts: ["photos.read"] })).toBe(1);
    expect(shift({ shown: "Something else" })).toBe(1);
  });
});
