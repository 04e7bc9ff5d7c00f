/** Made by site/metro/write-device-files.ts whenever Metro starts; package.json says where. */
declare module "#device-files" {
  /** The document of an engine, for a hidden web view. */
  export const ENGINE_PAGE: string;
  export const PRELUDE: { readonly name: string; readonly source: string; readonly apiLevel: number };
  /** A `RegistryConfig`, or null for a build that was told of none. */
  export const REGISTRY: unknown;
  /** Version of this shell, by which a revocation may name it. */
  export const SHELL_VERSION: string;
}
