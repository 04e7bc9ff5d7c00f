/** What stands between a logged text and the place in the bundle that logged it. */
const MARK = "\u2063@";

const SUFFIX = new RegExp(` ?${MARK}(main\\.jsbundle:\\d+:\\d+)$`);

/**
 * Code that gives a bundle a console of its own, whose texts end with the place that logged them: what crosses to the host is text
 * alone. On one line, and in development only.
 */
export const CONSOLE_WITH_PLACES = `var console=(function(real){var own={};for(var name of Object.getOwnPropertyNames(real))own[name]=real[name];["debug","log","info","warn","error"].forEach(function(level){var write=real[level];if(typeof write==="function")own[level]=function(){var at=/main\\.jsbundle:\\d+:\\d+/.exec((new Error().stack||"").split("\\n")[1]||"");write.apply(real,at===null?arguments:Array.prototype.slice.call(arguments).concat("${MARK}"+at[0]));};});return own;})(globalThis.console);`;

/** A logged text without its place, and the place. */
export function splitPlace(text: string): { readonly text: string; readonly place: string | null } {
  const match = SUFFIX.exec(text);
  return match === null
    ? { text, place: null }
    : { text: text.slice(0, match.index), place: match[1] ?? null };
}
