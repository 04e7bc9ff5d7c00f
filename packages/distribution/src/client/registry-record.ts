import * as z from "zod";
import type { ReleaseClientOptions } from "./client-options.ts";

export const REGISTRY_RECORD = "registry";

/** Roots that may follow the pinned one. */
export const MAX_ROOTS = 256;

/** What a host remembers of the registry as a whole. None of it is trusted: texts are verified again when they are read. */
const registryRecordSchema = z.strictObject({
  /** Texts of the roots that followed the pinned one, in order. */
  roots: z.array(z.string()).max(MAX_ROOTS),
  /** Text of the latest revocations; empty before the first. Its sequence is the lowest that is still taken. */
  revocations: z.string(),
  revocationsEtag: z.string().nullable(),
  /** The latest time, in milliseconds since the epoch, at which a file that was taken had been signed. */
  signedTime: z.number(),
  /** The latest time of the device's own clock since the registry last answered. */
  deviceTime: z.number(),
  /** Decides this device's place in rollouts; never leaves it. */
  installationId: z.string().min(16).max(64),
});

export type RegistryRecord = z.output<typeof registryRecordSchema>;

/** What a host knows at its first start. */
export function freshRegistryRecord({ randomId }: ReleaseClientOptions): RegistryRecord {
  return {
    roots: [],
    revocations: "",
    revocationsEtag: null,
    signedTime: 0,
    deviceTime: 0,
    installationId: randomId(),
  };
}

/** The record of a text; undefined when it is missing or damaged. */
export function parseRegistryRecord(text: string | undefined): RegistryRecord | undefined {
  try {
    return registryRecordSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
