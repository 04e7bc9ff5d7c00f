import type { VersionState } from "@atoll/distribution/registry";
import { html } from "hono/html";
import type { Actor, TeamRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { alertPlace, field } from "./form.ts";
import type { Html, PageContent } from "./page.ts";
import { stateBadge } from "./state-badge.ts";

type TeamRow = { readonly id: string; readonly name: string; readonly role: TeamRole };
type AppRow = {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly version_name: string | null;
  readonly version_code: number | null;
  readonly state: VersionState | null;
};

const TEAMS = `select t.id, t.name, m.role from teams t join team_members m on m.team_id = t.id
  where m.user_id = $1 order by t.created_at, t.id`;
/** Each mini-app with its newest five versions. */
const APPS = `select a.id, a.team_id, a.name, v.version_name, v.version_code, v.state
  from apps a join team_members m on m.team_id = a.team_id left join lateral (
    select * from versions where app_id = a.id order by version_code desc, created_at desc limit 5) v on true
  where m.user_id = $1 order by a.id, v.version_code desc limit 500`;

/** Who someone is here, and how the mini-apps of their teams stand. */
export async function homePage({ db }: Registry, actor: Actor): Promise<PageContent> {
  const teams = await db.query<TeamRow>(TEAMS, [actor.userId]);
  const apps = await db.query<AppRow>(APPS, [actor.userId]);
  const body = html`${staffPart(actor)} ${teams.map((team) => teamPart(team, apps))}
  ${newTeam(teams.length === 0)}`;
  return { title: `Hello, ${actor.name}`, body, signedInAs: actor.email };
}

function staffPart({ staff }: Actor): Html {
  if (staff.length === 0) return html``;
  const links = [
    ...(staff.includes("reviewer") ? [html`<li><a href="/review">Review queue</a></li>`] : []),
    ...(staff.includes("operator") ? [html`<li><a href="/staff">Staff</a></li>`] : []),
  ];
  return html`<section class="card">
    <h2>You are ${staff.join(" and ")}</h2>
    <ul class="list">
      ${links}
    </ul>
  </section>`;
}

function teamPart({ id, name, role }: TeamRow, apps: readonly AppRow[]): Html {
  const own = apps.filter(({ team_id }) => team_id === id);
  const ids = [...new Set(own.map((app) => app.id))];
  return html`<section>
    <h2>${name}</h2>
    <p class="muted">You are ${role} · team <code>${id}</code></p>
    ${
      ids.length === 0
        ? html`<p>No mini-app yet. In its folder, run <code>atoll submit</code>.</p>`
        : ids.map((appId) => appPart(own.filter((app) => app.id === appId)))
    }
  </section>`;
}

function appPart(rows: readonly AppRow[]): Html {
  const [app] = rows;
  const versions = rows.filter(({ state }) => state !== null);
  return html`<article class="card">
    <h3>${app?.name}</h3>
    <p class="muted"><code>${app?.id}</code></p>
    ${versions.length === 0 ? html`<p>No version yet.</p>` : ""}
    <ul class="list">
      ${versions.map(
        ({ version_name, version_code, state }) =>
          html`<li>
            <span>${version_name} <span class="muted">(${version_code})</span></span>
            ${stateBadge(state ?? "draft")}
          </li>`,
      )}
    </ul>
  </article>`;
}

function newTeam(first: boolean): Html {
  return html`<section>
    <h2>${first ? "Make your first team" : "Make another team"}</h2>
    <form data-api="POST /api/teams" data-then="/">
      ${field({
        name: "name",
        label: "Name of the team",
        autocomplete: "organization",
        hint: "People see it as the publisher of your mini-apps.",
      })}
      ${alertPlace()}
      <div><button class="${first ? "" : "quiet"}">Make team</button></div>
    </form>
  </section>`;
}
