import type { Channel, Release } from "../metadata/statement.ts";

/** SHA-256 of bytes, in lower-case hex. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** The bucket, 0 to 99, of a device in a rollout: its digest as one number, modulo 100. Nothing about the device leaves it. */
export async function rolloutBucket(salt: string, installationId: string, sha256: Sha256): Promise<number> {
  const hex = await sha256(new TextEncoder().encode(`${salt}:${installationId}`));
  return Number(BigInt(`0x${hex}`) % 100n);
}

/** The releases that this device may run, best first. */
export async function offersFor(
  channel: Channel,
  releases: readonly Release[],
  about: { readonly installationId: string; readonly sha256: Sha256; readonly running: string | undefined },
): Promise<Release[]> {
  const fitting: Release[] = [];
  for (const offer of channel.offers) {
    const release = releases.find(({ id }) => id === offer.release);
    if (release === undefined) continue;
    const inside = (await rolloutBucket(offer.salt, about.installationId, about.sha256)) < offer.percent;
    // A paused rollout takes nobody new; who has the release keeps it.
    if (inside && (!offer.paused || about.running === release.id)) fitting.push(release);
  }
  return fitting;
}
