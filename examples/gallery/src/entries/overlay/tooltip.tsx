import { IconButton, Row, Tooltip } from "@atoll/sdk/ui";

/** A few more words about a control. */
export function TooltipEntry() {
  return (
    <Row>
      <Tooltip text="Takes all lines away">
        <IconButton icon="trash" label="Clear" onPress={() => undefined} />
      </Tooltip>
    </Row>
  );
}
