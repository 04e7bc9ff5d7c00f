import { createHash } from "node:crypto";
import type { Sha256 } from "../client/rollout.ts";

/** SHA-256 by Node's own OpenSSL. */
export const sha256: Sha256 = async (bytes) => createHash("sha256").update(bytes).digest("hex");
