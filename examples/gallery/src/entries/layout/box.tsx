import { Box, Row, Text } from "@atoll/sdk/ui";

/** A ground with a size of its own. */
export function BoxEntry() {
  return (
    <Row gap="md" wrap>
      <Box ground="positive" radius="full" width={72} height={72} justify="center" align="center">
        <Text weight="semibold">72</Text>
      </Box>
      <Box ground="none" border radius="lg" width={120} aspectRatio={1.6} justify="center" align="center">
        <Text tone="muted">1.6 to 1</Text>
      </Box>
    </Row>
  );
}
