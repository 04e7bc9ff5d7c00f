import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A mini-app that asks for everything a host asks people about, by a button each. */
export const FERRY = "org.atoll.ferry-pass";
/** A mini-app that was released and then taken back. */
export const STAR_MAP = "org.atoll.star-map";

/** Writes both into a folder, as creators' projects. */
export function writeMiniApps(folder: string): void {
  write(folder, {
    id: FERRY,
    name: "Ferry Pass",
    description: "Passes for the harbour ferries, and when the next one leaves.",
    source: FERRY_SOURCE,
    categories: ["travel"],
    permissions: [
      {
        name: "location",
        access: "approximate",
        reason: "Shows the pier that is nearest to you.",
        required: false,
      },
      { name: "camera", reason: "Takes the photo on your pass.", required: false },
    ],
    optionalCapabilities: ["location.getApproximate", "media.takePhoto"],
    scopes: [{ name: "profile.name", reason: "Your name stands on the pass." }],
  });
  write(folder, {
    id: STAR_MAP,
    name: "Star Map",
    description: "What stands above you tonight.",
    source: STAR_SOURCE,
    categories: ["education"],
  });
}

type Project = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly [manifestKey: string]: unknown;
};

function write(folder: string, { source, ...said }: Project): void {
  const project = join(folder, said.id);
  mkdirSync(join(project, "src"), { recursive: true });
  const manifest = { version: { name: "1.0.0", code: 1 }, apiLevel: 1, entry: "src/main.jsx", ...said };
  writeFileSync(join(project, "manifest.json"), JSON.stringify({ ageRating: RATING, ...manifest }));
  writeFileSync(join(project, "src", "main.jsx"), source);
}

const RATING = { minimum: 4, descriptors: [] };

const STAR_SOURCE = `import { Screen, Text } from "@atoll/sdk/ui";
export default function App() {
  return <Screen title="Star Map"><Text>Lyra, Cygnus and Aquila.</Text></Screen>;
}
`;

const FERRY_SOURCE = `import { useState } from "react";
import { platform } from "@atoll/sdk";
import { Button, Card, Heading, Screen, Text } from "@atoll/sdk/ui";

export default function App() {
  const [said, say] = useState("The next ferry leaves at 09:40.");
  const run = (what) => what().then((came) => say(String(came)), (error) => say(error.code));
  return (
    <Screen title="Ferry Pass">
      <Card>
        <Heading>Harbour line 3</Heading>
        <Text>{said}</Text>
      </Card>
      <Button onPress={() => run(async () => (await platform.payments.purchase("week-pass")).state)}>Buy a pass</Button>
      <Button onPress={() => run(async () => (await platform.payments.purchase("single")).state)}>Buy a ride</Button>
      <Button onPress={() => run(async () => (await platform.payments.checkout([{ product: "mug", quantity: 2 }])).state)}>Order mugs</Button>
      <Button onPress={() => run(async () => (await platform.user.profile(["name"])).name)}>Put my name on it</Button>
      <Button onPress={() => run(async () => (await platform.location.get()).latitude)}>Nearest pier</Button>
      <Button onPress={() => run(async () => (await platform.media.takePhoto()).width)}>Photo of the pier</Button>
    </Screen>
  );
}
`;
