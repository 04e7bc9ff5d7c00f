import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { isAPIError } from "better-auth/api";

/** What to answer for each refusal of better-auth, by its code. */
export type Refusals = { readonly [code: string]: readonly [code: ErrorCode, message: string] };

/** The result of a call of better-auth, with its refusals as ours. What is not in the table stays as it is thrown. */
export async function translateRefusal<T>(call: Promise<T>, refusals: Refusals): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const refusal = refusals[codeOf(error) ?? ""];
    if (refusal === undefined) throw error;
    throw new AtollError(...refusal);
  }
}

/** Most routes have a code; those of RFC 8628 have its `error`. */
function codeOf(error: unknown): string | undefined {
  if (!isAPIError(error)) return undefined;
  const { code, error: name } = (error.body ?? {}) as { readonly code?: string; readonly error?: string };
  return code ?? name;
}
