import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { error, labelHidden } from "../props/control.ts";
import { longText, shortText } from "../props/text.ts";

/** Most files that one field shows. */
export const MAX_FILES = 50;

const file = z.strictObject({
  title: shortText.min(1),
  bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  error: shortText.optional(),
});

export const filePickerSchema = defineComponent({
  name: "FilePicker",
  since: 1,
  docs: "A field for files: shows those that were chosen, and asks for more. It opens nothing by itself: the mini-app answers `pick` with the platform's picker.",
  props: {
    label: shortText.describe("Says what the files are for. Always given: screen readers need it."),
    labelHidden,
    files: z
      .array(file)
      .min(1)
      .max(MAX_FILES)
      .optional()
      .describe(
        "What was chosen: how it is called, how large it is, and what is wrong with it. Set by the kit from `files`.",
      ),
    most: z
      .int()
      .min(1)
      .max(MAX_FILES)
      .optional()
      .describe("Most files; with that many there is no button to choose more. Default: 50."),
    pickLabel: shortText.min(1).optional().describe("What the button says. Default: Choose files."),
    busy: z.boolean().optional().describe("Files are being chosen or sent: shows that, and takes no press."),
    hint: longText.optional().describe("Help below the field, such as which files fit."),
    disabled: z.boolean().optional().describe("Cannot be changed now."),
    error,
    grow,
  },
  events: {
    pick: { docs: "A person asks to choose files. Answer with the platform's picker.", gesture: true },
    remove: {
      docs: "A person takes a file away; `index` is its place in `files`.",
      payload: z.strictObject({
        index: z
          .int()
          .min(0)
          .max(MAX_FILES - 1),
      }),
      gesture: true,
    },
  },
  children: "none",
});
