import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FilePicker } from "../guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { fileSize } from "./file-size.ts";
import { FilePickerHost } from "./host.tsx";
import { filePickerSchema } from "./schema.ts";

const files = [
  { title: "receipt.pdf", bytes: 312_000 },
  { title: "photo.heic", bytes: 4_200_000, error: "Only PDF files" },
];
const props = { label: "Receipts", files };

describe("FilePicker", () => {
  it("lists what was chosen, with its size or what is wrong with it", () => {
    renderHost(FilePickerHost, { props });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "receipt.pdf312 kB",
      "photo.heicOnly PDF files",
    ]);
  });

  it("asks for files by its button, as the act of a person", () => {
    const { emitted } = renderHost(FilePickerHost, { props: { label: "Receipts" }, on: ["pick"] });
    fireEvent.click(screen.getByRole("button", { name: "Choose files" }));
    expect(emitted).toEqual([{ event: "pick", payload: null, act: true }]);
  });

  it("says which file is taken away", () => {
    const { emitted } = renderHost(FilePickerHost, { props, on: ["remove"] });
    fireEvent.click(screen.getByRole("button", { name: "Remove photo.heic" }));
    expect(emitted).toEqual([{ event: "remove", payload: { index: 1 }, act: true }]);
  });

  it("has no button for more than the most", () => {
    renderHost(FilePickerHost, { props: { ...props, most: 2 }, on: ["pick"] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([{ disabled: true }, { busy: true }])("takes no press when %o", (state) => {
    const { emitted } = renderHost(FilePickerHost, { props: { ...props, ...state }, on: ["pick", "remove"] });
    for (const button of screen.getAllByRole("button")) fireEvent.click(button);
    expect(emitted).toEqual([]);
  });

  it("gives the mini-app its own file, of which only what is shown crosses", () => {
    const removed: unknown[] = [];
    const file = { name: "a.pdf", size: 10, blob: 7 };
    const { tree } = renderGuest(
      <FilePicker label="Receipts" files={[file]} onRemove={(...given) => removed.push(given)} />,
    );
    const node = tree.root.children[0];
    expect(node).toMatchObject({ props: { files: [{ title: "a.pdf", bytes: 10 }] } });
    fireEvent.click(screen.getByRole("button", { name: "Remove a.pdf" }));
    expect(removed).toEqual([[file, 0]]);
  });

  it.each([
    [0, "en", "0 bytes"],
    [999, "en", "999 bytes"],
    [1_400_000, "en", "1.4 MB"],
    [1_400_000, "de", "1,4 MB"],
    [52_000_000_000, "en", "52 GB"],
  ])("writes %i bytes in %s as %s", (bytes, locale, text) => {
    expect(fileSize(bytes, locale)).toBe(text);
  });

  it.each([{ label: "Files" }, { ...props, most: 3, busy: true, pickLabel: "Add", error: "Too many" }])(
    "accepts %o",
    (given) => {
      expect(accepts(filePickerSchema, given)).toBe(true);
    },
  );

  it.each([
    {},
    { ...props, files: [{ title: "" }] },
    { ...props, files: [{ title: "a", path: "/etc/passwd" }] },
    { ...props, files: [{ title: "a", bytes: -1 }] },
    { ...props, files: Array(51).fill({ title: "a" }) },
    { ...props, most: 0 },
    { ...props, accept: "*/*" },
  ])("refuses %o", (given) => {
    expect(accepts(filePickerSchema, given)).toBe(false);
  });
});
