import { Banner, Stack } from "@atoll/sdk/ui";
import { useState } from "react";

/** Says something about the screen, and offers one way on. */
export function BannerEntry() {
  const [shown, setShown] = useState(true);
  return (
    <Stack gap="md">
      <Banner title="Saved" tone="positive">
        Your changes are with us.
      </Banner>
      {shown && (
        <Banner title="Payment is late" tone="caution" actionLabel="Pay" onAction={() => setShown(false)}>
          Pay by Friday to keep your order.
        </Banner>
      )}
      <Banner title="Nothing was sent" tone="critical" />
    </Stack>
  );
}
