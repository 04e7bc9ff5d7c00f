import { Button, ImageViewer } from "@atoll/sdk/ui";
import { useState } from "react";
import lagoon from "../../../assets/lagoon.png";

/** Pictures as large as the screen. */
export function ImageViewerEntry() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        Look closer
      </Button>
      <ImageViewer
        open={open}
        title="Lagoon"
        images={[{ source: lagoon, alt: "A lagoon between two islands" }]}
        onDismiss={() => setOpen(false)}
      />
    </>
  );
}
