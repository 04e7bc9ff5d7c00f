/** How an attack may turn out: refused inside while the sandbox lives on; the sandbox ended and nothing else noticed; or it worked. */
export type Verdict = "blocked" | "contained" | "failed";

export type Attack = {
  /** Row of the attack corpus; a letter behind it marks a neighbour of that row. */
  readonly id: string;
  readonly technique: string;
  /** `blocked`: the sandbox must live on. `contained`: it may also end, with one of the codes of a session. */
  readonly expected: "blocked" | "contained";
  /** Only means something where a real prelude has locked the globals down. */
  readonly needs?: "lockdown";
} & (
  | {
      /** Body of a function. What it returns is its evidence; text that begins with "escaped" says that it got out. */
      readonly payload: string;
    }
  | {
      /** The whole bundle, for attacks on parsers and on errors; plain ES5. */
      readonly source: () => string;
    }
);

/** Sent as it is only by a guest that got hold of the raw `send`. */
export const RAW_SEND_MARK = "raw-send-reached";
const EVIDENCE = "attack:";

/** The bundle that carries an attack, for the test prelude and for the real one alike. */
export function attackBundle(attack: Attack): string {
  if ("source" in attack) return attack.source();
  return `__atoll_define("main", [], function (require, exports) {
  exports.default = function () { return null; };
  var evidence;
  try { evidence = (function () {${attack.payload}\n})(); } catch (error) {
    try { evidence = "threw " + error; } catch (_) { evidence = "threw"; }
  }
  console.log("${EVIDENCE}" + evidence);
});`;
}

/** True if a message of the guest proves that the attack worked. */
export function provesEscape(message: string): boolean {
  return message === RAW_SEND_MARK || message.includes(`${EVIDENCE}escaped`);
}
