/** A message as the room's server tells it. `at` is in milliseconds since the epoch. */
export type Message = {
  readonly id: string;
  readonly number: number;
  readonly author: string;
  readonly name: string;
  readonly text: string;
  readonly at: number;
  readonly mine: boolean;
};

/** A message on its way; `failed` says why it is not sent. */
export type Outgoing = {
  readonly id: string;
  readonly text: string;
  readonly failed: string | undefined;
};

/** What the server takes. */
export const LIMITS = { name: 40, text: 500 } as const;

/** Messages of an answer; what is none is left out. */
export function decodeMessages(values: unknown): readonly Message[] {
  return Array.isArray(values) ? values.filter(isMessage) : [];
}

export function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null) return false;
  const message = value as { readonly [Key in keyof Message]?: unknown };
  const texts = [message.id, message.author, message.name, message.text];
  return (
    texts.every((text) => typeof text === "string") &&
    Number.isSafeInteger(message.number) &&
    Number.isSafeInteger(message.at) &&
    typeof message.mine === "boolean"
  );
}

/** What was known and what is new, each once, in order; the newest five hundred. */
export function merged(known: readonly Message[], news: readonly Message[]): readonly Message[] {
  if (news.length === 0) return known;
  const byNumber = new Map([...known, ...news].map((message) => [message.number, message]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number).slice(-500);
}

/** "09:05", by the device's clock. */
export function timeOf({ at }: Pick<Message, "at">): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
