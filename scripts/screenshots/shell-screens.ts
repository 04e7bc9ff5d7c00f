import * as acts from "./acts.ts";
import { answering, failing, held } from "./network.ts";
import { scene } from "./scene.ts";
import type { Act, Scene } from "./scene.ts";
import { FERRY, STAR_MAP } from "./stage/mini-apps.ts";

const JOURNAL = "org.atoll.expense-journal";
const ferry = `/miniapp/${FERRY}/open`;
const asks = (button: string, ...more: readonly Act[]) => ({
  act: acts.inTurn(acts.ask(button), ...more),
});
const arabic = true;

/** Every screen of the shell in each of its states. */
export const SHELL_SCREENS: readonly Scene[] = [
  scene("shell/home first-use", "newcomer", "/", { arabic }),
  scene("shell/home full", "mia", "/", { arabic }),
  scene("shell/home end", "mia", "/", { act: acts.toTheEnd }),
  scene("shell/home loading", "newcomer", "/", { before: held("**/v1/catalogue*") }),
  scene("shell/home error", "newcomer", "/", { before: failing("**/v1/catalogue*"), arabic }),
  scene("shell/home empty", "newcomer", "/", { before: answering("**/v1/catalogue*", { miniApps: [] }) }),
  scene("shell/home nothing-found", "mia", "/", { act: (page) => page.getByRole("searchbox").fill("zzz") }),
  scene("shell/home offline", "mia", "/", { act: acts.goOffline, arabic }),
  scene("shell/not-found full", "newcomer", "/nowhere", { arabic }),
  scene("shell/about full", "mia", `/miniapp/${JOURNAL}`, { arabic }),
  scene("shell/about end", "mia", `/miniapp/${JOURNAL}`, { act: acts.toTheEnd }),
  scene("shell/about loading", "newcomer", `/miniapp/${JOURNAL}`, { before: held("**/v1/miniapps/**") }),
  scene("shell/about error", "newcomer", `/miniapp/${JOURNAL}`, { before: failing("**/v1/miniapps/**") }),
  scene("shell/about withdrawn", "newcomer", `/miniapp/${STAR_MAP}`, { arabic }),
  scene("shell/about missing", "newcomer", "/miniapp/org.atoll.nothing"),
  scene("shell/open full", "mia", ferry, { arabic }),
  scene("shell/open journal", "mia", `/miniapp/${JOURNAL}/open`),
  scene("shell/open weather", "mia", "/miniapp/org.atoll.weather/open"),
  scene("shell/open gallery", "mia", "/miniapp/org.atoll.gallery/open"),
  scene("shell/open loading", "newcomer", ferry, { before: held("**/cdn/artifacts/**"), arabic }),
  scene("shell/open error", "newcomer", ferry, { before: failing("**/cdn/artifacts/**"), arabic }),
  scene("shell/open revoked", "newcomer", `/miniapp/${STAR_MAP}/open`),
  scene("shell/open menu", "mia", ferry, { act: acts.openMenu, arabic }),
  scene("shell/sheets permission", "newcomer", ferry, asks("Nearest pier")),
  scene("shell/sheets sign-in", "newcomer", ferry, asks("Put my name on it")),
  scene("shell/sheets consent", "mia", ferry, asks("Put my name on it")),
  scene("shell/sheets payment", "mia", ferry, asks("Order mugs")),
  scene("shell/sheets payment-declined", "mia", ferry, asks("Buy a ride", acts.choose(/declined/), acts.pay)),
  scene("shell/sheets payment-paid", "mia", ferry, asks("Buy a ride", acts.pay)),
  scene("shell/sheets report", "newcomer", `/miniapp/${FERRY}/report`, { arabic }),
  scene("shell/sheets report-sent", "newcomer", `/miniapp/${FERRY}/report`, { act: acts.report }),
  scene("shell/sheets camera", "newcomer", ferry, asks("Photo of the pier", acts.answer(/^Allow$/))),
  scene("shell/switcher full", "mia", "/", {
    act: acts.switchAmong(JOURNAL, "org.atoll.weather", FERRY),
    arabic,
  }),
  scene("shell/switcher empty", "newcomer", "/open", { arabic }),
  scene("shell/permissions full", "mia", "/permissions", { arabic }),
  scene("shell/permissions end", "mia", "/permissions", { act: acts.toTheEnd }),
  scene("shell/permissions first-use", "newcomer", "/permissions", { arabic }),
  scene("shell/permissions blocked", "newcomer", "/permissions", { act: acts.block }),
  scene("shell/settings full", "mia", "/settings", { arabic }),
  scene("shell/settings middle", "mia", "/settings", { act: acts.half }),
  scene("shell/settings end", "mia", "/settings", { act: acts.toTheEnd, arabic }),
  scene("shell/sign-in first-use", "newcomer", "/sign-in", { arabic }),
  scene("shell/sign-in wrong", "newcomer", "/sign-in", { act: acts.signInWrongly }),
  scene("shell/sign-in sign-up", "newcomer", "/sign-in", { act: acts.press(/^New here/) }),
  scene("shell/sign-in signed-in", "mia", "/sign-in"),
  scene("shell/profile full", "mia", "/profile", { arabic }),
  scene("shell/profile end", "mia", "/profile", { act: acts.toTheEnd, arabic }),
  scene("shell/profile signed-out", "newcomer", "/profile", { arabic }),
  scene("shell/profile loading", "mia", "/profile", { before: held("**/v1/end-users/**") }),
  scene("shell/profile error", "mia", "/profile", { before: failing("**/v1/end-users/**") }),
  scene("shell/trial full", "newcomer", "{trial}", { arabic }),
  scene("shell/trial loading", "newcomer", "{trial}", { before: held("**/v1/trials/**") }),
  scene("shell/trial error", "newcomer", "{trial}", { before: failing("**/v1/trials/**") }),
  scene("shell/trial over", "newcomer", `/trial/${"0".repeat(48)}`, { arabic }),
];
