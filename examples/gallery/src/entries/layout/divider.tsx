import { Divider, Stack, Text } from "@atoll/sdk/ui";

/** A hairline between what is above and below. */
export function DividerEntry() {
  return (
    <Stack gap="md">
      <Text>Above</Text>
      <Divider />
      <Text>Between</Text>
      <Divider strong />
      <Text>Below</Text>
    </Stack>
  );
}
