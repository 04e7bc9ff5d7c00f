import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Longest address, in UTF-16 code units. */
const URL_LENGTH = 2048;

/** True for an https address without user name, password or anything that a person could not see. */
function isWebAddress(text: string): boolean {
  // Security: what the parser would drop or trim must not be in what the person is shown.
  if (/[\p{C}\s\\]/u.test(text) || !/^https:\/\/[^/@]+(?:[/?#]|$)/.test(text)) return false;
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "";
}

const address = z
  .string()
  .max(URL_LENGTH)
  .refine(isWebAddress, { error: "Use an absolute https address, without user name or spaces." });

const quota = { perMinute: 20, concurrent: 1 } as const;

/** `platform.links`: ways out of the mini-app. */
export const linksSchema = defineArea({
  name: "links",
  since: 1,
  docs: "Ways out of the mini-app, each in answer to a tap and each with the person's word.",
  permissions: {},
  methods: {
    openUrl: {
      docs: "Opens a page in the person's browser, after the host has shown the address and they have agreed.",
      params: z.strictObject({ url: address.describe("Absolute https address.") }),
      result: z.null(),
      gesture: true,
      quota,
      risk: "guarded",
      sink: "creator",
      errors: ["USER_CANCELED"],
    },
    share: {
      docs: "Opens the device's own share sheet. Resolves when the person has chosen whom to share with.",
      params: z
        .strictObject({
          title: z.string().max(200).optional().describe("Used by some targets, such as mail."),
          text: z.string().max(10_000).optional(),
          url: address.optional().describe("Absolute https address."),
        })
        .refine(({ text, url }) => text !== undefined || url !== undefined, {
          error: "Give a text or an url to share.",
        }),
      result: z.null(),
      gesture: true,
      quota,
      risk: "guarded",
      errors: ["USER_CANCELED"],
    },
  },
});

export type LinksSchema = typeof linksSchema;
