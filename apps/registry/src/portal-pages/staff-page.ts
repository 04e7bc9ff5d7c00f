import { html } from "hono/html";
import type { Actor, StaffRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { STAFF_QUERY } from "../accounts/staff-routes.ts";
import { EMAIL, alertPlace, field } from "./form.ts";
import type { PageContent } from "./page.ts";

type StaffRow = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
};
const ROLES: readonly StaffRole[] = ["reviewer", "moderator", "operator"];

/** Who the staff is, and making someone a part of it. */
export async function staffPage({ db }: Registry, { email }: Actor): Promise<PageContent> {
  const staff = await db.query<StaffRow>(STAFF_QUERY);
  const body = html`<ul class="list card">
      ${staff.map(
        (person) =>
          html`<li>
            <span>${person.name} <span class="muted">${person.email}</span></span>
            <span>${person.roles.map((role) => html`<span class="state">${role}</span> `)}</span>
          </li>`,
      )}
    </ul>
    <h2>Give a role</h2>
    <form data-api="POST /api/staff" data-then="/staff">
      ${field({ ...EMAIL, autocomplete: "off", hint: "They need an account first." })}
      <fieldset>
        <legend>Role</legend>
        ${ROLES.map(
          (role, place) =>
            html`<label class="choice">
              <input type="radio" name="role" value="${role}" ${place === 0 ? "checked" : ""} />
              ${role}
            </label>`,
        )}
      </fieldset>
      ${alertPlace()}
      <div><button>Give role</button></div>
    </form>`;
  return { title: "Staff", body, signedInAs: email };
}
