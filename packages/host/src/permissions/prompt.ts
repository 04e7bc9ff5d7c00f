import type { RiskTier } from "@atoll/protocol";

/** What the user answered. */
export type PromptAnswer = "allow" | "once" | "deny";

/** What the host's sheet shows. All texts are plain, capped, and free of control and bidi characters. */
export type PermissionRequest = {
  /** The session that asks, so that the sheet appears over the right surface. */
  readonly sessionId: string;
  readonly app: { readonly id: string; readonly name: string };
  readonly permission: { readonly id: string; readonly prompt: string; readonly risk: RiskTier };
  /** The creator's reason from the manifest. */
  readonly reason: string;
  /** Aborted when the question no longer stands: the mini-app was closed or is no longer in front. */
  readonly signal: AbortSignal;
};

/** Port: the host's own sheet, outside the mini-app's surface. A rejection counts as no answer. */
export type PermissionPrompt = (request: PermissionRequest) => Promise<PromptAnswer>;
