import { Chart, Stack } from "@atoll/sdk/ui";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A comparison and a course. */
export function ChartEntry() {
  return (
    <Stack gap="xl">
      <Chart
        kind="bar"
        label="Distance this week"
        unit="km"
        labels={DAYS}
        series={[{ label: "Distance", values: [4, 6.5, 0, 8, 5, 12, 9] }]}
      />
      <Chart
        kind="line"
        label="Water and air"
        unit="°"
        labels={DAYS}
        series={[
          { label: "Water", values: [17, 17, 18, 18, 19, 19, 20] },
          { label: "Air", values: [14, 16, 21, null, 22, 24, 23] },
        ]}
      />
    </Stack>
  );
}
