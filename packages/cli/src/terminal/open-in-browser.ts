import { spawn } from "node:child_process";

/** Opens an http address in the person's browser, if the system can. Nobody waits for it. */
export function openInBrowser(address: string): void {
  const { protocol, href } = new URL(address);
  // Security: the address is the registry's word; only web pages are opened, and no shell reads it.
  if (protocol !== "https:" && protocol !== "http:") return;
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, href], { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}

const OPENERS: { readonly [platform: string]: readonly [string, ...string[]] } = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
