import { createHash } from "node:crypto";

/** The policy of a document that holds an engine. The worker comes from a blob and inherits it: no network, no code but ours, WASM as the one thing compiled. */
export function enginePolicy(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  // Security: no 'self', no 'unsafe-eval', no data:, no connect-src. The network is closed to document and worker.
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
