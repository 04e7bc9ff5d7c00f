import { platform, PlatformError } from "@atoll/sdk";
import { Banner, Button, Form, Icon, Screen, Stack, Text, TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { LIMITS } from "../model/message.ts";

type WelcomeScreenProps = { join(name: string): void };

/** First use: under which name to talk. */
export function WelcomeScreen({ join }: WelcomeScreenProps): ReactNode {
  return (
    <Screen title="Quay Talk">
      <Stack gap="sm" align="center" padding="lg">
        <Icon icon="message-circle" size="large" tone="accent" />
        <Text size="title" weight="semibold" align="center">
          One room, open to everyone here
        </Text>
        <Text tone="muted" align="center">
          What you write is seen by all who use Quay Talk, with the name you choose. Nothing else about you
          is.
        </Text>
      </Stack>
      <NameChoice choose={join} label="Join" />
    </Screen>
  );
}

type NameChoiceProps = {
  /** The name so far. */
  readonly current?: string;
  /** The words of the button. */
  readonly label: string;
  choose(name: string): void;
};

/** The person's own name, by their consent, or any other. */
export function NameChoice({ current = "", label, choose }: NameChoiceProps): ReactNode {
  const [typed, setTyped] = useState(current);
  const [told, tell] = useState("");
  const [isAsking, setAsking] = useState(false);
  const name = typed.trim();
  const useOwn = async () => {
    setAsking(true);
    tell("");
    try {
      const { name: own } = await platform.user.profile(["name"]);
      const cut = (own ?? "").trim().slice(0, LIMITS.name);
      if (cut === "") tell("There is no name in your profile. Write one below.");
      else choose(cut);
    } catch (error) {
      const isRefusal = error instanceof PlatformError && error.code !== "NETWORK_ERROR";
      tell(isRefusal ? "Your name stays with you. Write any other below." : "Try again when you are online.");
    }
    setAsking(false);
  };
  return (
    <>
      <Button loading={isAsking} onPress={useOwn}>
        Use my name
      </Button>
      {told !== "" && (
        <Banner title="No name yet" onDismiss={() => tell("")}>
          {told}
        </Banner>
      )}
      <Form label="Another name" submitLabel={label} disabled={name === ""} onSubmit={() => choose(name)}>
        <TextField
          label="Another name"
          placeholder="Mia"
          value={typed}
          maxLength={LIMITS.name}
          onChangeText={setTyped}
        />
      </Form>
    </>
  );
}
