import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Most entries that a mini-app adds to the menu. */
export const MENU_ITEMS = 8;

const label = z.string().min(1).max(200).describe("Its words; 30 characters of them are shown.");
const enabled = z.boolean().default(true);
const common = { result: z.null(), quota: { perMinute: 600, concurrent: 8 }, risk: "low" } as const;

const item = z.strictObject({
  id: z.string().min(1).max(64).describe("What the listener is told."),
  label,
  enabled,
});

/** `platform.chrome`: parts of the host's own chrome that a mini-app may use. The host draws them and says whose they are. */
export const chromeSchema = defineArea({
  name: "chrome",
  since: 1,
  docs: "Parts of the host's own chrome that the mini-app may use; the host draws them and says whose they are. In the SDK `chrome.mainButton.set(button, onPress)` and `chrome.menu.set(items, onChoose)`. A press counts as a tap.",
  permissions: {},
  methods: {
    setMainButton: {
      ...common,
      docs: "Shows the host's one big button below the mini-app, or changes it; null takes it away.",
      params: z.strictObject({
        button: z
          .strictObject({
            label,
            enabled,
            busy: z.boolean().default(false).describe("True while what it started goes on."),
            critical: z.boolean().default(false).describe("True when pressing it destroys something."),
          })
          .nullable(),
      }),
    },
    setMenu: {
      ...common,
      docs: "Entries of the host's menu that are the mini-app's, in place of those before.",
      params: z.strictObject({
        items: z
          .array(item)
          .max(MENU_ITEMS)
          .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
            error: "Give each entry an id of its own.",
          }),
      }),
    },
  },
});

export type ChromeSchema = typeof chromeSchema;
