import { Button, Toast } from "@atoll/sdk/ui";
import { useState } from "react";

/** Says in passing what happened, with a way to undo it. */
export function ToastEntry() {
  const [gone, setGone] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setGone(true)}>
        Delete the note
      </Button>
      <Toast
        open={gone}
        message="The note is gone"
        actionLabel="Undo"
        lasts="untilDismissed"
        onAction={() => setGone(false)}
        onDismiss={() => setGone(false)}
      />
    </>
  );
}
