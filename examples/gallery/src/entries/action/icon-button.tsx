import { IconButton, Row } from "@atoll/sdk/ui";
import { useState } from "react";

/** A button that is one sign; its label is said and shown on hover. */
export function IconButtonEntry() {
  const [liked, setLiked] = useState(false);
  return (
    <Row gap="md">
      <IconButton icon="heart" label="Favourite" pressed={liked} onPress={() => setLiked(!liked)} />
      <IconButton icon="share-2" label="Share" variant="secondary" onPress={() => undefined} />
      <IconButton icon="plus" label="Add" variant="primary" onPress={() => undefined} />
      <IconButton icon="trash" label="Delete" variant="danger" onPress={() => undefined} />
    </Row>
  );
}
