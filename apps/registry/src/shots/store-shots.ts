import type { Registry } from "../registry.ts";
import type { ShotName } from "./shot-names.ts";

/** A picture that was taken. */
export type Shot = {
  readonly name: ShotName;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** Keeps the pictures of a version in place of those it had. */
export async function storeShots(
  { db, blobs, clock }: Registry,
  versionId: string,
  shots: readonly Shot[],
): Promise<void> {
  const stored: { readonly shot: Shot; readonly sha256: string }[] = [];
  for (const shot of shots) stored.push({ shot, sha256: await blobs.put(shot.bytes) });
  await db.transaction(async (tx) => {
    await tx.query("delete from shots where version_id = $1", [versionId]);
    for (const { shot, sha256 } of stored) {
      await tx.query(
        "insert into shots (version_id, name, sha256, width, height, taken_at) values ($1, $2, $3, $4, $5, $6)",
        [versionId, shot.name, sha256, shot.width, shot.height, new Date(clock.now())],
      );
    }
  });
}
