import { Row, Spinner } from "@atoll/sdk/ui";

/** Something is under way, and nobody knows for how long. */
export function SpinnerEntry() {
  return (
    <Row gap="xl" align="center">
      <Spinner label="Loading" />
      <Spinner size="large" label="Looking for a driver" labelShown />
    </Row>
  );
}
