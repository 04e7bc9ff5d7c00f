import type { Version } from "@atoll/distribution/registry";
import { html } from "hono/html";
import type { Actor } from "../http/context.ts";
import type { Html, PageContent } from "./page.ts";

/** What waits for this reviewer, the longest first. */
export function reviewQueuePage({ email }: Actor, versions: readonly Version[]): PageContent {
  const body =
    versions.length === 0
      ? html`<p class="card">Nothing waits for a decision.</p>`
      : html`<ul class="list card">
          ${versions.map(queueItem)}
        </ul>`;
  return { title: "Review queue", body, signedInAs: email };
}

function queueItem({ id, app, version, review, findings }: Version): Html {
  return html`<li>
    <a href="/review/${id}">${app} ${version.name} (${version.code})</a>
    <span class="muted">
      ${findings.length}
      ${findings.length === 1 ? "finding" : "findings"}${
        review === undefined ? "" : ` · decide by ${day(review.dueAt)}`
      }
    </span>
  </li>`;
}

/** A moment to the minute, in UTC. */
function day(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
