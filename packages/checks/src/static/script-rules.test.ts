import fc from "fast-check";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { wrapped } from "../testing/sample-package.ts";
import { analyseScript } from "./analyse-script.ts";
import type { ScriptFacts } from "./script-rule.ts";

const rulesOf = (text: string, facts: Partial<ScriptFacts> = {}) => [
  ...new Set(
    analyseScript({
      file: "main.jsbundle",
      text,
      allowedDomains: ["api.example.com", "*.wild.com"],
      linkedHosts: ["privacy.example.org"],
      ...facts,
    }).found.map(({ rule }) => rule),
  ),
];
const inBundle = (body: string, facts?: Partial<ScriptFacts>) => rulesOf(wrapped(body), facts);

describe("the wrapper", () => {
  it("is one call of __atoll_define with a plain function", () => {
    expect(inBundle("var a=1;")).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["code before it", `globalThis.x=1;${wrapped("")}`],
    ["code behind it", `${wrapped("")};globalThis.x=1;`],
    ["two modules", wrapped("") + wrapped("")],
    ["another name", wrapped("").replace('"main"', '"other"')],
    ["a name that is computed", wrapped("").replace('"main"', '"ma"+"in"')],
    ["an optional call", wrapped("").replace("__atoll_define(", "__atoll_define?.(")],
    ["another function", wrapped("").replace("__atoll_define", "define")],
    ["a third parameter", wrapped("").replace("require,exports", "require,exports,more")],
    [
      "a default parameter that runs code",
      wrapped("").replace('"use strict";', "").replace("exports)", "exports=evil())"),
    ],
    ["an async function", wrapped("").replace("function(", "async function(")],
    ["an arrow", '__atoll_define("main",[],(require,exports)=>{})'],
    ["a fourth argument", wrapped("").replace("});", "},1);")],
    [
      "modules that are computed",
      wrapped("").replace('["react/jsx-runtime","@atoll/sdk/ui"]', "[...evil()]"),
    ],
    ["another call", "(()=>{})()"],
  ])("is not %s", (_, text) => {
    expect(rulesOf(text)).toContain("static/not-a-module");
  });

  it("is not asked of chunks", () => {
    expect(rulesOf("self.x=1;", { file: "chunks/a.jsbundle" })).toEqual([]);
  });
});

describe("code from text", () => {
  it.each([
    'eval("1")',
    '(0,eval)("1")',
    'eval?.("1")',
    "var e=eval;e(x)",
    "new Function(x)",
    'Function("a","return a")',
    "var F=Function;F(x)",
    "[Function][0](x)",
    "f(Function)",
    "({run:Function}).run(x)",
    'Function.prototype.constructor("x")',
    'Function.call(null,"x")',
    "Reflect.construct(Function,[x])",
    "globalThis.eval(x)",
    'globalThis["ev"+"al"](x)',
    'window[["F","unction"].join("")](x)',
    'self[atob("ZXZhbA==")](x)',
    "this[String.fromCharCode(101,118,97,108)](x)",
    'globalThis["lave".split("").reverse().join("")](x)',
    "globalThis[`ev${'al'}`](x)",
    'globalThis["\\x65val"](x)',
    "\\u0065val(x)",
    '[]["filter"]["constructor"]("alert(1)")()',
    '[].at.constructor("x")',
    '""["at"]["const"+"ructor"]("x")',
    "(()=>{}).constructor(x)",
    "(function(){}).constructor(x)",
    "(async()=>{}).constructor(x)",
    "x.constructor.constructor(y)()",
    "Object.constructor(x)",
    "Object.getPrototypeOf(async function(){}).constructor(x)",
    "(function*(){}).__proto__.constructor(x)",
    "new x.constructor.constructor(y)",
    "x?.constructor?.constructor(y)",
    'setTimeout("x()",1)',
    "setInterval(`x(${1})`,1)",
    'globalThis.setTimeout("x"+y,1)',
    'setTimeout("x"+y)',
  ])("is found in %s", (code) => {
    expect(inBundle(`${code};`)).toContain("static/eval");
  });

  it.each([
    "x instanceof Function",
    'typeof eval==="function"',
    "Function.prototype.toString.call(x)",
    'new Function("")',
    "Function()",
    'Function("return this")()',
    "function f(Function){return Function(1)}",
    "var o={eval:1,Function:2};o.eval",
    "math.eval(x)",
    "function g(){var Function=h;return new Function(x)}",
    "new this.constructor(a,b)",
    "setTimeout(f,1)",
    "setTimeout(()=>x,1)",
    "timers.setTimeout(name,1)",
    "class A{constructor(){this.x=1}}",
    '"eval(1)"',
  ])("is not found in %s", (code) => {
    expect(inBundle(`${code};`)).not.toContain("static/eval");
  });

  it("is asked about where a value's constructor is given a text", () => {
    expect(inBundle('x.constructor("return 1")();')).toEqual(["static/constructor-chain"]);
    expect(inBundle("y=new x.constructor(1);")).toEqual([]);
  });
});

