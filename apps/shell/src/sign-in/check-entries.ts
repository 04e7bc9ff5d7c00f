import type { Words } from "../words/en.ts";

/** What is written in the form. */
export type Entries = { readonly name: string; readonly email: string; readonly password: string };

const SHORTEST = 12;

/** What is wrong with each field, in the order that they stand; nothing where all can be sent. */
export function checkEntries(
  { name, email, password }: Entries,
  making: boolean,
  words: Words["account"],
): Partial<Entries> {
  return {
    ...(making && name.trim() === "" && { name: words.nameMissing }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { email: words.emailWrong }),
    ...(password.normalize("NFKC").length < (making ? SHORTEST : 1) && { password: words.passwordShort }),
  };
}
