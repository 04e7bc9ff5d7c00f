import { Avatar, Row } from "@atoll/sdk/ui";
import lagoon from "../../../assets/lagoon.png";

/** A face, or its initials. */
export function AvatarEntry() {
  return (
    <Row gap="md" align="center">
      <Avatar label="Mira Sand" size="small" />
      <Avatar label="Noor Haddad" />
      <Avatar label="Lagoon" source={lagoon} size="large" />
      <Avatar label="Team Atoll" shape="rounded" size="xlarge" />
    </Row>
  );
}
