import type { Attack } from "./attack.ts";

const DEPTH = 100_000;
const nest = (open: string, inner: string, close = ""): string =>
  open.repeat(DEPTH) + inner + close.repeat(DEPTH);

const source = (id: string, technique: string, make: () => string): Attack => ({
  id,
  technique,
  source: make,
  expected: "contained",
});
const row = (id: string, technique: string, payload: string): Attack => ({
  id,
  technique,
  payload,
  expected: "contained",
});

/** Parsers and messages: sources that are too deep, texts that are too long, floods. */
export const TEXTS: readonly Attack[] = [
  source("A34", "100,000 nested parentheses", () => nest("(", "1", ")")),
  source("A34a", "100,000 nested arrays", () => nest("[", "", "]")),
  source("A34b", "100,000 nested objects", () => `(${nest("{a:", "1", "}")})`),
  source("A34c", "100,000 nested blocks", () => nest("{", "", "}")),
  source("A34d", "100,000 unary operators", () => nest("!", "1")),
  source("A34e", "100,000 nested functions", () => nest("(function(){", "", "})()")),
  source("A34f", "100,000 conditions", () => nest("1?", "1", ":1")),
  source("A34g", "100,000 additions", () => `1${nest("+1", "")}`),
  source("A34h", "100,000 news", () => nest("new ", "Object")),
  source("A34i", "100,000 members", () => `var a={};a${nest(".a", "")}`),
  source("A34j", "100,000 commas", () => `1${nest(",1", "")}`),
  source("A34k", "100,000 ifs", () => nest("if(1)", ";")),
  source("A34l", "regular expression literal of 50,000 groups", () => `/${"(a)".repeat(50_000)}/.test("a")`),
  source("A34m", "source that ends too early", () => `__atoll_define("main", [], function () {`),
  source("A34n", "source with a NUL and lone surrogates", () => `var a = "\0\ud800"; a.b.c`),
  source("A34o", "100,000 variables", () =>
    Array.from({ length: DEPTH }, (_, i) => `var v${i}=${i};`).join(""),
  ),
  row(
    "B15",
    "JSON.parse of 100,000 nested arrays",
    `try { JSON.parse(new Array(1e5).join("[") + new Array(1e5).join("]")); } catch (e) { return "threw"; } return "ran";`,
  ),
  row(
    "B15a",
    "JSON.parse of a text of 16 MB",
    `try { JSON.parse("[" + new Array(4e6).join("1,") + "1]"); } catch (e) { return "threw"; } return "ran";`,
  ),
  row("C01", "100,000 messages in one turn", `for (var i = 0; i < 1e5; i++) console.log("flood " + i);`),
  row("C01a", "messages without end", `for (;;) console.log("x");`),
  row(
    "C01b",
    "messages from microtasks without end",
    `(function f() { console.log("x"); Promise.resolve().then(f); })();`,
  ),
  row("C02", "message of 100 MB", `console.log(new Array(1e8).join("x"));`),
  row("C02a", "message of 32 MB", `console.log(new Array(3.3e7).join("x"));`),
  row(
    "C02b",
    "many long messages in one turn",
    `var s = new Array(9e5).join("x"); for (var i = 0; i < 1000; i++) console.log(s);`,
  ),
  row(
    "C04",
    "message with lone surrogates, NUL and BOM",
    `console.log("\\ud800\\u0000\\ufeff\\udc00"); return "ran";`,
  ),
];
