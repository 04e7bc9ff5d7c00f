import type { Page } from "playwright-core";
import { createPng } from "./receipt-photo.ts";

export const ADD_PHOTO = "Add a photo of the receipt";

/** What a person does in the expense journal, by what they see. */
export function createJournalPage(page: Page) {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  return {
    async openFromCatalogue() {
      await page.getByRole("link", { name: /Expense Journal/ }).click();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await page.getByText("Spent this month").waitFor();
    },
    async beginExpense(amount: string, note: string) {
      await button("Add expense").click();
      await page.getByLabel("Amount").fill(amount);
      await page.getByLabel("What for").fill(note);
    },
    async save() {
      await button("Save expense").click();
      await page.getByText("Spent this month").waitFor();
    },
    /** Answers the host's sheet once its buttons are enabled. */
    answer: (name: "Allow" | "Only this time" | "Don’t allow") =>
      page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click(),
    /** Chooses a photo in the file picker that `act` opens. */
    async choosePhoto(act: () => Promise<void>) {
      const chooser = page.waitForEvent("filechooser");
      await act();
      const file = { name: "receipt.png", mimeType: "image/png", buffer: createPng(640, 480) };
      await (await chooser).setFiles(file);
    },
  };
}
