import type { AskPortal } from "./portal-api.ts";
import { portalAnswers } from "./portal-schemas.ts";
import { newTrialLinkSchema, trialLinksSchema } from "./trial-schemas.ts";
import type { NewTrialLink, TrialLinks } from "./trial-schemas.ts";

/** What a team does about invitations to try its mini-app. */
export type TrialCalls = {
  trialLinks(appId: string): Promise<TrialLinks>;
  /** Throws STATE_CONFLICT when there are as many as there may be. */
  createTrialLink(appId: string, name: string, days: number): Promise<NewTrialLink>;
  removeTrialLink(appId: string, id: string): Promise<unknown>;
};

const part = encodeURIComponent;

/** The portal's calls about invitations. */
export function trialCalls(ask: AskPortal): TrialCalls {
  const links = (appId: string) => `/apps/${part(appId)}/trial-links`;
  return {
    trialLinks: (appId) => ask("GET", links(appId), trialLinksSchema),
    createTrialLink: (appId, name, days) => ask("POST", links(appId), newTrialLinkSchema, { name, days }),
    removeTrialLink: (appId, id) => ask("DELETE", `${links(appId)}/${part(id)}`, portalAnswers.empty),
  };
}
