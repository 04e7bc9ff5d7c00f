import type { WebDeps } from "./deps.ts";

let installed: WebDeps | undefined;

/** Gives this realm's web APIs what they need; one realm, one prelude, so it is set once. */
export function setRealm(deps: WebDeps): void {
  installed = deps;
}

/** What {@link setRealm} was given. Throws before it. */
export function realm(): WebDeps {
  if (installed === undefined) throw new Error("The web APIs are not installed: call installWebApis first.");
  return installed;
}

/** Calls a creator's function; an error in it is reported, and the caller goes on. */
export function callReporting(job: () => void): void {
  try {
    job();
  } catch (error) {
    realm().channel.report(error);
  }
}
