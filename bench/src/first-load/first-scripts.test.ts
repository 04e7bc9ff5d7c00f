import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { firstScripts, packedBytes } from "./first-scripts.ts";

const page = `<script type="application/json">{}</script><script type="module" src="/assets/main.js" integrity="x"></script>`;
const file = (text: string) => ({ body: new TextEncoder().encode(text), encodings: {} });

it("follows what is imported at once, and not what comes later", () => {
  const files = new Map([
    ["/assets/main.js", file(`import{a as b,c}from"./a.js";import"./b.js";b();import("./later.js").then(c)`)],
    ["/assets/a.js", file(`import*as x from"./deep.js";var t='say "from"';export{t as a}`)],
    ["/assets/b.js", file(`export*from"./deep.js"`)],
    ["/assets/deep.js", file(`import d from"./main.js";export{d}`)],
    ["/assets/later.js", file("1")],
  ]);
  expect(firstScripts(page, files)).toEqual([
    "/assets/main.js",
    "/assets/a.js",
    "/assets/deep.js",
    "/assets/b.js",
  ]);
});

it("follows what an entry waits for, where it does", () => {
  const files = new Map([
    ["/assets/main.js", file("var{start:s}=await f(async()=>await import(`./app.js`));s()")],
    ["/assets/app.js", file(`import"./deep.js";async()=>(await import("./later.js")).x`)],
    ["/assets/deep.js", file("1")],
    ["/assets/later.js", file("1")],
  ]);
  expect(firstScripts(page, files)).toEqual(["/assets/main.js"]);
  const waited = ["/assets/main.js", "/assets/app.js", "/assets/deep.js"];
  expect(firstScripts(page, files, { entryWaits: true })).toEqual(waited);
});

it("weighs them packed, and says what is missing", () => {
  const files = new Map([["/a.js", file("a".repeat(5_000))]]);
  expect(packedBytes(["/a.js"], files)).toBe(gzipSync("a".repeat(5_000)).byteLength);
  expect(() => packedBytes(["/gone.js"], files)).toThrow("/gone.js");
});
