import { FilePicker } from "@atoll/sdk/ui";
import { useState } from "react";

const RECEIPT = { name: "receipt.pdf", size: 312_000 };

/** Files that belong to an expense. A mini-app opens the platform's picker when it is asked. */
export function FilePickerEntry() {
  const [files, setFiles] = useState([RECEIPT]);
  return (
    <FilePicker
      label="Receipts"
      hint="PDF or a photo, up to three"
      most={3}
      files={files}
      onPick={() => setFiles([...files, { name: `receipt-${files.length + 1}.pdf`, size: 98_000 }])}
      onRemove={(_file, index) => setFiles(files.filter((_, at) => at !== index))}
    />
  );
}
