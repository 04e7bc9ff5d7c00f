import { QRCode, Stack, Text } from "@atoll/sdk/ui";

/** A ticket that is read at the door. */
export function QRCodeEntry() {
  return (
    <Stack gap="sm" align="center">
      <QRCode value="https://example.com/t/7F3K-22Q" label="Your ticket, 7F3K-22Q" />
      <Text tone="muted">7F3K-22Q</Text>
    </Stack>
  );
}
