import type { Version } from "@atoll/distribution/registry";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { person } from "../../../apps/portal/test/person.ts";
import { launchBrowser } from "../../browser/launch.ts";
import { createDataDir, startRegistry } from "../../delivery/registry-process.ts";
import type { RegistryProcess } from "../../delivery/registry-process.ts";
import { createCommandLine } from "./command-line.ts";
import type { CommandLine } from "./command-line.ts";
import { BERTH, LOG_BOOK, writeLogBook } from "./log-book.ts";
import { openPortalSeat } from "./portal-seat.ts";
import type { PortalSeat } from "./portal-seat.ts";
import { openShellSeat } from "./shell-seat.ts";
import type { ShellSeat } from "./shell-seat.ts";

const [OLGA, RITA, CARL] = [person("Olga"), person("Rita"), person("Carl")];
const { id: APP, name: NAME } = LOG_BOOK;
const REASON = "It told where people are.";

// Each step goes on from the one before, as people do: at a terminal, in the portal, and in the shell.
describe("a mini-app's whole way, by what people see and click", { timeout: 120_000 }, () => {
  const data = createDataDir();
  let registry: RegistryProcess;
  let browser: Browser;
  let atoll: CommandLine;
  let operator: PortalSeat;
  let reviewer: PortalSeat;
  let creator: PortalSeat;
  let shell: ShellSeat;

  beforeAll(async () => {
    [registry, browser] = await Promise.all([startRegistry(data.dir), launchBrowser()]);
    atoll = createCommandLine(registry.shellOrigin);
    const seat = () => openPortalSeat(browser, registry.portalOrigin);
    [operator, reviewer, creator] = [await seat(), await seat(), await seat()];
    shell = await openShellSeat(browser, registry.shellOrigin);
  });

  afterAll(async () => {
    await browser?.close();
    await registry?.stop();
    atoll?.remove();
    data.remove();
  });

  it("begins with an operator who claims the registry and names a reviewer", async () => {
    await operator.claim(registry.operatorToken ?? "", OLGA);
    await reviewer.signUp(RITA);
    await creator.signUp(CARL);
    await operator.makeReviewer(RITA.email);
  });

  it("is created and checked at a terminal, whose sign-in is approved in the portal", async () => {
    await atoll.report("create", ".", "--id", APP, "--name", NAME);
    writeLogBook(atoll.project, { code: 1, name: "1.0.0", heading: "First watch" });
    expect(await atoll.report("check")).toMatchObject({ findings: [] });
    const signedIn = await atoll.login((userCode) => creator.approveCommandLine(userCode));
    expect(signedIn, signedIn.out + signedIn.err).toMatchObject({ code: 0 });
  });

  it("is submitted, looked at with all that it asks for, tried, and approved", async () => {
    expect(await submit("--new-team", "Harbour office")).toBe("in_review");
    await reviewer.openReview(APP);
    await reviewer.page.getByText("The first version: everything is new").waitFor();
    await reviewer.page.getByText("location.approximate").first().waitFor();
    await reviewer.page.getByRole("button", { name: "Open the preview" }).click();
    const device = reviewer.page.frameLocator("iframe.preview-frame");
    await device.getByRole("button", { name: "Note it" }).waitFor({ timeout: 60_000 });
    await reviewer.approve("Reads well.");
  });

  it("is released to everyone from the portal, and found in the shell's catalogue", async () => {
    await creator.release(APP, "1.0.0");
    await shell.openFromCatalogue();
    await shell.reads("First watch");
    await shell.check();
  });

  it("takes taps and text, and is told where the device is once the host has asked", async () => {
    const { page } = shell;
    await shell.note("Left harbour");
    await page.getByRole("button", { name: "Where am I" }).click();
    const sheet = page.getByRole("alertdialog", { name: `Let ${NAME} know roughly where you are?` });
    await sheet.getByText("Says where a note was made.").waitFor();
    await sheet.getByRole("button", { name: "Allow", exact: true }).click();
    await shell.reads(BERTH.text);
    // Security: only the host may ask the browser; the frames of the mini-app may not.
    const { all, may } = await shell.framesThatLocate();
    expect(all).toBeGreaterThan(0);
    expect(may).toBe(0);
  });

  it("is updated by a version whose changes a reviewer read", async () => {
    writeLogBook(atoll.project, { code: 2, name: "1.1.0", heading: "Second watch" });
    expect(await submit()).toBe("in_review");
    await reviewer.openReview(APP);
    await reviewer.page.getByText("Compared with the last approved version").waitFor();
    await reviewer.page.getByText("It asks for nothing new.").waitFor();
    await reviewer.page.locator("summary", { hasText: "main.jsbundle" }).first().click();
    await reviewer.page.getByText("Second watch").first().waitFor();
    await reviewer.approve("One heading is new.");
    await creator.release(APP, "1.1.0");
    await shell.opensTo("Second watch");
    await shell.reads("Left harbour");
  });

  it("is rolled back in the portal, and the shell has the version before again", async () => {
    await creator.rollBack(APP, "1.0.0");
    await shell.opensTo("First watch");
    await shell.reads("Left harbour");
  });

  it("is reopened with its data by a reload while neither network nor registry is there", async () => {
    await shell.setOnline(false);
    await registry.stop();
    await shell.reload();
    await shell.reads("First watch");
    await shell.reads("Left harbour");
    await shell.note("Fog, no network");
    registry = await startRegistry(data.dir, Number(new URL(registry.shellOrigin).port));
    await shell.setOnline(true);
    await shell.reload();
    await shell.reads("Fog, no network");
  });

  it("ends where it is open once it is revoked in the portal", async () => {
    await operator.revoke(APP, REASON);
    await shell.waitsFor("Code REVOKED");
    await shell.page.getByText(/taken back/).waitFor();
    await shell.check();
  });

  it("is refused from then on, with a network and without", async () => {
    const { page } = shell;
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByText("The registry took this version back").waitFor();
    await shell.reload();
    await shell.reads("Code REVOKED");
    await shell.setOnline(false);
    await shell.reload();
    await shell.reads("Code REVOKED");
    await page.getByText("The registry took this version back").waitFor();
  });

  it("gave no browser anything to complain of", () => {
    const seats = { operator, reviewer, creator, shell };
    const told = Object.entries(seats).map(([who, { faults, axe }]) => [who, ...faults, ...axe]);
    expect(told).toEqual(Object.keys(seats).map((who) => [who]));
    expect(registry.output()).not.toMatch(/"level":(50|60)/);
  });

  /** Sends the project as it is; gives where its version stands. */
  async function submit(...args: string[]): Promise<Version["state"]> {
    const { version } = await atoll.report<{ version: Version }>("submit", ...args);
    return version.state;
  }
});
