import { isAtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Poster } from "../../accounts/egress.ts";
import type { Registry } from "../../registry.ts";

export const noticeJobSchema = z.object({ noticeId: z.string() });
export type SendNoticeJob = z.output<typeof noticeJobSchema>;

/** Waits between attempts, in seconds: ten within three days. */
const WAITS = [10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400, 86_400];

type NoticeRow = {
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly attempts: number;
  readonly delivered_at: Date | null;
};

/** Tells a creator's server of an order, signed as Standard Webhooks has it; it is tried again later until the server says 2xx, ten times at most. */
export async function sendNotice(
  registry: Pick<Registry, "db" | "clock" | "signer" | "jobs">,
  egress: Poster,
  noticeId: string,
): Promise<void> {
  const { db, clock, jobs } = registry;
  const [notice] = await db.query<NoticeRow>("select * from order_notices where id = $1", [noticeId]);
  if (notice === undefined || notice.delivered_at !== null) return;
  const outcome = await attempt(registry, egress, notice);
  const delivered = outcome >= 200 && outcome < 300;
  const next = WAITS[notice.attempts];
  await db.transaction(async (tx) => {
    await tx.query(
      "update order_notices set attempts = attempts + 1, outcome = $2, delivered_at = $3 where id = $1",
      [noticeId, outcome === 0 ? "no answer" : String(outcome), delivered ? new Date(clock.now()) : null],
    );
    if (!delivered && next !== undefined)
      await jobs.send("order-notice", { noticeId }, { tx, key: noticeId, afterSeconds: next });
  });
}

/** The server's status, 0 for none. */
async function attempt(
  { signer }: Pick<Registry, "signer">,
  egress: Poster,
  { id, url, body }: NoticeRow,
): Promise<number> {
  const { timestamp, signature } = await signer.signNotice(id);
  try {
    return await egress.post(url, body, [
      ["content-type", "application/json"],
      ["webhook-id", id],
      ["webhook-timestamp", String(timestamp)],
      ["webhook-signature", signature],
    ]);
  } catch (error) {
    if (isAtollError(error) && error.code.startsWith("NETWORK_")) return 0;
    throw error;
  }
}
