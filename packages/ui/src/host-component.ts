import type { ComponentSchema, Environment, HostProps, Json } from "@atoll/protocol";
import { createContext, useContext } from "react";
import type { ComponentType, ReactNode } from "react";

/** What the host half of a component is given. Props were validated by the schema; `text` is the joined text of its text children. */
export type HostComponentProps<S extends ComponentSchema> = {
  readonly id: number;
  readonly props: HostProps<S>;
  /** Names of the events the guest has handlers for. */
  readonly on: ReadonlySet<string>;
  /** What is drawn of the children: text as strings, nodes as elements keyed by their id. */
  readonly children: ReactNode;
  readonly text: string;
  /** Children of a virtual component, by their `index` prop; null for all others. */
  readonly items: VirtualItems | null;
  /** Sends an event to the guest; `act` is true only for a real act of a person. */
  emit(event: keyof S["events"] & string, payload?: Json, act?: boolean): void;
};

/** The items of a VirtualList that the guest has drawn so far. */
export type VirtualItems = { get(index: number): ReactNode | undefined; readonly version: number };

/** The host half of a component: a React Native component over validated data. */
export type HostComponent<S extends ComponentSchema> = ComponentType<HostComponentProps<S>>;

/** An image or file as a guest may name it. */
export type ImageSource = string | { readonly blob: number };

/** Whether the device has a connection, as far as it can tell. */
export type Connection = {
  isOnline(): boolean;
  /** Calls `changed` when that may have changed; returns how to stop. */
  subscribe(changed: () => void): () => void;
};

/** What host halves may ask of the surface that draws them. */
export type Surface = {
  /** The mini-app's name as the registry has it; what it opens over its content is titled with it. */
  readonly appName: string;
  readonly environment: Environment;
  /** Absent where the host brings none: then browsers are asked, and other devices count as online. */
  readonly connection?: Connection;
  /** Resolves a source to an address the platform can draw, or rejects. `release` when no longer shown. */
  resolveImage(source: ImageSource): Promise<{ readonly uri: string; release(): void }>;
  /** A virtual list wants these items. */
  requestRange(listId: number, start: number, end: number): void;
  /** Offers methods (focus, scrollTo) of a drawn node to guest refs; returns how to withdraw them. */
  registerMethods(nodeId: number, methods: { readonly [name: string]: (params: Json) => void }): () => void;
};

export const SurfaceContext = createContext<Surface | null>(null);

/** The surface this component is drawn on. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error("A kit component was drawn outside of a surface.");
  return surface;
}
