import { HOST_GLOBALS } from "./host-globals.ts";

/**
 * The trusted code inside the process: owns the REPL. A function of its settings and of \`quote\`; runs before any guest code.
 *
 * The REPL hands each line to the global \`eval\`, runs the microtasks, then prints what \`eval\` returned. So a line of the host is a JSON
 * text \`KEY NONCE KIND PAYLOAD\`, the shell's \`eval\` does what it says and returns the nonce, and the nonce on a line of its own is the end of
 * the turn, said by the REPL when no more guest code runs.
 */
export const SHELL_SOURCE = `(function (settings, quote) {
  "use strict";
  var key = settings.key, prefix = settings.prefix, messageLength = settings.messageLength;
  var print = globalThis.print, evaluate = globalThis.eval, parse = JSON.parse, NoCode = EvalError, Wrong = TypeError;
  var define = Object.defineProperty;
  var uncurry = Function.prototype.bind.bind(Function.prototype.call);
  var slice = uncurry(String.prototype.slice), test = uncurry(RegExp.prototype.test);
  var mark = "\\"" + key;
  var receive;

  function send(text) {
    if (typeof text !== "string") return;
    if (text.length > messageLength) print(prefix + "L" + text.length);
    else print(prefix + "M" + quote(text));
  }
  function words(value) {
    return typeof value === "string" ? slice(value, 0, 8192) : "";
  }
  function describe(error) {
    try {
      if (typeof error === "string") return words(error);
      if (error === null || (typeof error !== "object" && typeof error !== "function")) return words("" + error);
      return slice(words(error.name) + ": " + words(error.message) + "\\n" + words(error.stack), 0, 8192);
    } catch (_) {
      return "";
    }
  }
  function connect(source) {
    receive = evaluate(source)(send);
    if (typeof receive !== "function") throw new Wrong("The prelude returned no function.");
  }
  function isHostLine(line) {
    return typeof line === "string" && slice(line, 0, mark.length) === mark;
  }
  function testText(text) {
    return isHostLine(text) ? false : test(this, text);
  }
  function refuse() {
    throw new NoCode("Code cannot be made from text here.");
  }
  function takeLine(line) {
    // Security: a guest does not know the key, so its own calls of eval get an error.
    if (!isHostLine(line)) refuse();
    var text = parse(line), at = key.length, nonce = slice(text, at, at + 16), kind = text[at + 16];
    var payload = slice(text, at + 17);
    try {
      if (kind === "D") receive(payload);
      else if (kind === "E") evaluate(payload);
      else connect(payload);
    } catch (error) {
      print(prefix + "X" + quote(describe(error)));
    }
    return nonce;
  }
  function fix(holder, name, value) {
    define(holder, name, { value: value, writable: false, enumerable: false, configurable: false });
  }
  function replace(holder, name, value) {
    define(holder, name, { value: value, writable: true, enumerable: false, configurable: true });
  }

  ${JSON.stringify(HOST_GLOBALS)}.forEach(function (name) { delete globalThis[name]; });
  [function () {}, function* () {}, async function () {}].forEach(function (each) {
    var prototype = Object.getPrototypeOf(each), Constructor = function () { refuse(); };
    define(Constructor, "name", { value: prototype.constructor.name, configurable: true });
    define(Constructor, "prototype", { value: prototype, writable: false });
    replace(prototype, "constructor", Constructor);
  });
  replace(globalThis, "Function", Function.prototype.constructor);
  // Security: what the REPL itself looks up for each line is fixed, so that no guest code runs outside of a turn or sees the key.
  fix(globalThis, "eval", takeLine);
  fix(globalThis, "Set", Set);
  fix(Set.prototype, "has", Set.prototype.has);
  fix(String.prototype, "trim", String.prototype.trim);
  fix(RegExp.prototype, "test", testText);
})`;
