import { Box, Stack, Text } from "@atoll/sdk/ui";

/** Children one below the other. */
export function StackEntry() {
  return (
    <Stack gap="sm">
      <Box ground="accent" radius="md" padding="md">
        <Text>First</Text>
      </Box>
      <Box ground="sunken" radius="md" padding="md">
        <Text>Second</Text>
      </Box>
    </Stack>
  );
}
