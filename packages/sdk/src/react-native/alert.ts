import { platform } from "@atoll/sdk";

export type AlertButton = {
  readonly text?: string;
  readonly style?: "default" | "cancel" | "destructive";
  readonly onPress?: () => unknown;
};

const OK: AlertButton = { text: "OK" };

/** One thing said or asked, in the host's own dialog. It has one button or two; for more draw an ActionSheet of the kit. */
export const Alert = Object.freeze({
  alert(title: string, message?: string, buttons: readonly AlertButton[] = [OK]): void {
    void ask([title, message].filter((part) => part !== undefined && part !== "").join("\n\n"), buttons);
  },
});

async function ask(text: string, buttons: readonly AlertButton[]): Promise<void> {
  const [first = OK, second] = buttons;
  if (buttons.length > 2) {
    throw new Error(
      `Alert.alert has ${buttons.length} buttons; a mini-app's has one or two. Draw an ActionSheet.`,
    );
  }
  if (second === undefined) {
    await platform.dialogs.alert(text, { accept: wordsOf(first, "OK") });
    return void first.onPress?.();
  }
  const [cancel, accept] = second.style === "cancel" ? [second, first] : [first, second];
  const agreed = await platform.dialogs.confirm(text, {
    accept: wordsOf(accept, "OK"),
    cancel: wordsOf(cancel, "Cancel"),
    critical: accept.style === "destructive",
  });
  (agreed ? accept : cancel).onPress?.();
}

function wordsOf({ text }: AlertButton, usual: string): string {
  return text === undefined || text === "" ? usual : text;
}
