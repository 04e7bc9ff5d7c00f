export { areas, listMethods, listPermissions, listScopes, listTopics } from "./catalogue.ts";
export type { CatalogueMethod } from "./catalogue.ts";
export { chromeSchema } from "./chrome/schema.ts";
export type { ChromeSchema } from "./chrome/schema.ts";
export type { DialogAnswer, DialogNotice, DialogQuestion } from "./dialogs/question.ts";
export { navigationSchema } from "./navigation/schema.ts";
export type { NavigationSchema } from "./navigation/schema.ts";
export type { Address, AgeSource, People, Person } from "./people/people.ts";
export type {
  AreaProvider,
  AreaTopics,
  AskPerson,
  BlobContent,
  BlobStore,
  CallContext,
  ConsentValue,
  Owner,
  PartialAreaProvider,
  Providers,
  TopicContext,
  TopicSource,
} from "./provider.ts";
export { formatMoney } from "./payments/format-money.ts";
export type {
  Agreement,
  AskPayment,
  DeliveryAddress,
  PaymentRequest,
  PaymentsGateway,
  PlacedOrder,
} from "./payments/gateway.ts";
export { watchPending } from "./payments/watch-pending.ts";
export type { CameraContext, CameraRefusal, Facing, TakePhoto } from "./camera/camera.ts";
export type { BiometricsOptions, ConfirmReason, PresenceCheck } from "./biometrics/provider.ts";
export type { CalendarBook } from "./calendar/provider.ts";
export type { NewEvent, SeenEvent } from "./calendar/schema.ts";
export type { ContactBook, DeviceContact } from "./contacts/provider.ts";
export type { Document, HandOver } from "./files/hand-over.ts";
export type { ConfirmDocument } from "./files/open-file.ts";
export type { DeviceFile } from "./files/picked-files.ts";
export type { NotificationDelivery } from "./notifications/provider.ts";
export type { NotificationTopic } from "./notifications/schema.ts";
export { isVerb, topicSourceOf } from "./provider.ts";
export { apiExposureReport } from "./reference.ts";
export type { ApiExposure } from "./reference.ts";
export type { AppPort } from "./app/provider.ts";
export type { ShowNotice } from "./dialogs/provider.ts";
export type { EventSink, MiniAppEvent } from "./events/mini-app-event.ts";
export type { MiniAppLinks, MiniAppTarget } from "./links/mini-app-links.ts";
export type { ReadCode } from "./scan/provider.ts";
export type { FoundCode } from "./scan/schema.ts";
export type { UpdatePort } from "./update/provider.ts";
export type { Version } from "./update/schema.ts";
