import { AtollError } from "@atoll/protocol";

/** The error of a file that is older than one seen before. */
export function replayed(what: string, sequence: number, seen: number): AtollError {
  return new AtollError(
    "METADATA_REPLAYED",
    `${what} is number ${sequence}; this device has seen ${seen}. The registry, or someone in between, sent an old one.`,
  );
}

/** The error of two files that claim to be the same one. */
export function ambiguous(what: string, sequence: number): AtollError {
  return new AtollError(
    "METADATA_INVALID",
    `${what} has number ${sequence}, which another one had. Do not use this registry until its operator says why.`,
  );
}

/** The error of a file that is too old to rely on. */
export function expired(what: string): AtollError {
  return new AtollError(
    "METADATA_EXPIRED",
    `${what} is too old to rely on. Connect to the network and try again; if it stays so, set this device's clock.`,
  );
}

/** The error of a file that is about something else than was asked for. */
export function foreign(what: string, found: string, wanted: string): AtollError {
  const problem = `${what} is of ${found}, not of ${wanted}. Do not use this registry until its operator says why.`;
  return new AtollError("METADATA_INVALID", problem);
}

/** The error of a file from the future. */
export function fromTheFuture(what: string, issued: string): AtollError {
  return new AtollError(
    "METADATA_INVALID",
    `${what} was signed at ${issued}, which is yet to come. Set this device's clock and try again.`,
  );
}
