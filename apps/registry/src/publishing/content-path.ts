/** What an address of the content host asks for. */
export type ContentPath =
  | { readonly kind: "signed"; readonly name: string }
  | { readonly kind: "artifact"; readonly sha256: string }
  | { readonly kind: "development"; readonly token: string; readonly sha256: string };

const APP = /^\/cdn\/meta\/apps\/([a-z0-9][a-z0-9.-]{1,62}[a-z0-9])\.json$/;
const ROOT = /^\/cdn\/meta\/([1-9]\d{0,5})\.root\.json$/;
const ARTIFACT = /^\/cdn\/artifacts\/([0-9a-f]{64})$/;
const DEVELOPMENT = /^\/cdn\/development\/([0-9a-f]{64})\/([0-9a-f]{64})$/;

/**
 * Reads a request's target as it was sent. Security: matched as a whole before anything is decoded, so there is no second way to write a path;
 * a query is no part of any.
 */
export function parseContentPath(target: string): ContentPath | undefined {
  const app = APP.exec(target)?.[1];
  if (app !== undefined) return app.includes("..") ? undefined : { kind: "signed", name: `apps/${app}` };
  if (target === "/cdn/meta/revocations.json") return { kind: "signed", name: "revocations" };
  const root = ROOT.exec(target)?.[1];
  if (root !== undefined) return { kind: "signed", name: `root/${root}` };
  const sha256 = ARTIFACT.exec(target)?.[1];
  if (sha256 !== undefined) return { kind: "artifact", sha256 };
  const [, token, file] = DEVELOPMENT.exec(target) ?? [];
  return token === undefined || file === undefined ? undefined : { kind: "development", token, sha256: file };
}
