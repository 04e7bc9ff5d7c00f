import { Image, Row, Stack } from "@atoll/sdk/ui";
import lagoon from "../../../assets/lagoon.png";

/** A picture of the package, of an allowed address, or a photo. */
export function ImageEntry() {
  return (
    <Stack gap="md">
      <Image source={lagoon} alt="A lagoon between two islands" />
      <Row gap="md">
        <Image source={lagoon} alt="" width={96} height={96} radius="full" />
        <Image source={lagoon} alt="" width={160} height={96} fit="contain" />
      </Row>
    </Stack>
  );
}
