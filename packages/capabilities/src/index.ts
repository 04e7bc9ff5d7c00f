export type { AreaProvider, BlobContent, BlobStore, CallContext, Owner, Providers } from "./provider.ts";
