import { withFailures } from "./failures.ts";
import type { Failures } from "./failures.ts";
import type { Providers } from "./provider.ts";
import { scheduleByTimers } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import { sumProviders } from "./sum-providers.ts";
import type { OptionsOf } from "./sum-providers.ts";
import { fakeFactories } from "./sums/fake.ts";

export { createFailures } from "./failures.ts";
export type { FakeFailure, Failures } from "./failures.ts";
export { createFakeAsk, createFakeBlobs, createFakeContext, createFakeManifest } from "./fake-context.ts";
export type { FakeContextOptions } from "./fake-context.ts";
export { createFakeCalendarBook } from "./calendar/fake.ts";
export type { FakeCalendar } from "./calendar/fake.ts";
export type { FakeFile } from "./files/fake.ts";
export { createFakeDelivery } from "./notifications/fake.ts";
export { createFakeUpdates } from "./update/fake.ts";
export type { FakeUpdates } from "./update/fake.ts";
export { createFakeDeviceState } from "./device/fake.ts";
export type { FakeDevice, FakeDeviceState } from "./device/fake.ts";
export { createFakeLocator } from "./location/fake.ts";
export type { FakeLocator } from "./location/fake.ts";
export { createFakePhoto } from "./media/fake-photo.ts";
export type { FakePhoto } from "./media/fake.ts";
export { createFakeConnection } from "./network/fake.ts";
export type { FakeConnection } from "./network/fake.ts";
export type { FakePeer, FakeSocketServer } from "./network/sockets/fake-sockets.ts";
export { createFakeTransport } from "./network/fake-transport.ts";
export type { FakeReply, FakeRoute, FakeRoutes, FakeTransport } from "./network/fake-transport.ts";
export { createFakeShop } from "./payments/fake-shop.ts";
export type { FakeProduct, FakeShop, PaymentOutcome } from "./payments/fake-shop.ts";
export { createFakePeople } from "./people/fake-people.ts";
export type { FakePeople } from "./people/fake-people.ts";
export { createMemoryStore } from "./storage/memory-store.ts";
export type { StorageStore, StorageUsage } from "./storage/store.ts";

export type FakeProviderOptions = OptionsOf<typeof fakeFactories> & {
  /** What goes wrong, and when; change it while the mini-app runs. */
  readonly failures?: Failures;
  readonly schedule?: Schedule;
};

/** Every area, scripted: no device, no network, nothing kept beyond what is passed in. */
export function createFakeProviders(options: FakeProviderOptions = {}): Providers {
  const { failures, schedule = scheduleByTimers, ...areas } = options;
  const providers = sumProviders(fakeFactories, areas);
  return failures === undefined ? providers : withFailures(providers, failures, schedule);
}