describe("orders to the Hermes compiler", () => {
  it.each([
    "$SHBuiltin.call()",
    "\\u0024SHBuiltin.call()",
    "\\u{24}SHBuiltin.extern_c()",
    'x["$SHBuiltin"]',
    'x["$SH"+"Builtin"]',
    "class A{#$SHBuiltin}",
    '"use static builtin"',
    "'use static \\u0062uiltin'",
    '(function(){"use static builtin";return 1})',
    "`use static builtin`",
  ])("are found in %s", (code) => {
    expect(inBundle(`${code};`)).toContain("static/intrinsic");
  });
});

describe("WebAssembly", () => {
  it.each([
    "WebAssembly.instantiate(x)",
    'globalThis["WebAssembly"]',
    'var m="AGFzbQEAAAAB"',
    "f(x.WebAssembly)",
  ])("is found in %s", (code) => {
    expect(inBundle(`${code};`)).toContain("static/wasm");
  });
  it("is not found where it is only asked for, or a name of one's own", () => {
    expect(inBundle('typeof WebAssembly=="object";function f(WebAssembly){return WebAssembly}')).toEqual([]);
  });
});

describe("modules", () => {
  it.each([
    ['import("x")', "static/import"],
    ['require("fs")', "static/import"],
    ['require("re"+"act-dom")', "static/import"],
    ["require(name)", "static/dynamic-import"],
    ["var r=require;r(x)", "static/dynamic-import"],
    ["f(require)", "static/dynamic-import"],
  ])("%s is %s", (code, rule) => {
    expect(inBundle(`${code};`)).toEqual([rule]);
  });

  it("are those the wrapper names, which hosts provide", () => {
    expect(inBundle('require("@atoll/sdk/ui");')).toEqual([]);
    expect(rulesOf(wrapped('require("react-dom")', ["react-dom"]))).toEqual(["static/import"]);
    // Bundles contain the React Native subset themselves.
    expect(rulesOf(wrapped("", ["@atoll/sdk/react-native"]))).toEqual(["static/import"]);
  });

  it("of a package's own loader are its own", () => {
    expect(inBundle("function pack(m){function require(n){return m[n]}return require(1)}")).toEqual([]);
    expect(inBundle('typeof require=="function";')).toEqual([]);
  });
});

describe("code that is fetched or interpreted", () => {
  it.each([
    "async function f(){const r=await fetch(u);eval(await r.text())}",
    "const g=async()=>new Function(await(await fetch(u)).text())()",
    "function h(){fetch(u).then(r=>r.text()).then(t=>(()=>{}).constructor(t)())}",
  ])("is found in %s", (code) => {
    expect(inBundle(`(function(){${code}})();`)).toContain("static/loader");
  });

  it("is found in a bundle with a parser of JavaScript", async () => {
    const acorn = readFileSync(createRequire(import.meta.url).resolve("acorn"), "utf8");
    expect(inBundle(acorn)).toContain("static/interpreter");
  });
});

describe("obfuscated code", () => {
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index)).join("");
  it.each([
    ["hexadecimal names", many(30, (index) => `var _0x${(4096 + index).toString(16)}=${index};`)],
    ["texts in escapes only", many(30, () => 'f("\\x68\\x65\\x6c\\x6c\\x6f");')],
    [
      "a rotated table",
      "for(;;){try{if(parseInt(a[0])===1)break;else a.push(a.shift())}catch(e){a.push(a.shift())}}",
    ],
    [
      "a flattened function",
      'var o="3|0|1|2|4".split("|"),i=0;while(true){switch(o[i++]){case"0":a();continue}break}',
    ],
    ["sums of empty lists", many(40, () => "x=(![]+[])[+[]]+([]+[]);")],
    ["a long text decoded and run", `eval(atob("${"QUJD".repeat(800)}"));`],
  ])("with %s is found", (_, code) => {
    expect(inBundle(code)).toContain("static/obfuscated");
  });

  it.each([
    "react-dom/client",
    "react-dom/server.browser",
    "zod",
    "date-fns",
    "react-reconciler",
    "fast-check",
    "acorn",
    "diff",
    "zustand",
    "luxon",
  ])("is not what minifying %s gives", async (name) => {
    const file = createRequire(import.meta.url).resolve(name);
    const { code } = await transform(readFileSync(file, "utf8"), {
      minify: true,
      format: "cjs",
      charset: "utf8",
    });
    const found = inBundle(code);
    expect(found).not.toContain("static/obfuscated");
    expect(found).not.toContain("static/lookalike-name");
    expect(found).not.toContain("static/secret");
    expect(found).not.toContain("static/loader");
  });

  it("is not a bundle with a picture in base64", () => {
    expect(inBundle(`var icon="data:image/png;base64,${"QUJD".repeat(2_000)}";`)).toEqual([]);
  });
});

