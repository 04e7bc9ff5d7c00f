import type { PackageDiff } from "@atoll/checks";
import { html } from "hono/html";
import type { Html } from "./page.ts";

type FileDiff = PackageDiff["files"][number];

/** What a version may do, holds and runs that the one before did not. */
export function diffPart({ access, assets, files, truncated, problem }: PackageDiff): Html {
  const shipped = files.filter(({ kind }) => kind === "bundle");
  const claimed = files.filter(({ kind }) => kind === "source");
  return html`${accessPart(access)} ${assetsPart(assets)}
    ${problem === null ? "" : html`<p class="card critical">The code could not be compared: ${problem}</p>`}
    <h3>Code that ships</h3>
    ${filesPart(shipped)}
    <h3>Sources, as their creator claims them</h3>
    ${filesPart(claimed)}
    ${truncated ? html`<p class="card caution">There is more than is shown here.</p>` : ""}`;
}

function accessPart({ ageRating, ...lists }: PackageDiff["access"]): Html {
  const changed = Object.entries(lists).filter(([, { added, removed }]) => added.length + removed.length > 0);
  if (changed.length === 0 && ageRating === null) return html`<p class="card">It asks for nothing new.</p>`;
  return html`<dl class="card">
    ${changed.map(
      ([name, { added, removed }]) =>
        html`<dt>${name}</dt>
          <dd>
            ${added.map((each) => html`<span class="state caution">+ ${each}</span> `)}
            ${removed.map((each) => html`<span class="state">− ${each}</span> `)}
          </dd>`,
    )}
    ${
      ageRating === null
        ? ""
        : html`<dt>age rating</dt>
            <dd>${ageRating.before ?? "none"} → ${ageRating.now ?? "none"}</dd>`
    }
  </dl>`;
}

function assetsPart({ added, removed, changed }: PackageDiff["assets"]): Html {
  const rows = [
    ...added.map((path) => ["added", path] as const),
    ...changed.map((path) => ["changed", path] as const),
    ...removed.map((path) => ["removed", path] as const),
  ];
  if (rows.length === 0) return html``;
  return html`<h3>Assets</h3>
    <ul class="list card">
      ${rows.map(([what, path]) => html`<li><code>${path}</code><span class="muted">${what}</span></li>`)}
    </ul>`;
}

function filesPart(files: readonly FileDiff[]): Html {
  if (files.length === 0) return html`<p class="muted">No change.</p>`;
  return html`${files.map(
    ({ path, hunks }) =>
      html`<details>
        <summary><code>${path}</code></summary>
        <pre tabindex="0" aria-label="Changes of ${path}">
${hunks.flatMap(({ lines }) => lines.map(lineOf))}</pre>
      </details>`,
  )}`;
}

function lineOf(line: string): Html {
  const kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
  return html`<span class="${kind}">${line}</span>`;
}
