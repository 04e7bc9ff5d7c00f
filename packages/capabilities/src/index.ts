export { areas, listMethods, listPermissions, listTopics } from "./catalogue.ts";
export type { CatalogueMethod } from "./catalogue.ts";
export type { DialogAnswer, DialogQuestion } from "./dialogs/question.ts";
export type {
  AreaProvider,
  AreaTopics,
  BlobContent,
  BlobStore,
  CallContext,
  Owner,
  PartialAreaProvider,
  Providers,
  TopicContext,
  TopicSource,
} from "./provider.ts";
export { isVerb, topicSourceOf } from "./provider.ts";
export { apiExposureReport, generateReference } from "./reference.ts";
export type { ApiExposure } from "./reference.ts";
