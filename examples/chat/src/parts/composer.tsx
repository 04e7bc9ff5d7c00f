import { IconButton, Row, TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { LIMITS } from "../model/message.ts";

/** Where the next message is written. Enter sends it. */
export function Composer({ send }: { send(text: string): void }): ReactNode {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const submit = () => {
    if (text === "") return;
    send(text);
    setTyped("");
  };
  return (
    <Row gap="sm" align="end">
      <TextField
        label="Message"
        labelHidden
        placeholder="Say something"
        value={typed}
        maxLength={LIMITS.text}
        grow
        onChangeText={setTyped}
        onSubmit={submit}
      />
      <IconButton icon="send" label="Send" variant="primary" disabled={text === ""} onPress={submit} />
    </Row>
  );
}
