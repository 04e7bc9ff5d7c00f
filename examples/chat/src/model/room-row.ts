import type { Message, Outgoing } from "./message.ts";

/** What the list of the room shows: a message, under its author's name where another one begins, or one on its way. */
export type RoomRow =
  | { readonly kind: "message"; readonly key: string; readonly message: Message; readonly isFirst: boolean }
  | { readonly kind: "outgoing"; readonly key: string; readonly outgoing: Outgoing };

/** All rows, the oldest first. A message keeps its key from when it is written, so that its row stays the same one. */
export function roomRows(messages: readonly Message[], outgoing: readonly Outgoing[]): readonly RoomRow[] {
  const keyOf = (message: Message) => (message.mine ? message.id : String(message.number));
  const arrived = new Set(messages.filter(({ mine }) => mine).map(({ id }) => id));
  return [
    ...messages.map((message, index): RoomRow => {
      const isFirst = messages[index - 1]?.author !== message.author;
      return { kind: "message", key: keyOf(message), message, isFirst };
    }),
    ...outgoing
      .filter(({ id }) => !arrived.has(id))
      .map((each): RoomRow => ({ kind: "outgoing", key: each.id, outgoing: each })),
  ];
}
