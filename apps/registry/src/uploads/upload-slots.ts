import { AtollError } from "@atoll/protocol";

/** How many uploads may run at once in this process: of one account, and in all. */
const UPLOADS_AT_ONCE = { perUser: 3, inAll: 24 } as const;

/** Uploads that run. `run` throws TOO_MANY_REQUESTS when there are as many as there may be. */
export type UploadSlots = { run<T>(userId: string, upload: () => Promise<T>): Promise<T> };

export function createUploadSlots(caps: { perUser: number; inAll: number } = UPLOADS_AT_ONCE): UploadSlots {
  const running = new Map<string, number>();
  let total = 0;
  const change = (userId: string, by: 1 | -1) => {
    const count = (running.get(userId) ?? 0) + by;
    total += by;
    if (count === 0) running.delete(userId);
    else running.set(userId, count);
  };
  return {
    async run(userId, upload) {
      const own = running.get(userId) ?? 0;
      if (own >= caps.perUser)
        throw tooMany(`You have ${own} uploads running. Wait for one to end and send it again.`);
      if (total >= caps.inAll)
        throw tooMany("The registry takes in as many uploads as it can. Send it again in a moment.");
      change(userId, 1);
      try {
        return await upload();
      } finally {
        change(userId, -1);
      }
    },
  };
}

function tooMany(message: string): AtollError {
  return new AtollError("TOO_MANY_REQUESTS", message);
}
