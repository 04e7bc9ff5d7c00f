import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowserPage } from "./testing/browser/node.ts";
import type { BrowserPage } from "./testing/browser/node.ts";
import type { AreasPage } from "./testing/browser/expose-areas.ts";

declare global {
  interface Window {
    readonly areas: AreasPage;
  }
}

let browser: BrowserPage;

beforeAll(async () => {
  browser = await openBrowserPage(new URL("./testing/browser/agreeing-page.ts", import.meta.url));
});
afterAll(() => browser.stop());

const call = (name: string, params: object = {}) =>
  browser.page.evaluate(([method, given]) => window.areas.call(method, given), [name, params] as const);

/** What a call downloads: the name and the bytes. */
async function downloadOf(name: string, params: object) {
  const [download, outcome] = await Promise.all([browser.page.waitForEvent("download"), call(name, params)]);
  expect(outcome).toBeNull();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** A device that knows the person, or does not. */
async function addAuthenticator() {
  const devtools = await browser.context.newCDPSession(browser.page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    know: (isUserVerified: boolean) =>
      devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    credentials: async () =>
      (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    forget: () => devtools.send("WebAuthn.clearCredentials", { authenticatorId }),
  };
}

describe("files in Chromium", () => {
  it("outlive a reload, and go out as a download under the name that was agreed to", async () => {
    expect(await call("files.write", { path: "out/é.csv", text: "day,amount\n" })).toBeNull();
    await browser.page.reload();
    expect(await call("files.list", { path: "out" })).toEqual([{ name: "é.csv", kind: "file" }]);
    expect(await downloadOf("files.open", { path: "out/é.csv" })).toEqual({
      name: "é.csv",
      text: "day,amount\n",
    });
  });

  it("are chosen by the browser's picker", async () => {
    const answer = (async () => {
      const chooser = await browser.page.waitForEvent("filechooser");
      expect(await chooser.element().getAttribute("accept")).toBe("application/pdf");
      await chooser.setFiles({ name: "bill.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
    })();
    await browser.page.getByRole("button").click();
    const picked = await call("files.pick", { types: ["application/pdf"] });
    await answer;
    expect(picked).toMatchObject([{ name: "bill.pdf", type: "application/pdf", size: 4 }]);
  });
});

describe("an event in Chromium", () => {
  it("goes out as a calendar file", async () => {
    const event = { title: "Dentist", start: "2024-05-01T09:30:00+02:00", end: "2024-05-01T10:00:00+02:00" };
    const { name, text } = await downloadOf("calendar.addEvent", event);
    expect(name).toBe("Dentist.ics");
    expect(text).toContain("DTSTART:20240501T073000Z\r\n");
  });
});

describe("biometrics in Chromium", () => {
  it("are unavailable without an authenticator, then check by one, with one credential for the host", async () => {
    expect(await call("biometrics.isAvailable")).toBe(false);
    expect(await call("biometrics.authenticate", { reason: "Show vouchers" })).toBe("NOT_SUPPORTED");
    const device = await addAuthenticator();
    const authenticate = () => call("biometrics.authenticate", { reason: "Show vouchers" });
    expect(await call("biometrics.isAvailable")).toBe(true);
    expect([await authenticate(), await authenticate()]).toEqual([null, null]);
    expect(await device.credentials()).toBe(1);
    await device.know(false);
    expect(await authenticate()).toBe("USER_CANCELED");
    await device.know(true);
    await device.forget();
    expect(await authenticate()).toBeNull();
  });
});
