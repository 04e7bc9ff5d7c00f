import type { PromptController } from "@atoll/react-native";
import type { CallObserver } from "./observed-sandboxes.ts";

/** The same controller, each question for a permission told with its answer. */
export function observePrompts(prompts: PromptController, { onCall, now }: CallObserver): PromptController {
  let asked = 0;
  return {
    ...prompts,
    async permission(request) {
      asked += 1;
      const call = {
        key: `prompt:${asked}`,
        method: "permission prompt",
        params: request.permission.id,
        paramsLength: 0,
        at: now(),
      };
      onCall(call);
      try {
        const answer = await prompts.permission(request);
        onCall({ ...call, outcome: answer, ms: now() - call.at });
        return answer;
      } catch (error) {
        onCall({ ...call, outcome: "withdrawn", ms: now() - call.at });
        throw error;
      }
    },
  };
}
