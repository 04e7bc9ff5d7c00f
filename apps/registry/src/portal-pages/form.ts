import { html, raw } from "hono/html";
import type { Html } from "./page.ts";

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password";
  readonly autocomplete: string;
  readonly value?: string;
  readonly hint?: string;
  readonly inputmode?: "numeric" | "text";
  readonly code?: boolean;
};

/** A labelled field that must be filled in. */
export function field(about: Field): Html {
  const { name, label, type = "text", autocomplete, value = "", hint, inputmode = "text" } = about;
  const id = `field-${name}`;
  const described = hint === undefined ? "" : raw(`aria-describedby="${id}-hint"`);
  return html`<div>
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      inputmode="${type === "email" ? "email" : inputmode}"
      value="${value}"
      class="${about.code === true ? "code" : ""}"
      ${described}
      spellcheck="false"
      autocapitalize="none"
      required
    />
    ${hint === undefined ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

export const EMAIL: Field = { name: "email", label: "Email", type: "email", autocomplete: "username" };
export const NAME: Field = { name: "name", label: "Your name", autocomplete: "name" };
export const PASSWORD: Field = {
  name: "password",
  label: "Password",
  type: "password",
  autocomplete: "current-password",
};
export const NEW_PASSWORD: Field = {
  ...PASSWORD,
  autocomplete: "new-password",
  hint: "At least 12 characters. A few words that only you would put together are best.",
};

/** Where what went wrong is said, to screen readers too. */
export function alertPlace(): Html {
  return html`<p role="alert"></p>`;
}

/**
 * The page to go to afterwards, as the address asks for it. Security: a path of this portal and nothing else, so that no link leads
 * from a sign-in to another site.
 */
export function nextPage(asked: string | undefined): string {
  return asked !== undefined && /^\/[a-z0-9?=&_/-]*$/i.test(asked) && !asked.startsWith("//") ? asked : "/";
}
