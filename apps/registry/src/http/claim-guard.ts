import { AtollError } from "@atoll/protocol";
import { hasOperator } from "../accounts/operator-link.ts";
import type { Registry } from "../registry.ts";
import type { RequestContext } from "./context.ts";

const OPEN_PATHS = ["/api/operator/claim", "/v1/catalogue"];

/** Security: nothing can be done in a registry that nobody operates, but to claim it. Public reading stays open. Throws SETUP_REQUIRED. */
export function createClaimGuard({ db }: Pick<Registry, "db">): (c: RequestContext) => Promise<void> {
  let operated = false;
  return async (c) => {
    if (operated || OPEN_PATHS.includes(c.req.path)) return;
    operated = await hasOperator(db);
    if (operated) return;
    throw new AtollError(
      "SETUP_REQUIRED",
      "Open the link that the registry printed when it started, to make its operator.",
    );
  };
}
