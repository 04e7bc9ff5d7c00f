import { Button, Dialog } from "@atoll/sdk/ui";
import { useState } from "react";

/** Asks before something is done. */
export function DialogEntry() {
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(true);
  return (
    <>
      <Button variant="danger" disabled={!kept} onPress={() => setOpen(true)}>
        Delete the trip
      </Button>
      <Dialog
        open={open}
        title="Delete the trip?"
        message="It cannot be undone."
        onDismiss={() => setOpen(false)}
      >
        <Button
          variant="danger"
          onPress={() => {
            setKept(false);
            setOpen(false);
          }}
        >
          Delete
        </Button>
        <Button variant="secondary" onPress={() => setOpen(false)}>
          Keep it
        </Button>
      </Dialog>
    </>
  );
}
