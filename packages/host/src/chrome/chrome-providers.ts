import type { AreaProvider, ChromeSchema, NavigationSchema } from "@atoll/capabilities";
import { cleanChromeText } from "@atoll/protocol";
import type { ChromeRecord } from "./session-chrome.ts";

const TITLE_LENGTH = 60;
const LABEL_LENGTH = 30;
const LEAVE_LENGTH = 140;

type ChromeProviders = {
  readonly navigation: AreaProvider<NavigationSchema>;
  readonly chrome: AreaProvider<ChromeSchema>;
};

/**
 * The areas `navigation` and `chrome`, answered by the session itself.
 * Security: every text is cleaned and cut before it can reach the host's chrome.
 */
export function createChromeProviders({ patch }: Pick<ChromeRecord, "patch">): ChromeProviders {
  return {
    navigation: {
      async show({ title, leaveConfirm, ...rest }) {
        patch({
          ...rest,
          title: clean(title, TITLE_LENGTH),
          leaveConfirm: clean(leaveConfirm, LEAVE_LENGTH),
        });
        return null;
      },
    },
    chrome: {
      async setMainButton({ button }) {
        const label = clean(button?.label ?? null, LABEL_LENGTH);
        patch({ mainButton: button === null || label === null ? null : { ...button, label } });
        return null;
      },
      async setMenu({ items }) {
        patch({
          menu: items.flatMap((item) => {
            const label = clean(item.label, LABEL_LENGTH);
            return label === null ? [] : [{ ...item, label }];
          }),
        });
        return null;
      },
    },
  };
}

/** Null for a text of which nothing can be seen. */
function clean(text: string | null, length: number): string | null {
  const cleaned = text === null ? "" : cleanChromeText(text, length);
  return cleaned === "" ? null : cleaned;
}
