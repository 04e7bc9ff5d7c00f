import { chromeText } from "@atoll/protocol";
import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Topics of one question. */
const MAX_TOPICS = 8;

const id = z
  .string()
  .max(32)
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'Write a short name such as "order-ready".' });

const topic = z.strictObject({
  id: id.describe("What the mini-app calls it."),
  title: chromeText(60).describe("What the person reads: what is told."),
  reason: chromeText(200).describe("Why they might want it, in the developer's words."),
});

/** Something that a mini-app would like to tell a person of while it is closed. */
export type NotificationTopic = z.output<typeof topic>;

const agreed = z
  .strictObject({ topics: z.array(id).max(100) })
  .describe("Ids of the topics that the person agreed to.");

/** `platform.notifications`: what a person lets a mini-app tell them while it is closed. */
export const notificationsSchema = defineArea({
  name: "notifications",
  since: 1,
  docs: "What the person lets a mini-app tell them while it is closed: topic by topic, never all at once. Only where the host can deliver it.",
  permissions: {
    notifications: { name: "notifications", prompt: "send you notifications", risk: "guarded" },
  },
  methods: {
    requestConsent: {
      docs: "Shows topics and their reasons in the host's own sheet, where the person agrees to some, all or none. A topic that they agreed to before is not asked again.",
      params: z.strictObject({
        topics: z
          .array(topic)
          .min(1)
          .max(MAX_TOPICS)
          .refine((topics) => new Set(topics.map((each) => each.id)).size === topics.length, {
            error: "Name each topic once.",
          }),
      }),
      result: agreed,
      permission: "notifications",
      quota: { perMinute: 6, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "ABORTED"],
    },
    status: {
      docs: "Which topics the person agreed to, without asking. Nothing is delivered while the permission is not granted, whatever stands here.",
      params: z.strictObject({}),
      result: agreed,
      quota: { perMinute: 60, concurrent: 2 },
      risk: "low",
    },
  },
});

export type NotificationsSchema = typeof notificationsSchema;
