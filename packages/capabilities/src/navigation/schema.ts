import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Longest path, in UTF-16 code units. */
export const PATH_LENGTH = 2_048;
/** Most pages on the stack. */
export const STACK_DEPTH = 64;

/** True for a path inside a mini-app: plain ASCII, beginning with one slash. */
export function isPagePath(path: string): boolean {
  return path.length <= PATH_LENGTH && /^\/(?!\/)[!-~]*$/.test(path);
}

/** `platform.navigation`. Pages live in the mini-app; the host is told what it needs for its own back button and title. */
export const navigationSchema = defineArea({
  name: "navigation",
  since: 1,
  docs: "The mini-app's own pages, drawn by `<Pages>` of the SDK: `push(path, data)`, `replace(path, data)`, `back(pages)`, `reset(path, data)`, `switchTab(path)`, `setTitle(title)`, `setBackHandler(handler)`, `setLeaveConfirm(message)`, `pages()`, `onChange(listener)` and `onPageEvent(listener)`, which act at once. The host's back button and the browser's close the page on top before they close the mini-app.",
  permissions: {},
  methods: {
    show: {
      docs: "Tells the host which page is on top. The SDK calls it at each change.",
      params: z.strictObject({
        path: z.string().refine(isPagePath, { error: 'Use a path such as "/bill/3".' }),
        depth: z.int().min(1).max(STACK_DEPTH).describe("Pages on the stack."),
        title: z
          .string()
          .max(500)
          .nullable()
          .describe("Shown with the mini-app's name; 60 characters of it."),
        handlesBack: z.boolean().describe("True when the page itself takes the back button."),
        leaveConfirm: z
          .string()
          .max(500)
          .nullable()
          .describe(
            "What leaving would lose: the host asks before it closes the mini-app; 140 characters of it.",
          ),
      }),
      result: z.null(),
      quota: { perMinute: 1_200, concurrent: 32 },
      risk: "low",
      background: true,
    },
  },
});

export type NavigationSchema = typeof navigationSchema;
