import { notifications } from "@mantine/notifications";
import { useWords } from "../words/use-words.tsx";

/** Says an outcome in the corner, for a few seconds and to screen readers. */
export function useSay(): (message: string) => void {
  const { common } = useWords();
  return (message) => {
    notifications.show({ message, role: "status", closeButtonProps: { "aria-label": common.close } });
  };
}
