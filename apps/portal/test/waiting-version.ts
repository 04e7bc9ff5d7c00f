import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { claimRegistry, signIn, signInCommandLine, signUpAndIn } from "../../../scripts/seed/accounts.ts";
import { buildExample, zipWithCode } from "../../../scripts/seed/example-package.ts";
import type { RegistryApi } from "@atoll/distribution/registry";
import { until } from "./until.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { fillAccount, openSeat, person } from "./person.ts";
import type { Person, Seat } from "./person.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "..", "examples");
const [OLGA, RITA, CARL] = [person("Olga"), person("Rita"), person("Carl")];

/** People of a registry, and a creator's way to send it versions. */
export type Peopled = {
  readonly operator: Person;
  /** Reviewer and moderator. */
  readonly reviewer: Person;
  readonly creator: Person;
  readonly api: RegistryApi;
  /** Uploads an example under a version code and sends it to review once its checks passed. Gives its id. */
  submit(example: string, code: number): Promise<string>;
};

/** Makes an operator, a reviewer and a creator with a team, by the routes that anyone uses. */
export async function peopleRegistry(registry: RegistryProcess): Promise<Peopled> {
  const { portalOrigin, shellOrigin, operatorToken = "" } = registry;
  await claimRegistry(portalOrigin, operatorToken, OLGA);
  const [operator] = [await signIn(portalOrigin, OLGA), await signUpAndIn(portalOrigin, RITA)];
  for (const role of ["reviewer", "moderator"])
    await operator.post("/api/staff", { email: RITA.email, role });
  const api = await signInCommandLine(shellOrigin, await signUpAndIn(portalOrigin, CARL));
  const team = await api.createTeam("Tidepool");
  const made = new Set<string>();
  return {
    operator: OLGA,
    reviewer: RITA,
    creator: CARL,
    api,
    async submit(example, code) {
      const built = await buildExample(join(EXAMPLES, example));
      const { id, name } = built.manifest;
      if (!made.has(id)) await api.createApp({ id, team: team.id, name });
      made.add(id);
      const zip = zipWithCode(built, code);
      const sent = await api.upload(id, zip, createHash("sha256").update(zip).digest("base64"));
      await until(async () => (await api.version(sent.id)).state === "ready");
      await api.submit(sent.id);
      return sent.id;
    },
  };
}

/** A browser in which somebody is signed in at the portal. */
export async function seatOf(browser: Browser, portalOrigin: string, who: Person): Promise<Seat> {
  const seat = await openSeat(browser);
  await signInAs(seat.page, portalOrigin, who);
  return seat;
}

async function signInAs(page: Page, portalOrigin: string, who: Person): Promise<void> {
  await page.goto(`${portalOrigin}/sign-in`);
  await fillAccount(page, who, "Sign in");
  await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
}
