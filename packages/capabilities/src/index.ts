export { areas, listMethods, listPermissions } from "./catalogue.ts";
export type { CatalogueMethod } from "./catalogue.ts";
export type { DialogAnswer, DialogQuestion } from "./dialogs/question.ts";
export type {
  AreaProvider,
  BlobContent,
  BlobStore,
  CallContext,
  Owner,
  PartialAreaProvider,
  Providers,
} from "./provider.ts";
export { apiExposureReport, generateReference } from "./reference.ts";
export type { ApiExposure } from "./reference.ts";
