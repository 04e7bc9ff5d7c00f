import { platform } from "@atoll/sdk";
import { Steps } from "@atoll/sdk/ui";

const STEPS = [{ label: "Stay" }, { label: "You" }, { label: "Review" }];

/** Where one is in the booking; leads back to what is done. */
export function BookingSteps({ current }: { readonly current: number }) {
  return (
    <Steps
      label="Booking"
      steps={STEPS}
      current={current}
      onSelect={({ index }) => platform.navigation.back(current - index)}
    />
  );
}
