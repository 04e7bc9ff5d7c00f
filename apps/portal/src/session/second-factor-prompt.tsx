import { Anchor, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { createContext, useCallback, useContext, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { usePortal } from "../api/portal-context.ts";
import { useWords } from "../words/use-words.tsx";
import { CodeForm } from "./code-form.tsx";

type Ask = (enrolled: boolean) => Promise<boolean>;

const AskContext = createContext<Ask>(async () => false);

/** Asks for a code of the second factor; true once one was right. */
export function useAskSecondFactor(): Ask {
  return useContext(AskContext);
}

/** Where the question for a code is asked, above the page that needs it. */
export function SecondFactorProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords();
  const { api } = usePortal();
  const [asking, setAsking] = useState<{ readonly enrolled: boolean }>();
  const answer = useRef<(verified: boolean) => void>(() => undefined);
  const ask = useCallback<Ask>((enrolled) => {
    setAsking({ enrolled });
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const end = (verified: boolean) => {
    setAsking(undefined);
    answer.current(verified);
  };
  return (
    <AskContext value={ask}>
      {children}
      <Modal
        opened={asking !== undefined}
        onClose={() => end(false)}
        title={words.factor.enterCode}
        closeButtonProps={{ "aria-label": words.common.close }}
      >
        {asking?.enrolled === false ? (
          <Stack>
            <Text>{words.factor.promptNone}</Text>
            <Group justify="end">
              <Button variant="subtle" onClick={() => end(false)}>
                {words.common.cancel}
              </Button>
              <Anchor href="/second-factor">{words.factor.enrol}</Anchor>
            </Group>
          </Stack>
        ) : (
          <Stack>
            <Text>{words.factor.prompt}</Text>
            <CodeForm
              verify={async (code) => {
                await api.verifySecondFactor(code);
                end(true);
              }}
            />
          </Stack>
        )}
      </Modal>
    </AskContext>
  );
}
