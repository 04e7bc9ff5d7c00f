import { AtollError } from "@atoll/protocol";
import type { Options } from "@swc/core";

/** First round: classes and all that has to do with `super`, which asynchronous functions must not see, then what they bring with them. */
const CLASSES = [
  "transform-classes",
  "transform-class-properties",
  "transform-class-static-block",
  "transform-private-methods",
  "transform-private-property-in-object",
  "transform-object-super",
  "transform-parameters",
  "transform-template-literals",
  "transform-named-capturing-groups-regex",
  "transform-unicode-property-regex",
];
/** Second round. Generators, destructuring, spread, `?.` and the like run right in Hermes 0.12 as they are. */
const SCOPES = [
  "transform-async-to-generator",
  "transform-async-generator-functions",
  "transform-block-scoping",
];
/** Where the value of an expression is kept. */
const VALUE = "__atollValue";

/**
 * Rewrites a script in ECMAScript 2022 so that Hermes 0.12 parses it and computes the same, but for what `snippets/differences.ts` shows.
 * What was an expression, such as a prelude, stays one; a script loses its completion value, and its top-level names are not globals.
 * Throws BUNDLE_ERROR for what does not parse. Not for hostile sources: SWC may take the process along.
 */
export async function lowerForHermes(source: string): Promise<string> {
  const expression = `${VALUE} = (${source.replace(/[\s;]+$/, "")}\n);`;
  const lowered = await lowerScript(expression).catch(() => undefined);
  if (lowered !== undefined) return inFunction(`var ${VALUE};\n${lowered}\nreturn ${VALUE};`);
  try {
    return inFunction(await lowerScript(source));
  } catch (error) {
    throw new AtollError("BUNDLE_ERROR", `SWC cannot lower the script: ${String(error)}`, { cause: error });
  }
}

/** Helpers come first in what SWC gives; a function around them keeps them out of reach of guests and of the lockdown. */
function inFunction(body: string): string {
  return `(function () {\n${body}\n}).call(this)`;
}

async function lowerScript(source: string): Promise<string> {
  const { transform } = await import("@swc/core");
  const { code } = await transform(source, round(CLASSES));
  return (await transform(code, round(SCOPES))).code;
}

function round(include: string[]): Options {
  return {
    // A browser that needs nothing, so that only what is named is lowered.
    env: { targets: { chrome: "130" }, include },
    jsc: { parser: { syntax: "ecmascript" }, output: { charset: "ascii" } },
    isModule: false,
    configFile: false,
    swcrc: false,
  };
}
