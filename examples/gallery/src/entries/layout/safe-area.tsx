import { Box, SafeArea, Text } from "@atoll/sdk/ui";

/** Keeps clear of the device's lower edge. */
export function SafeAreaEntry() {
  return (
    <Box ground="sunken" radius="md">
      <SafeArea edges={["bottom", "start", "end"]} padding="lg">
        <Text>What stands here is never under the edge of the device.</Text>
      </SafeArea>
    </Box>
  );
}
