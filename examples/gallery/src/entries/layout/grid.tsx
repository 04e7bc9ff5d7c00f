import { Box, Grid, Text } from "@atoll/sdk/ui";

/** Columns of equal width: a number of them, or as many as fit. */
export function GridEntry() {
  return (
    <Grid minColumnWidth={96} gap="sm">
      {["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => (
        <Box key={day} ground="sunken" radius="md" padding="md" align="center">
          <Text>{day}</Text>
        </Box>
      ))}
    </Grid>
  );
}
