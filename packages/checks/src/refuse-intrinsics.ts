import { AtollError } from "@atoll/protocol";
import { runAnalysis } from "./static/run-analysis.ts";

const FACTS = { file: "main.jsbundle", allowedDomains: [], linkedHosts: [] };

/**
 * Refuses a script that gives orders to the Hermes compiler (`$SHBuiltin`, "use static builtin"), in whatever escapes, and one that
 * cannot be parsed. Throws BUNDLE_FAILED.
 */
export async function refuseIntrinsics(source: string): Promise<void> {
  const result = await runAnalysis({
    name: "intrinsics",
    facts: FACTS,
    script: new TextEncoder().encode(source),
  });
  // Security: a script that is not understood is refused, never compiled.
  if (!result.ok) {
    throw new AtollError(
      "BUNDLE_FAILED",
      `The bundle could not be parsed before compilation (${result.why}) Build it with atoll bundle.`,
    );
  }
  if (result.answer === null) return;
  throw new AtollError(
    "BUNDLE_FAILED",
    `The bundle has ${String(result.answer).slice(0, 100)}, an order to the Hermes compiler. Remove it.`,
  );
}
