import { contentIndexSchema, signEnvelope } from "@atoll/distribution";
import { AtollError, parseManifest } from "@atoll/protocol";
import { LINK_IS_OPEN } from "../releases/link-access.ts";
import { developmentStatement } from "./development-statement.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import { nextSequence } from "./signed-file.ts";
import { assertStored, readHashed } from "./signing-context.ts";
import type { SigningContext } from "./signing-context.ts";

type LinkRow = {
  readonly app_id: string;
  readonly app_name: string;
  readonly ownership_epoch: number;
  readonly team_id: string;
  readonly team_name: string;
  readonly version_id: string;
  readonly main_sha256: string | null;
  readonly main_bytes: number | null;
  readonly content_sha256: string;
  readonly content_bytes: number;
  readonly expires_at: Date;
};

/** Security: membership or office, checks and life of the link are looked up here, not told. */
const LINK = `select l.version_id, l.content_sha256, l.content_bytes, l.expires_at, f.sha256 as main_sha256, f.bytes as main_bytes,
    a.id as app_id, a.name as app_name, a.ownership_epoch, t.id as team_id, t.name as team_name
  from development_links l join versions v on v.id = l.version_id join apps a on a.id = v.app_id join teams t on t.id = a.team_id
  left join version_files f on f.version_id = v.id and f.path = 'main.jsbundle'
  where l.token_hash = $1 and l.expires_at > $2 and ${LINK_IS_OPEN}
    and v.state in ('ready', 'in_review', 'changes_requested', 'approved', 'released', 'superseded', 'rolled_back')`;

/**
 * A statement of one version that its team or a reviewer may open, by a link that ends. Signed by the preview key, which hosts trust in developer or
 * review mode alone; it offers nothing in production. `place` is where the link's files are. Throws NOT_FOUND.
 */
export async function signDevelopment(
  context: SigningContext,
  tokenHash: string,
  place: string,
): Promise<string> {
  const now = context.clock.now();
  const [link] = await context.db.query<LinkRow>(LINK, [tokenHash, new Date(now)]);
  if (link === undefined || link.main_sha256 === null || link.main_bytes === null)
    throw new AtollError(
      "NOT_FOUND",
      "There is no such development link, or it has ended. Ask for a new one.",
    );
  const code = { sha256: link.main_sha256, bytes: link.main_bytes };
  const content = { sha256: link.content_sha256, bytes: link.content_bytes };
  await assertStored(context, code);
  const index = contentIndexSchema.parse(
    JSON.parse(new TextDecoder().decode(await readHashed(context, content.sha256))),
  );
  const manifest = parseManifest(new TextDecoder().decode(await readHashed(context, index.manifest.sha256)));
  const publisher = { id: link.team_id, name: link.team_name };
  const app = {
    registryId: context.keys.registryId,
    id: link.app_id,
    name: link.app_name,
    publisher,
    ownershipEpoch: link.ownership_epoch,
  };
  const statement = developmentStatement({
    app,
    manifest,
    release: link.version_id,
    times: { issued: new Date(now).toISOString(), expires: link.expires_at.toISOString() },
    sequence: nextSequence(0, now),
    place,
    code,
    content,
  });
  return signEnvelope(
    "release-statement",
    JSON.stringify(statement),
    signingKeys(await readKeyring(context.keys), "preview"),
  );
}
