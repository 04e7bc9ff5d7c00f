import { Row, Skeleton, Stack } from "@atoll/sdk/ui";

/** What will stand here, while it is on its way. */
export function SkeletonEntry() {
  return (
    <Row gap="md">
      <Skeleton shape="circle" width={48} height={48} />
      <Stack grow gap="sm">
        <Skeleton lines={3} />
      </Stack>
    </Row>
  );
}
