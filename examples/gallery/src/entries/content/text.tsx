import { Stack, Text } from "@atoll/sdk/ui";

/** A paragraph; a Text inside it is a span. */
export function TextEntry() {
  return (
    <Stack gap="sm">
      <Text size="display">Display</Text>
      <Text size="title">Title</Text>
      <Text>
        Body, with <Text weight="bold">weight</Text> and a <Text tone="critical">tone</Text> in one paragraph.
      </Text>
      <Text size="small" tone="muted" numberOfLines={1}>
        A line that is cut off where it does not fit, with an ellipsis at its end
      </Text>
      <Text tabular align="end">
        1,234.50
      </Text>
    </Stack>
  );
}
