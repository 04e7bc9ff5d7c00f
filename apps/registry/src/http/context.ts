import type { Context } from "hono";

/** Who makes a request, by the channel it came on. */
export type Actor = {
  readonly kind: "user";
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** Security: empty for tokens, whatever the account's roles are. */
  readonly staff: readonly StaffRole[];
  readonly via: "session" | "token";
};

export type StaffRole = "operator" | "reviewer" | "moderator";
export type TeamRole = "owner" | "admin" | "developer" | "analyst";

/** Which of the three addresses was asked. */
export type Site = "shell" | "portal" | "content";

export type Env = {
  Variables: {
    actor: Actor | undefined;
    site: Site;
    /** In the log and in the header `x-request-id` of the answer. */
    requestId: string;
  };
};
export type RequestContext = Context<Env>;
