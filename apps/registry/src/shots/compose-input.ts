import { signEnvelope } from "@atoll/distribution";
import type { Root, SigningKey } from "@atoll/distribution";
import { newSeed, signingKeyFromSeed } from "@atoll/distribution/node";
import { AtollError, parseManifest } from "@atoll/protocol";
import type { Site } from "@atoll/shell/site";
import { contentIndex } from "../compile/content-index.ts";
import type { StoredFile } from "../compile/content-index.ts";
import { developmentStatement } from "../signer/development-statement.ts";
import { pageAround } from "./page-around.ts";
import { createHash } from "node:crypto";
import type { ServedFile, ShotInput } from "./shot-input.ts";

/** Names of a world that has nothing else in it. */
const SHELL = "http://localhost";
const PORTAL = "http://portal.localhost";
const CONTENT = "http://content.localhost";
const PLACE = "/cdn/development/shots";
const HOUR_MS = 60 * 60 * 1000;
const NAME = "shots";

export type LookedAt = {
  readonly executable: string;
  readonly site: Pick<Site, "files" | "previewFor">;
  /** Files of the version by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly app: { readonly id: string; readonly name: string };
  readonly versionId: string;
  readonly nowMs: number;
};

/**
 * What the process of a run is given: the preview's own page and the version's bytes. Security: the statement is signed by a key that is made
 * for this run and trusted by its page alone. No key of the registry is near.
 */
export function composeInput(looked: LookedAt): ShotInput {
  const { executable, site, files, versionId, nowMs } = looked;
  const key = signingKeyFromSeed(newSeed());
  const times = {
    issued: new Date(nowMs).toISOString(),
    expires: new Date(nowMs + HOUR_MS).toISOString(),
  };
  const stored = new Map([...files].map(([path, bytes]) => [path, storedFile(path, bytes)]));
  const main = stored.get("main.jsbundle");
  if (main === undefined)
    throw new AtollError("BUNDLE_FAILED", "The version has no main.jsbundle. Send the package again.");
  const index = contentIndex([...stored.values()], PLACE);
  const content = Buffer.from(index.text);
  const statement = developmentStatement({
    app: {
      registryId: NAME,
      id: looked.app.id,
      name: looked.app.name,
      publisher: { id: NAME, name: NAME },
      ownershipEpoch: 1,
    },
    manifest: parseManifest(new TextDecoder().decode(files.get("manifest.json"))),
    release: versionId,
    times,
    sequence: 1,
    place: PLACE,
    code: main,
    content: storedFile("content", content),
  });
  const preview = site.previewFor({
    origins: [SHELL],
    portalOrigin: PORTAL,
    contentOrigin: CONTENT,
    root: signEnvelope("root", JSON.stringify(rootOf(key, times)), [key]),
    networkMap: {},
  });
  const served: [string, ServedFile][] = [];
  for (const [path, file] of [...site.files, ...preview])
    if (!path.startsWith("/assets/shell-"))
      served.push([SHELL + path, { type: file.type, headers: { ...file.headers }, body: base64(file.body) }]);
  for (const { path, sha256 } of [main, ...index.files])
    served.push([`${CONTENT}${PLACE}/${sha256}`, plain(files.get(path) ?? new Uint8Array())]);
  served.push([`${CONTENT}${PLACE}/${storedFile("content", content).sha256}`, plain(content)]);
  const around = `${PORTAL}/`;
  served.push([
    around,
    {
      type: "text/html; charset=utf-8",
      headers: {},
      body: base64(Buffer.from(pageAround(`${SHELL}/preview`))),
    },
  ]);
  return {
    executable,
    files: Object.fromEntries(served),
    around,
    statement: signEnvelope("release-statement", JSON.stringify(statement), [key]),
  };
}

function storedFile(path: string, bytes: Uint8Array): StoredFile {
  return { path, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}

function plain(bytes: Uint8Array): ServedFile {
  return { type: "application/octet-stream", headers: {}, body: base64(bytes) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function rootOf({ id, publicKey }: SigningKey, times: Pick<Root, "issued" | "expires">): Root {
  const role = { keys: [id], threshold: 1 };
  return {
    _type: "root",
    registry: NAME,
    version: 1,
    ...times,
    keys: { [id]: publicKey },
    roles: { root: role, release: role, prelude: role, revocation: role, preview: role },
  };
}
