import { Heading, Stack } from "@atoll/sdk/ui";

/** A title by its level, for eyes and for screen readers. */
export function HeadingEntry() {
  return (
    <Stack gap="sm">
      <Heading level={2}>Second level</Heading>
      <Heading level={3}>Third level</Heading>
      <Heading level={4} tone="muted">
        Fourth level
      </Heading>
    </Stack>
  );
}
