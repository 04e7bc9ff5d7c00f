import { Card, Divider, KeyValueRow } from "@atoll/sdk/ui";

/** A name and its value; digits line up. */
export function KeyValueRowEntry() {
  return (
    <Card gap="sm">
      <KeyValueRow label="Ferry" value="€38.00" />
      <KeyValueRow label="Fee" value="€1.50" hint="Paid once for each order" tone="muted" />
      <Divider />
      <KeyValueRow label="Total" value="€39.50" strong />
    </Card>
  );
}
