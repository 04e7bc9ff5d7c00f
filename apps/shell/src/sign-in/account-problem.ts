import { isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { Words } from "../words/en.ts";

/** A failure as the person is told of it. */
export type AccountProblem = { readonly says: string; readonly code: ErrorCode };

/** What to say about a failure of an account, with its code. */
export function accountProblem(
  error: unknown,
  words: Words["account"],
  doing: "signIn" | "signUp" | "other",
): AccountProblem {
  const code = isAtollError(error) ? error.code : "HOST_ERROR";
  if (code === "NOT_SIGNED_IN") return { code, says: doing === "signUp" ? words.taken : words.wrong };
  if (code === "TOO_MANY_REQUESTS") return { code, says: words.tooMany };
  if (code === "REGISTRY_UNREACHABLE") return { code, says: words.offline };
  return { code, says: words.failed };
}
