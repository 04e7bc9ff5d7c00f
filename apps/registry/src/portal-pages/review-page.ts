import type { Finding, Version } from "@atoll/distribution/registry";
import { html } from "hono/html";
import type { Actor } from "../http/context.ts";
import type { Review } from "../review/read-review.ts";
import { REVIEW_RULES } from "../review/review-rules.ts";
import { diffPart } from "./diff-part.ts";
import { alertPlace } from "./form.ts";
import type { Html, PageContent } from "./page.ts";
import { stateBadge } from "./state-badge.ts";

const OUTCOMES = [
  ["approved", "Approve", "It is compiled, and the team can release it."],
  ["changes_requested", "Request changes", "The team mends what you name and submits again."],
  ["rejected", "Reject", "This mini-app does not belong here."],
] as const;

/** Everything a reviewer decides by. */
export function reviewPage({ email }: Actor, review: Review): PageContent {
  const { version, diff, comparedWith } = review;
  const body = html`<p>
      <code>${version.app}</code> · code ${version.version.code} ${stateBadge(version.state)}
    </p>
    <h2>Findings</h2>
    ${findingsPart(version.findings)}
    <h2>${comparedWith === null ? "What it holds" : "What changed since the last approved version"}</h2>
    ${diffPart(diff)} ${version.state === "in_review" ? decisionPart(version) : decidedPart(version)}`;
  return { title: `${version.app} ${version.version.name}`, body, signedInAs: email, wide: true };
}

function findingsPart(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html`<p class="card">The checks found nothing.</p>`;
  return html`<ul class="list card">
    ${findings.map(findingItem)}
  </ul>`;
}

function findingItem({ severity, rule, message, fix, file, line, evidence }: Finding): Html {
  const tone = severity === "blocking" ? "critical" : severity === "warning" ? "caution" : "";
  return html`<li>
    <div>
      <p><span class="state ${tone}">${severity}</span> <code>${rule}</code></p>
      <p>${message} <span class="muted">${fix}</span></p>
      ${file === null ? "" : html`<p class="muted"><code>${file}${line === null ? "" : `:${line}`}</code></p>`}
      ${evidence === null ? "" : html`<pre tabindex="0" aria-label="Evidence">${evidence}</pre>`}
    </div>
  </li>`;
}

function decisionPart({ id }: Version): Html {
  return html`<h2>Decide</h2>
    <form class="card" data-api="POST /api/review/${id}/decision" data-then="/review">
      <fieldset>
        <legend>Outcome</legend>
        ${OUTCOMES.map(
          ([value, words, means]) =>
            html`<label class="choice">
              <input type="radio" name="outcome" value="${value}" required />
              <span>${words} <span class="muted">${means}</span></span>
            </label>`,
        )}
      </fieldset>
      <fieldset>
        <legend>Reasons</legend>
        ${Object.entries(REVIEW_RULES).map(
          ([rule, words]) =>
            html`<label class="choice">
              <input type="checkbox" name="rules" value="${rule}" data-list />
              <span>${words}</span>
            </label>`,
        )}
      </fieldset>
      <div>
        <label for="field-note">Note to the team</label>
        <textarea id="field-note" name="note" maxlength="4000" aria-describedby="note-hint"></textarea>
        <p class="hint" id="note-hint">Needed when you give no reason above, unless you approve.</p>
      </div>
      ${alertPlace()}
      <div><button>Decide</button></div>
    </form>`;
}

function decidedPart({ decision }: Version): Html {
  if (decision === null) return html`<p class="card">It does not wait for a decision.</p>`;
  return html`<h2>Decided</h2>
    <div class="card">
      <p>${decision.outcome.replaceAll("_", " ")} · ${decision.at.slice(0, 10)}</p>
      ${decision.rules.map((rule) => html`<p><code>${rule}</code></p>`)}
      <p>${decision.note}</p>
    </div>`;
}