describe("text that reads as another", () => {
  it.each([
    ["a bidirectional control in a text", 'x="user\u202e \u2066// admin\u2069 \u2066"'],
    ["one in a comment", "/*\u202e } \u2066if(admin)\u2069 \u2066 begin */"],
    ["a message in tags", `x="hi${String.fromCodePoint(0xe0068, 0xe0069)}"`],
    ["a message in selectors", `x="hi${"\u{e0100}\u{e0101}".repeat(4)}"`],
    ["a message in zero widths", `x="a${"\u200b\u200c".repeat(6)}b"`],
  ])("is found: %s", (_, code) => {
    expect(inBundle(`${code};`)).toContain("static/invisible-text");
  });

  it("is not a constant of such a character, an emoji, or the flag of Wales", () => {
    expect(inBundle('var FSI="\u2068",PDI="\u2069",f="👩‍👩‍👧❤️",w="🏴󠁧󠁢󠁷󠁬󠁳󠁿";')).toEqual([]);
  });

  it.each(["pаssword", "ѕсоре", "adm\u200din", "ｅval", "userΟbject"])("is found in the name %j", (name) => {
    expect(inBundle(`var o={};o.${name}=1;`)).toContain("static/lookalike-name");
  });

  it.each(["größe", "名前", "λ", "Δx", "имя", "ñandú", "_ключ"])("is not found in the name %j", (name) => {
    expect(inBundle(`var ${name}=1;`)).toEqual([]);
  });
});

describe("secrets", () => {
  it.each([
    `AKIA${"IOSFODNN7EXAMPLE".slice(0, 16)}`,
    `ghp_${"a1B2".repeat(9)}`,
    `sk_live_${"a1B2".repeat(6)}`,
    `xoxb-123456789012-${"abcDEF".repeat(4)}`,
    `sk-ant-api03-${"a1B2".repeat(10)}`,
    `npm_${"a1B2".repeat(9)}`,
    `-----BEGIN RSA PRIVATE KEY-----\\n${"MIIE".repeat(10)}`,
  ])("are found in %s and not repeated", (secret) => {
    const { found } = analyseScript({
      file: "main.jsbundle",
      text: wrapped(`k="${secret}";`),
      allowedDomains: [],
      linkedHosts: [],
    });
    expect(found.map(({ rule }) => rule)).toContain("static/secret");
    expect(JSON.stringify(found)).not.toContain(secret.slice(0, 20));
  });

  it.each([
    "sk_test",
    "pk_live_a1B2a1B2a1B2a1B2a1B2",
    "AKIAshort",
    "0123456789abcdef0123456789abcdef",
    "-----BEGIN PUBLIC KEY-----",
  ])("are not found in %s", (text) => expect(inBundle(`k="${text}";`)).toEqual([]));
});

describe("the address of a source map", () => {
  it.each([
    "//# sourceMappingURL=http://evil.com/",
    "//@ sourceMappingURL=x.map",
    "  //# sourceURL=evil.js",
    "f();//# sourceMappingURL=data:application/json,{}",
    "/*# sourceMappingURL=x */",
  ])("is found in %s", (code) => {
    expect(inBundle(`${code}\n`)).toEqual(["static/source-map-url"]);
    expect(rulesOf(`${wrapped("")}${code}\n`)).toContain("static/source-map-url");
  });

  it("is not found in a text about it", () => {
    expect(inBundle('x="//# sourceMappingURL=a.map";y=`//# sourceURL=${z}`;')).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([
    'fetch("https://evil.com/x")',
    "`http://evil.com/${id}`",
    '"https://"+"evil.com"+"/x"',
    '"https://evil.com/"+id',
    '"wss://a.evil.com"',
    '"https://api.example.com.evil.com/"',
    '"https://api.example.com@evil.com/"',
    '"HTTPS://EVIL.com"',
    '"http://127.0.0.1:80/"',
  ])("that the manifest does not allow are found in %s", (code) =>
    expect(inBundle(`x=${code};`)).toEqual(["static/undeclared-domain"]),
  );

  it.each([
    "https://api.example.com/v1",
    "https://a.wild.com/",
    "https://privacy.example.org/",
    "http://www.w3.org/2000/svg",
    "see https://other.com for more",
    "https://",
    "http://localhost:3000",
  ])("%s is fine", (text) => expect(inBundle(`x="${text}";`)).toEqual([]));
});

describe("any script", () => {
  it("that cannot be parsed is a finding at its place", () => {
    const { found } = analyseScript({
      file: "main.jsbundle",
      text: "var a = ;",
      allowedDomains: [],
      linkedHosts: [],
    });
    expect(found).toMatchObject([{ rule: "static/syntax", offset: 8 }]);
  });

  it("has at most twenty findings of a rule", () => {
    const { found } = analyseScript({
      file: "main.jsbundle",
      text: wrapped("eval(x);".repeat(1_000)),
      allowedDomains: [],
      linkedHosts: [],
    });
    expect(found).toHaveLength(20);
  });

  it("is analysed without an exception", () => {
    const piece = fc.constantFrom(
      "eval",
      "(",
      ")",
      "[",
      "]",
      "constructor",
      ".",
      '"',
      "`",
      "${",
      "}",
      "{",
      "function f",
      "=>",
      ";",
      "+",
      "async ",
      "\\u0024",
      "/*",
      "*/",
      "//",
      "\n",
      "#x",
      "?.",
      "0n",
      "/re/",
      "import",
      "\u2028",
      "\ud800",
    );
    const property = fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        rulesOf(text);
        rulesOf(wrapped(text));
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });
});
