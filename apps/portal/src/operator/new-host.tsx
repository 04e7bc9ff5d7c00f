import type { NewHost as Host } from "@atoll/distribution/registry";
import { Checkbox, TextInput, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import type { FormValues } from "../parts/form.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { readNumbers } from "./read-numbers.ts";

const PLATFORMS = ["web", "ios", "android"] as const;

/** Tells the registry of an app that opens mini-apps. */
export function NewHost(): ReactElement {
  const { operator: words } = useWords();
  const { api } = usePortal();
  const create = useAct({
    run: (host: Host) => api.createHost(host),
    done: (_, { name }) => words.hostMade(name),
    changes: [keys.hosts],
  });
  return (
    <FormDialog title={words.addHost} send={(values) => create.mutateAsync(hostOf(values))}>
      <TextInput
        name="name"
        label={words.hostName}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
      />
      <fieldset className="choices">
        <legend>{words.platforms}</legend>
        {PLATFORMS.map((platform) => (
          <Checkbox
            key={platform}
            name="platforms"
            value={platform}
            label={words.platformNames[platform]}
            defaultChecked={platform === "web"}
          />
        ))}
      </fieldset>
      <TextInput
        name="levels"
        label={words.levels}
        description={words.levelsHint}
        defaultValue="1"
        required
        withAsterisk={false}
        dir="ltr"
      />
      <Textarea
        name="origins"
        label={words.origins}
        description={words.originsHint}
        dir="ltr"
        autosize
        minRows={2}
      />
      <TextInput name="issuer" label={words.issuer} description={words.issuerHint} dir="ltr" />
      <TextInput name="jwks" type="url" label={words.jwks} dir="ltr" />
    </FormDialog>
  );
}

function hostOf({ text, list }: FormValues): Host {
  const issuer = text("issuer").trim();
  const jwksUrl = text("jwks").trim();
  return {
    name: text("name"),
    platforms: PLATFORMS.filter((platform) => list("platforms").includes(platform)),
    origins: text("origins").split(/\s+/).filter(Boolean),
    apiLevels: readNumbers(text("levels")),
    ...((issuer !== "" || jwksUrl !== "") && { endUsers: { issuer, jwksUrl } }),
  };
}
