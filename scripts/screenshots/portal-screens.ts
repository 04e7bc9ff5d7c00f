import * as acts from "./acts.ts";
import { answering, failing, held } from "./network.ts";
import { manyVersions, monthOfUse } from "./portal-answers.ts";
import { scene } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { FERRY } from "./stage/mini-apps.ts";

const JOURNAL = "/apps/org.atoll.expense-journal";
const ferry = `/apps/${FERRY}`;
const arabic = true;

/** Every page of the portal in each of its states. */
export const PORTAL_SCREENS: readonly Scene[] = [
  scene("portal/sign-in first-use", "nobody", "/sign-in", { arabic }),
  scene("portal/sign-in wrong", "nobody", "/sign-in", { act: acts.signInWrongly }),
  scene("portal/sign-up first-use", "nobody", "/sign-up", { arabic }),
  scene("portal/second-factor first-use", "starter", "/second-factor", { arabic }),
  scene("portal/device first-use", "starter", "/device?code=WDJB-MJHT"),
  scene("portal/not-found full", "starter", "/nowhere"),
  scene("portal/apps first-use", "starter", "/", { arabic }),
  scene("portal/apps full", "creator", "/", { arabic }),
  scene("portal/apps loading", "creator", "/", { before: held("**/api/apps") }),
  scene("portal/apps error", "creator", "/", { before: failing("**/api/apps"), act: acts.alarmed, arabic }),
  scene("portal/apps empty", "creator", "/", { before: answering("**/api/apps", { apps: [] }) }),
  scene("portal/apps create", "creator", "/", { act: acts.press("Create a mini-app") }),
  scene("portal/frame palette", "creator", "/", { act: (page) => page.keyboard.press("Control+k") }),
  scene("portal/frame account", "operator", "/", { act: acts.press(/^(Your account|حسابك)$/), arabic }),
  scene("portal/frame menu", "operator", "/", { act: acts.press(/^(Menu|القائمة)$/) }),
  scene("portal/versions full", "creator", ferry, { arabic }),
  scene("portal/versions many", "creator", JOURNAL, { before: manyVersions }),
  scene("portal/versions many-end", "creator", JOURNAL, { before: manyVersions, act: acts.toTheEnd }),
  scene("portal/versions loading", "creator", ferry, { before: held("**/api/apps/*/versions*") }),
  scene("portal/versions error", "creator", ferry, {
    before: failing("**/api/apps/*/versions*"),
    act: acts.alarmed,
  }),
  scene("portal/versions empty", "creator", ferry, {
    before: answering("**/api/apps/*/versions*", { versions: [], next: null }),
  }),
  scene("portal/version ready", "creator", `${JOURNAL}/versions/{ready}`, { arabic }),
  scene("portal/version in-review", "creator", `${ferry}/versions/{waiting}`),
  scene("portal/version findings", "creator", `${ferry}/versions/{failed}`, { arabic }),
  scene("portal/releases full", "creator", `${JOURNAL}/releases`, { arabic }),
  scene("portal/releases error", "creator", `${JOURNAL}/releases`, {
    before: failing("**/api/apps/*/releases"),
    act: acts.alarmed,
  }),
  scene("portal/releases revoke", "creator", `${JOURNAL}/releases`, { act: acts.press(/^Revoke/) }),
  scene("portal/listing full", "creator", `${JOURNAL}/listing`, { arabic }),
  scene("portal/listing in-review", "creator", `${ferry}/listing`),
  scene("portal/listing end", "creator", `${JOURNAL}/listing`, { act: acts.toTheEnd }),
  scene("portal/usage full", "creator", `${JOURNAL}/usage`, { before: monthOfUse, arabic }),
  scene("portal/usage end", "creator", `${JOURNAL}/usage`, { before: monthOfUse, act: acts.toTheEnd }),
  scene("portal/usage first-day", "creator", `${JOURNAL}/usage`),
  scene("portal/usage empty", "creator", `${ferry}/usage`),
  scene("portal/usage loading", "creator", `${ferry}/usage`, { before: held("**/telemetry*") }),
  scene("portal/testers full", "creator", `${ferry}/testers`, { arabic }),
  scene("portal/testers empty", "creator", `${JOURNAL}/testers`, { arabic }),
  scene("portal/testers invite", "creator", `${ferry}/testers`, { act: acts.press("Invite testers") }),
  scene("portal/sales full", "creator", `${ferry}/sales`, { arabic }),
  scene("portal/sales end", "creator", `${ferry}/sales`, { act: acts.toTheEnd, arabic }),
  scene("portal/sales empty", "creator", `${JOURNAL}/sales`, { arabic }),
  scene("portal/sales add", "creator", `${ferry}/sales`, { act: acts.press("Add a product") }),
  scene("portal/sales error", "creator", `${ferry}/sales`, {
    before: failing("**/api/apps/*/products*"),
    act: acts.alarmed,
  }),
  scene("portal/teams full", "creator", "/teams", { arabic }),
  scene("portal/teams first-use", "starter", "/teams"),
  scene("portal/team full", "creator", "/teams/{team}", { arabic }),
  scene("portal/tokens full", "creator", "/tokens", { arabic }),
  scene("portal/tokens empty", "starter", "/tokens"),
  scene("portal/account full", "creator", "/account", { arabic }),
  scene("portal/listings full", "reviewer", "/listings", { arabic }),
  scene("portal/listing-review full", "reviewer", "/listings/{listing}", { arabic }),
  scene("portal/queue full", "reviewer", "/review", { arabic }),
  scene("portal/queue loading", "reviewer", "/review", { before: held("**/api/review/queue*") }),
  scene("portal/queue error", "reviewer", "/review", {
    before: failing("**/api/review/queue*"),
    act: acts.alarmed,
  }),
  scene("portal/queue empty", "reviewer", "/review", {
    before: answering("**/api/review/queue*", { versions: [] }),
  }),
  scene("portal/review full", "reviewer", "/review/{waiting}", { arabic }),
  scene("portal/review diff", "reviewer", "/review/{waiting}", { act: acts.showCode }),
  scene("portal/review preview", "reviewer", "/review/{waiting}", { act: acts.openPreview }),
  scene("portal/moderation full", "reviewer", "/moderation", { arabic }),
  scene("portal/moderation error", "reviewer", "/moderation", {
    before: failing("**/api/reports*"),
    act: acts.alarmed,
  }),
  scene("portal/moderation resolved", "reviewer", "/moderation?state=resolved", { arabic }),
  scene("portal/report full", "reviewer", "/moderation/{report}", { arabic }),
  scene("portal/report decide", "reviewer", "/moderation/{report}", { act: acts.takeBack }),
  scene("portal/staff full", "operator", "/staff", { arabic }),
  scene("portal/hosts empty", "operator", "/hosts", { arabic }),
  scene("portal/audit full", "operator", "/audit", { arabic }),
  scene("portal/audit empty", "operator", "/audit?about=nothing-like-it"),
  scene("portal/revocations full", "operator", "/revocations", { arabic }),
];
