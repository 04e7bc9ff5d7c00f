import { useState } from "react";
import { accountProblem } from "../sign-in/account-problem.ts";
import type { AccountProblem } from "../sign-in/account-problem.ts";
import { useWords } from "../words/use-words.tsx";

/** Runs one change after the other, and tells what came of the last. */
export function useSaving() {
  const { account: words } = useWords();
  const [state, setState] = useState<"idle" | "busy" | "saved">("idle");
  const [problem, setProblem] = useState<AccountProblem>();
  const save = async (change: () => Promise<void>) => {
    setState("busy");
    setProblem(undefined);
    try {
      await change();
      setState("saved");
    } catch (error) {
      setProblem(accountProblem(error, words, "other"));
      setState("idle");
    }
  };
  return { state, problem, save: (change: () => Promise<void>) => void save(change) };
}
