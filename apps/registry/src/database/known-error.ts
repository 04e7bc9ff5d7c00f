import { AtollError } from "@atoll/protocol";

/** Classes of PostgreSQL's codes that say that the server is away: connection, resources, operator intervention. */
const AWAY = /^(08|53|57P)/;
const AWAY_ERRNO = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
/** Text that PostgreSQL cannot hold, such as NUL. Source: its appendix A, character_not_in_repertoire and untranslatable_character. */
const NOT_TEXT = new Set(["22021", "22P05"]);

/** What a database's error means to who asked: UNAVAILABLE, INVALID_REQUEST; any other error as it is. */
export function knownError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (NOT_TEXT.has(code)) {
    const message =
      "A text holds a character that cannot be stored, such as NUL. Take it out and send again.";
    return new AtollError("INVALID_REQUEST", message, { cause: error });
  }
  if (!AWAY.test(code) && !AWAY_ERRNO.has(code) && !AWAY_WORDS.test(error.message)) return error;
  return new AtollError("UNAVAILABLE", "The registry's database does not answer. Try again in a moment.", {
    cause: error,
  });
}
