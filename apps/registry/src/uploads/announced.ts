import { AtollError } from "@atoll/protocol";
import { PACKAGE_CAPS } from "@atoll/distribution/package";

/** What an upload says about itself before its first byte. */
export type Announced = {
  readonly length: number | undefined;
  /** Base64 of SHA-256. */
  readonly sha256: string;
};

/** What a request's headers announce. Throws INVALID_REQUEST, PACKAGE_TOO_LARGE. */
export function readAnnounced(headers: {
  readonly length: string | undefined;
  readonly digest: string | undefined;
}): Announced {
  const sha256 = /^sha-256=([A-Za-z0-9+/]{43}=)$/.exec(headers.digest ?? "")?.[1];
  if (sha256 === undefined) {
    throw new AtollError(
      "INVALID_REQUEST",
      'Send the header "Digest: sha-256=<base64>", or use atoll submit.',
    );
  }
  const length = headers.length === undefined ? undefined : Number(headers.length);
  if (length !== undefined && length > PACKAGE_CAPS.packageBytes) throw packageTooLarge();
  return { length, sha256 };
}

export function packageTooLarge(): AtollError {
  return new AtollError(
    "PACKAGE_TOO_LARGE",
    `A package has at most ${PACKAGE_CAPS.packageBytes} bytes. Remove or shrink assets.`,
  );
}
