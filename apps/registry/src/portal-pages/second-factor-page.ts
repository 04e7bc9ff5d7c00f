import { html } from "hono/html";
import type { PortalSession } from "../accounts/identify.ts";
import { PASSWORD, alertPlace, field } from "./form.ts";
import type { Field } from "./form.ts";
import type { Html, PageContent } from "./page.ts";

const CODE: Field = {
  name: "code",
  label: "Code",
  autocomplete: "one-time-code",
  inputmode: "numeric",
  hint: "Six digits of your authenticator app, or one of your recovery codes.",
};

/** The code that is asked for after the password. */
export function secondStepPage(then: string): PageContent {
  return { title: "Enter a code", body: verifyForm(then) };
}

/** What someone who is signed in does with their second factor. */
export function secondFactorPage({ enrolled, user }: PortalSession, then: string): PageContent {
  const body = enrolled ? html`${freshPart(then)}${removePart()}` : enrolPart(then);
  return { title: "Second factor", body, signedInAs: user.email };
}

function verifyForm(then: string): Html {
  return html`<form data-api="POST /api/second-factor/verify" data-then="${then}">
    ${field(CODE)} ${alertPlace()}
    <div><button>Continue</button></div>
  </form>`;
}

function freshPart(then: string): Html {
  return html`<section class="card">
    <p>
      Your account has a second factor. Approving, revoking and changing who is staff need a code from the
      last 15 minutes.
    </p>
    ${verifyForm(then)}
  </section>`;
}

function enrolPart(then: string): Html {
  return html`<section class="card">
    <form data-api="POST /api/second-factor/enrol" data-reveal="enrolled">
      <p>
        An authenticator app on your phone shows a new code every 30 seconds. With one enrolled, your password
        alone opens nothing.
      </p>
      ${field(PASSWORD)} ${alertPlace()}
      <div><button>Enrol an app</button></div>
    </form>
    <div id="enrolled" hidden>
      <p>
        <a data-link="uri" href="/second-factor">Open in the authenticator app</a>
      </p>
      <dl>
        <dt>Or type this secret into the app</dt>
        <dd><code data-show="secret"></code></dd>
        <dt>Recovery codes: keep them where your phone is not. Each works once.</dt>
        <dd><pre data-show="recoveryCodes" tabindex="0" aria-label="Recovery codes"></pre></dd>
      </dl>
      ${verifyForm(then)}
    </div>
  </section>`;
}

function removePart(): Html {
  return html`<section>
    <h2>Remove it</h2>
    <form data-api="DELETE /api/second-factor" data-then="/second-factor">
      ${field({ ...PASSWORD, hint: "Removing needs a fresh code, entered above, and your password." })}
      ${alertPlace()}
      <div><button class="quiet">Remove second factor</button></div>
    </form>
  </section>`;
}
