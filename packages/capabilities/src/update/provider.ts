import { AtollError, isAtollError } from "@atoll/protocol";
import type { AreaProvider, AreaTopics, CallContext, Owner } from "../provider.ts";
import type { UpdateSchema, Version } from "./schema.ts";

/** Port: what brings newer versions of mini-apps to this device. */
export type UpdatePort = {
  /** Asks for a newer version and fetches it; the version that is ready then, if there is one. */
  check(owner: Owner): Promise<Version | null>;
  /** The newer version that is on this device. */
  ready(owner: Owner): Version | null;
  onReady(owner: Owner, listener: (version: Version) => void): () => void;
  /** Ends the opening that asked, and opens what is newest. */
  apply(context: CallContext): void;
};

export type UpdateProvider = AreaProvider<UpdateSchema> & AreaTopics;

/** `platform.update` over whatever brings versions. */
export function createUpdateProvider(port: UpdatePort): UpdateProvider {
  /** A version is news only to an opening of an older one. */
  const newer = (version: Version | null, { manifest }: Pick<CallContext, "manifest">) =>
    version !== null && version.code > manifest.version.code ? version : null;
  return {
    async check(_, context) {
      try {
        return newer(await port.check(context.owner), context);
      } catch (error) {
        // What a registry says of releases has codes of its own; a mini-app needs no more than that there was no answer.
        if (isAtollError(error)) {
          throw new AtollError("NETWORK_ERROR", "The registry gave no answer that counts. Try again later.");
        }
        throw error;
      }
    },
    async apply(_, context) {
      if (newer(port.ready(context.owner), context) === null) return false;
      port.apply(context);
      return true;
    },
    topics: {
      ready(_, context, emit) {
        const tell = (version: Version | null) => {
          const news = newer(version, context);
          if (news !== null) emit(news);
        };
        tell(port.ready(context.owner));
        return port.onReady(context.owner, tell);
      },
    },
  };
}
