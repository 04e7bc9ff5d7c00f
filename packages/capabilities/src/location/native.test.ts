import { describeLocation } from "./conformance/describe-location.ts";
import { createFakeLocator } from "./fake.ts";
import { createNativeLocation } from "./native.ts";

describeLocation("native", () => {
  const locator = createFakeLocator({ latitude: 48.85837, longitude: 2.294481 });
  return {
    provider: createNativeLocation({ locator }),
    moveTo: (latitude, longitude) => locator.moveTo({ latitude, longitude }),
  };
});
