import { Box, ScrollView, Text } from "@atoll/sdk/ui";

const MONTHS = ["January", "February", "March", "April", "May", "June"];

/** Scrolls a part of a screen, or a strip from start to end. */
export function ScrollViewEntry() {
  return (
    <ScrollView horizontal gap="sm" accessibilityLabel="Months">
      {MONTHS.map((month) => (
        <Box key={month} ground="sunken" radius="md" padding="lg">
          <Text>{month}</Text>
        </Box>
      ))}
    </ScrollView>
  );
}
