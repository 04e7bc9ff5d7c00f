import type { AreaSchema, Manifest, MethodResult } from "@atoll/protocol";
import type { z } from "zod";

/** Bytes a provider hands to a mini-app; the session keeps them behind an opaque id. */
export type BlobContent = { readonly bytes: Uint8Array; readonly type: string };

/** The blobs of one session, as providers see them. */
export interface BlobStore {
  /** Keeps bytes and returns their id. Throws QUOTA_EXCEEDED above the session's blob quota. */
  put(content: BlobContent): number;
  /** The bytes of an id, or undefined when it was released or never given out. */
  get(blobId: number): BlobContent | undefined;
}

/** Whose data a call touches. `key` is stable for registry root, app, team and ownership epoch: providers key everything by it. */
export type Owner = { readonly key: string; readonly appId: string };

/** One value of the person's data, as the host's sheet shows it before a mini-app gets it. */
export type ConsentValue = {
  /** Name of the manifest's scope. */
  readonly scope: string;
  /** Lines of text, none where the person has given no value; or a picture. */
  readonly shown: readonly string[] | BlobContent;
};

/** How a provider asks the person: in the host's own sheets, one at a time, while the mini-app is in front. */
export type AskPerson = {
  /**
   * Resolves once exactly these values may go to the mini-app, asking where `person` (who it is, for the host alone) has not decided
   * yet. Throws PERMISSION_DENIED, USER_CANCELED, BACKGROUND_BLOCKED.
   */
  consent(person: string, values: readonly ConsentValue[]): Promise<void>;
  /** Shows a sheet when its turn has come. Throws BACKGROUND_BLOCKED when the mini-app has left the front. */
  inFront<T>(show: (signal: AbortSignal) => Promise<T>): Promise<T>;
};

/** What a provider knows of the call it serves. Identity comes from the channel, never from params. */
export type CallContext = {
  readonly owner: Owner;
  /** The opening that the call came from. */
  readonly sessionId: string;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
  /** Aborted when the mini-app leaves the front or ends; for what must not outlast the person's looking at it. */
  readonly front: AbortSignal;
  readonly blobs: BlobStore;
  /** True when the call carried the unused token of a person's tap. */
  readonly gesture: boolean;
  readonly ask: AskPerson;
};

/** Host code behind one area: a function a method, given decoded params, returning what the schema says. */
export type AreaProvider<A extends AreaSchema> = {
  readonly [verb in keyof A["methods"]]: (
    params: z.output<A["methods"][verb]["params"]>,
    context: CallContext,
  ) => Promise<MethodResult<A["methods"][verb]>>;
} & {
  /** Called when the last session of an owner ends, with the owner. */
  readonly sessionEnded?: (owner: Owner) => void;
  /** Called when an opening ends, with its id. */
  readonly openingEnded?: (sessionId: string) => void;
};

/** What a source of values knows of the subscription it serves. `signal` is aborted when the values are no longer wanted. */
export type TopicContext = Omit<CallContext, "front" | "gesture" | "ask">;

/** Begins to send a topic's values, given decoded params; the returned function stops it. */
export type TopicSource = (
  params: unknown,
  context: TopicContext,
  emit: (value: unknown) => void,
) => () => void;

/** What a provider of an area with topics has besides its methods. */
export type AreaTopics = { readonly topics: { readonly [name: string]: TopicSource } };

/** The source of a topic, where a provider has one. */
export function topicSourceOf(provider: object | undefined, name: string): TopicSource | undefined {
  const { topics } = { topics: {}, ...(provider as Partial<AreaTopics> | undefined) };
  return Object.hasOwn(topics, name) ? topics[name] : undefined;
}

const NO_VERBS: ReadonlySet<string> = new Set(["openingEnded", "sessionEnded", "topics"]);

/** True for what of a provider answers calls, and is neither its topics nor told of an end. */
export function isVerb(name: string): boolean {
  return !NO_VERBS.has(name);
}

/** An area of which a platform may lack methods, or all: what is left out is NOT_SUPPORTED, and mini-apps are told so beforehand. */
export type PartialAreaProvider<A extends AreaSchema> = {
  readonly [verb in keyof AreaProvider<A>]?: AreaProvider<A>[verb];
};

/** Providers by area name; an area left out is NOT_SUPPORTED on this host. */
export type Providers = { readonly [area: string]: PartialAreaProvider<AreaSchema> | undefined };
