import { isAtollError } from "@atoll/protocol";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSay } from "../parts/use-say.ts";
import { useAskSecondFactor } from "./second-factor-prompt.tsx";

export type ActOptions<Input, Result> = {
  run(input: Input): Promise<Result>;
  /** What is said when it worked. */
  readonly done?: (result: Result, input: Input) => string;
  /** Beginnings of the keys of what is asked for again. */
  readonly changes?: readonly (readonly unknown[])[];
  readonly after?: (result: Result, input: Input) => void;
};

/**
 * Something a person does that changes the registry. What needs a fresh second factor asks for the code, then goes on; the outcome is
 * said, and what changed is read again.
 */
export function useAct<Input, Result>({ run, done, changes = [], after }: ActOptions<Input, Result>) {
  const client = useQueryClient();
  const say = useSay();
  const askSecondFactor = useAskSecondFactor();
  return useMutation<Result, Error, Input>({
    mutationFn: async (input) => {
      try {
        return await run(input);
      } catch (error) {
        if (!isAtollError(error) || error.code !== "SECOND_FACTOR_REQUIRED") throw error;
        if (!(await askSecondFactor(error.data?.["enrolled"] === true))) throw error;
        return run(input);
      }
    },
    onSuccess: async (result, input) => {
      if (done !== undefined) say(done(result, input));
      after?.(result, input);
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}
