/** A document for the person's other apps. */
export type Document = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Port: gives a document to the person's other apps. */
export type HandOver = (document: Document) => Promise<void>;

/** How long the browser may take to begin a download. */
const BEGIN_MS = 60_000;

/** Downloads it. */
export const handOverByDownload: HandOver = async ({ name, bytes }) => {
  // Security: the address belongs to the host's own origin, so it must never be a page: whatever the document is, it is bytes to be saved.
  const href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  Object.assign(link, { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), BEGIN_MS);
};
