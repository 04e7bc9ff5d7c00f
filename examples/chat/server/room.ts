import { createHash, randomBytes } from "node:crypto";

/** A message as one person sees it. `author` tells people of one name apart; `number` rises from each to the next. */
export type Message = {
  readonly id: string;
  readonly number: number;
  readonly author: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
  readonly mine: boolean;
};

export type Written = { readonly id: string; readonly name: string; readonly text: string };

export type Room = {
  /** Adds a message; one that this person has sent under the same id is not added again. */
  write(subject: string, written: Written): Message;
  /** The messages after a number, the oldest first, as this person sees them. */
  read(subject: string, after: number): readonly Message[];
};

/** Makes a room in memory that keeps its newest messages. */
export function createRoom({ now = Date.now, most = 200 } = {}): Room {
  // Security: people's names for this mini-app stay on the server; others see a name of this room alone.
  const salt = randomBytes(16);
  const authorOf = (subject: string) =>
    createHash("sha256").update(salt).update(subject).digest("base64url").slice(0, 10);
  let kept: readonly (Omit<Message, "mine"> & { readonly subject: string })[] = [];
  let count = 0;
  const seenBy = (subject: string) => (message: (typeof kept)[number]) => {
    const { subject: writer, ...rest } = message;
    return { ...rest, mine: writer === subject };
  };
  return {
    write(subject, written) {
      const before = kept.find((message) => message.subject === subject && message.id === written.id);
      if (before !== undefined) return seenBy(subject)(before);
      // By the clock, so that after a restart of the server too nothing new has a number that people have already seen.
      count = Math.max(count + 1, now());
      const message = { ...written, number: count, author: authorOf(subject), at: now(), subject };
      kept = [...kept, message].slice(-most);
      return seenBy(subject)(message);
    },
    read: (subject, after) => kept.filter(({ number }) => number > after).map(seenBy(subject)),
  };
}
