import { Box, ListRow, VirtualList } from "@atoll/sdk/ui";

const NUMBERS = Array.from({ length: 10_000 }, (_, index) => index + 1);

/** A list of any length, of which only the items near the screen exist. */
export function VirtualListEntry() {
  return (
    <Box height={260} border radius="lg">
      <VirtualList
        data={NUMBERS}
        keyExtractor={String}
        dividers
        accessibilityLabel="Ten thousand numbers"
        renderItem={({ item }) => <ListRow title={`Number ${item}`} />}
      />
    </Box>
  );
}
