import type { VersionState } from "@atoll/distribution/registry";
import { html } from "hono/html";
import type { Html } from "./page.ts";

const STATES: { readonly [S in VersionState]: readonly [words: string, tone: string] } = {
  draft: ["Draft", ""],
  uploaded: ["Uploaded", ""],
  checking: ["Being checked", "caution"],
  checks_failed: ["Checks failed", "critical"],
  ready: ["Ready to submit", "positive"],
  in_review: ["In review", "caution"],
  changes_requested: ["Changes requested", "critical"],
  rejected: ["Rejected", "critical"],
  approved: ["Approved", "positive"],
  released: ["Released", "positive"],
  superseded: ["Superseded", ""],
  rolled_back: ["Rolled back", ""],
  revoked: ["Revoked", "critical"],
};

/** The state of a version, in words. */
export function stateBadge(state: VersionState): Html {
  const [words, tone] = STATES[state];
  return html`<span class="state ${tone}">${words}</span>`;
}
