import { BottomSheet, Button, Switch } from "@atoll/sdk/ui";
import { useState } from "react";

/** A part of the screen's work, from its lower edge. */
export function BottomSheetEntry() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        Filter
      </Button>
      <BottomSheet open={open} title="Filter" onDismiss={() => setOpen(false)}>
        <Switch label="Free parking" />
        <Button onPress={() => setOpen(false)}>Show 12 places</Button>
      </BottomSheet>
    </>
  );
}
