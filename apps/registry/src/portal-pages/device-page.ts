import { html } from "hono/html";
import type { Actor } from "../http/context.ts";
import { alertPlace, field } from "./form.ts";
import type { PageContent } from "./page.ts";

/** Approving a command line that shows a code. Security: the person sees what they give, and to whose account. */
export function devicePage({ email }: Actor, code: string): PageContent {
  const shown = code.slice(0, 20);
  const body = html`<div class="card">
    <p>
      A command line asks to sign in as <strong>${email}</strong>. It could then upload mini-apps and release
      them for your teams, for 90 days.
    </p>
    <p>Go on only if you ran <code>atoll login</code> yourself, and it shows this very code.</p>
    <form
      data-api="POST /api/device/approve"
      data-done="Approved. Go back to your terminal: it is signed in in a moment."
    >
      ${field({
        name: "userCode",
        label: "Code",
        autocomplete: "one-time-code",
        value: shown,
        code: true,
      })}
      ${alertPlace()}
      <div><button>Approve</button></div>
    </form>
    <p role="status"></p>
  </div>`;
  return { title: "Sign in a command line", body, signedInAs: email };
}
