import { Progress, Stack } from "@atoll/sdk/ui";

/** How far something is. */
export function ProgressEntry() {
  return (
    <Stack gap="lg">
      <Progress label="Packed" value={0.25} detail="3 of 12" />
      <Progress label="Storage" value={0.92} tone="caution" detail="9.2 of 10 MiB" />
    </Stack>
  );
}
