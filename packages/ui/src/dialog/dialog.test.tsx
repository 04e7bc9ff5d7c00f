import { act, fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Button } from "../button/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Stack } from "../stack/guest.ts";
import { Dialog } from "./guest.ts";
import { DialogHost } from "./host.tsx";
import { dialogSchema } from "./schema.ts";

const still = () => createFakeSurface({ environment: { reducedMotion: true } });
const nextFrame = () => act(() => new Promise((done) => requestAnimationFrame(done)));

function Deleting({ alert = false }: { readonly alert?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Button onPress={() => setOpen(true)}>Delete</Button>
      <Dialog open={open} title="Delete the entry?" alert={alert} onDismiss={() => setOpen(false)}>
        <Button onPress={() => setOpen(false)}>Keep it</Button>
      </Dialog>
    </Stack>
  );
}

describe("Dialog", () => {
  it("is not there while it is closed", () => {
    renderHost(DialogHost, { props: { open: false, title: "Delete?" }, children: <span>inside</span> });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.queryByText("inside")).toBeNull();
  });

  it("is a modal dialog named by its title, and says which mini-app asks", () => {
    renderHost(DialogHost, {
      props: { open: true, title: "Delete the entry?", message: "It cannot be undone." },
      children: <span>inside</span>,
    });
    const dialog = screen.getByRole("dialog", { name: "Delete the entry?" });
    expect(dialog.getAttribute("aria-modal")).toBe("true");
    expect(within(dialog).getByRole("heading", { name: "Delete the entry?", level: 2 })).toBeTruthy();
    for (const text of ["Journal", "It cannot be undone.", "inside"])
      expect(within(dialog).getByText(text)).toBeTruthy();
  });

  it("keeps people from what lies under it, takes the focus, and gives it back", async () => {
    renderGuest(<Deleting />, { surface: still() });
    const button = screen.getByRole("button", { name: "Delete" });
    button.focus();
    fireEvent.click(button);
    expect(button.closest("[inert]")).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("dialog"));
    fireEvent.click(screen.getByRole("button", { name: "Keep it" }));
    await nextFrame();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button.closest("[inert]")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("is left by Escape", () => {
    renderGuest(<Deleting />, { surface: still() });
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    fireEvent.keyDown(screen.getByRole("button", { name: "Keep it" }), { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is left by a press beside it, as the act of a person", () => {
    const { container, emitted } = renderHost(DialogHost, {
      props: { open: true, title: "Delete?" },
      on: ["dismiss"],
    });
    const beside = container.querySelector("[role=dialog] [aria-hidden=true]");
    fireEvent.click(beside ?? container);
    expect(emitted).toEqual([{ event: "dismiss", payload: null, act: true }]);
  });

  it("is an alert that only an answer closes, if it must be answered", () => {
    renderGuest(<Deleting alert />, { surface: still() });
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    const dialog = screen.getByRole("alertdialog", { name: "Delete the entry?" });
    fireEvent.keyDown(dialog, { key: "Escape" });
    expect(dialog.querySelector("[aria-hidden=true]")).toBeNull();
    expect(screen.getByRole("alertdialog")).toBe(dialog);
    fireEvent.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  it("can no longer be operated while it fades away", () => {
    renderGuest(<Deleting />);
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    const keep = screen.getByRole("button", { name: "Keep it" });
    fireEvent.click(keep);
    expect(keep.closest("[inert]")).not.toBeNull();
    expect(screen.getByRole("button", { name: "Delete" }).closest("[inert]")).toBeNull();
  });

  it.each([
    { open: true, title: "Delete?" },
    { open: false, title: "Delete?", message: "Gone.", alert: true },
  ])("accepts %o", (props) => {
    expect(accepts(dialogSchema, props)).toBe(true);
  });

  it.each([
    {},
    { open: true },
    { open: true, title: "" },
    { open: "true", title: "x" },
    { open: true, title: "x", appName: "Bank" },
    { open: true, title: "x", message: "y".repeat(501) },
  ])("refuses %o", (props) => {
    expect(accepts(dialogSchema, props)).toBe(false);
  });
});
