import { ActionSheet, Button, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** What can be done with one thing. */
export function ActionSheetEntry() {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState("nothing");
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        More
      </Button>
      <Text>Chosen: {chosen}</Text>
      <ActionSheet
        open={open}
        title="Photo"
        actions={[
          { value: "share", label: "Share" },
          { value: "delete", label: "Delete", hint: "For everyone", tone: "critical" },
        ]}
        onSelect={({ value }) => {
          setChosen(value);
          setOpen(false);
        }}
        onDismiss={() => setOpen(false)}
      />
    </>
  );
}
