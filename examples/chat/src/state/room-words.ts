const WORDS: { readonly [code: string]: string } = {
  OFFLINE: "There is no connection to the room.",
  SIGNED_OUT: "Nobody is signed in.",
  REFUSED: "The room does not know who you are. Sign out and in again.",
  TOO_MANY_REQUESTS: "That was fast. Wait some seconds.",
  INVALID_MESSAGE: "The room does not take this message.",
};

/** What a code of the room says to a person. */
export function roomWords(code: string): string {
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? code) : `The room did not answer (${code}).`;
}
