import { AtollError } from "@atoll/protocol";
import type { Me } from "./api.ts";
import type { AskPortal } from "./portal-api.ts";
import { portalAnswers } from "./portal-schemas.ts";
import type { PortalSession } from "./portal-schemas.ts";

/** What someone does about being signed in. */
export type SessionCalls = {
  /** Throws NOT_SIGNED_IN when nobody is, which the registry answers without a refusal that a browser would log. */
  me(): Promise<Me>;
  sessions(): Promise<readonly PortalSession[]>;
  endSession(id: string): Promise<unknown>;
  /** Ends every session, this one too, and takes every API token back. */
  signOutEverywhere(): Promise<unknown>;
  /** Ends every other session. Throws NOT_SIGNED_IN for a password that is not right. */
  changePassword(password: string, newPassword: string): Promise<unknown>;
};

/** The portal's calls about sessions and the password. */
export function sessionCalls(ask: AskPortal): SessionCalls {
  const { empty } = portalAnswers;
  return {
    me: async () => {
      const { me } = await ask("GET", "/session", portalAnswers.session);
      if (me !== null) return me;
      throw new AtollError("NOT_SIGNED_IN", "Sign in first: the portal's sign-in page.");
    },
    sessions: async () => (await ask("GET", "/sessions", portalAnswers.sessions)).sessions,
    endSession: (id) => ask("DELETE", `/sessions/${encodeURIComponent(id)}`, empty),
    signOutEverywhere: () => ask("POST", "/sign-out-everywhere", empty, {}),
    changePassword: (password, newPassword) => ask("POST", "/password", empty, { password, newPassword }),
  };
}
