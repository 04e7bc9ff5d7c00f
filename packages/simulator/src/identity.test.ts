import { createFakePeople } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { inlineApp } from "./testing/inline-app.ts";

/** A mini-app whose button runs `body` and shows what it makes. */
const acting = (body: string, scopes: readonly string[] = ["profile.name", "profile.email"]) =>
  inlineApp(
    `function App() {
      const [text, setText] = useState("nothing yet");
      const run = async () => {
        try { setText(String(await (${body}))); } catch (error) { setText(error.code ?? String(error)); }
      };
      return h(Stack, null, h(Text, null, text), h(Button, { onPress: run }, "Go"));
    }`,
    { scopes: scopes.map((name) => ({ name, reason: "To greet you." })) },
  );
const NAME = `platform.user.profile(["name"]).then((me) => me.name)`;

describe("a mini-app that asks who somebody is", () => {
  it("gets what the consent sheet showed, once it is shared", async () => {
    await using app = await openMiniApp(acting(NAME), { people: createFakePeople({ name: "Mia" }) });
    await app.tap(app.getByText("Go"));
    expect(app.consents()).toMatchObject([
      { rows: [{ scope: "profile.name", shown: ["Mia"], reason: "To greet you." }] },
    ]);
    await app.share();
    expect(await app.findByText("Mia")).toBeDefined();
  });

  it("gets nothing that the person keeps back, and nothing it did not declare", async () => {
    await using app = await openMiniApp(acting(NAME));
    await app.tap(app.getByText("Go"));
    await app.keepBack();
    expect(await app.findByText("PERMISSION_DENIED")).toBeDefined();
    await using other = await openMiniApp(acting(NAME, []));
    await other.tap(other.getByText("Go"));
    expect(await other.findByText("PERMISSION_NOT_DECLARED")).toBeDefined();
  });

  it("is answered at once where a test says so, and asked again after it was revoked and reset", async () => {
    await using app = await openMiniApp(acting(NAME), { permissions: { "profile.name": "allow" } });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("Noor Haddad")).toBeDefined();
    await app.revoke("profile.name");
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("PERMISSION_DENIED")).toBeDefined();
  });

  it("learns a bracket of ages", async () => {
    const body = `platform.user.ageRange([13, 18]).then(({ lower, upper }) => lower + " to " + upper)`;
    await using app = await openMiniApp(acting(body, ["profile.ageRange"]), { age: 16 });
    await app.tap(app.getByText("Go"));
    await app.share();
    expect(await app.findByText("13 to 18")).toBeDefined();
  });

  it("has whoever is signed out sign in first", async () => {
    const people = createFakePeople("nobody");
    const body = `platform.auth.getSession().then(({ token }) => token.length > 0)`;
    await using app = await openMiniApp(acting(body), { people });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("true")).toBeDefined();
    expect(people.signIns.asked).toHaveLength(1);
  });

  it("is USER_CANCELED where they do not", async () => {
    const people = createFakePeople("nobody");
    people.signIns.as = undefined;
    await using app = await openMiniApp(acting(`platform.auth.getCode()`), { people });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("USER_CANCELED")).toBeDefined();
  });
});
