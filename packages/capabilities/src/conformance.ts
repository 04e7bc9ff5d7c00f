export { describeMedia } from "./media/conformance/describe-media.ts";
export type { MediaUnderTest } from "./media/conformance/describe-media.ts";
export { describeNetwork } from "./network/conformance/describe-network.ts";
export type { FetchOutcome, NetworkUnderTest } from "./network/conformance/describe-network.ts";
export { answerRequest } from "./network/conformance/made-up-server.ts";
export type { SeenRequest } from "./network/conformance/made-up-server.ts";
export { describeStorage } from "./storage/conformance/describe-storage.ts";
export { describeProviders } from "./conformance/describe-providers.ts";
