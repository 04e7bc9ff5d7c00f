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

/** Longest data for another mini-app, as JSON. */
const DATA_LENGTH = 65_536;

const path = z
  .string()
  .max(2_048)
  .regex(/^\/(?!\/)[!-~]*$/, { error: 'Use a path such as "/bill/3".' })
  .default("/");
const data = z
  .string()
  .max(DATA_LENGTH)
  .refine(isJson, { error: "Give the data as JSON." })
  .nullable()
  .default(null)
  .describe("JSON for it to read in its launch options; at most 64 KiB. The SDK takes any plain value.");

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `platform.links`: ways out of the mini-app. */
export const linksSchema = defineArea({
  name: "links",
  since: 1,
  docs: "Ways out of the mini-app and between mini-apps; those that leave it need a tap and the person's word.",
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
    open: {
      docs: "Opens another mini-app in place of this one, after the host has named it and the person has agreed.",
      params: z.strictObject({
        appId: z
          .string()
          .max(64)
          .regex(/^[a-z][a-z0-9]*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/, { error: "Use the id of a mini-app." })
          .describe("Id of the other mini-app."),
        path,
        data,
      }),
      result: z.null(),
      gesture: true,
      quota,
      risk: "guarded",
      errors: ["USER_CANCELED"],
    },
    returnTo: {
      docs: "Goes back to the mini-app that opened this one, with data for it; false when the person or a link opened it.",
      params: z.strictObject({ data }),
      result: z.boolean(),
      quota,
      risk: "guarded",
    },
    create: {
      docs: "A link that opens this mini-app at a page, wherever it is followed.",
      params: z.strictObject({ path }),
      result: z.string().describe("Absolute https address."),
      quota: { perMinute: 120, concurrent: 4 },
      risk: "low",
      background: true,
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
