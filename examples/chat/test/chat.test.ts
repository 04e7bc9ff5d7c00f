import { describe, expect, it } from "vitest";

import { joinAs, NEXT_LOOK_MS, openChat, say } from "./open-chat.ts";

describe("coming in", () => {
  it("is under one's own name by consent, which is kept", async () => {
    await using chat = await openChat();
    const { app } = chat;
    await app.tap(app.getByText("Use my name"));
    expect(app.consents()).toMatchObject([{ rows: [{ scope: "profile.name", shown: ["Noor Haddad"] }] }]);
    await app.share();
    const bar = await app.findByText("Quay Talk");
    await app.waitFor(() => expect(bar.props["subtitle"]).toBe("You are Noor Haddad"));
    await app.reopen();
    expect((await app.findByText("Quay Talk")).props["subtitle"]).toBe("You are Noor Haddad");
  });

  it("is under any other name when the own one is kept back", async () => {
    await using chat = await openChat();
    const { app } = chat;
    await app.tap(app.getByText("Use my name"));
    await app.keepBack();
    expect(await app.findByText("No name yet")).toBeDefined();
    await joinAs(app, "Sailor");
    await say(app, "Ahoy");
    expect(await app.findByText("Ahoy")).toBeDefined();
  });

  it("is not before somebody is signed in, and goes on once they are", async () => {
    await using chat = await openChat({ signedOut: true });
    const { app, people, script } = chat;
    people.signIns.as = undefined;
    await joinAs(app, "Sailor");
    const gate = await app.findByText("Sign in to come in");
    expect([people.signIns.asked.length, script.tokens]).toEqual([1, []]);
    people.signIns.as = {};
    script.says("Ben", "Hello");
    await app.send(gate, "action");
    expect(await app.findByText("Hello")).toBeDefined();
  });

  it("can be done under another name later", async () => {
    await using chat = await openChat();
    const { app } = chat;
    await joinAs(app, "Sailor");
    await app.send(app.getByText("Quay Talk"), "select", { value: "name" });
    const field = await app.findByLabel("Another name");
    await app.type(field, " Two");
    await app.send(field, "submit");
    expect(app.getByText("Quay Talk").props["subtitle"]).toBe("You are Sailor Two");
  });
});

describe("the room", () => {
  it("is empty at first, and shows what others say", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    expect(await app.findByText("Nobody has said anything")).toBeDefined();
    script.says("Ben", "Hello");
    script.says("Ben", "Anybody?");
    await app.advance(NEXT_LOOK_MS);
    expect(await app.findByText("Anybody?")).toBeDefined();
    const names = app.getAllByText("Ben").filter(({ component }) => component === "Text");
    expect(names).toHaveLength(1);
  });

  it("shows a message before the server has it, and once when it has", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    await say(app, "  Ahoy ");
    await app.waitFor(() => expect(app.queryByText("Sending…")).toBeNull());
    await app.advance(NEXT_LOOK_MS);
    expect(app.getAllByText("Ahoy")).toHaveLength(1);
    expect(app.valueOf(app.getByLabel("Message"))).toBe("");
    expect(script.sent()).toEqual(["Ahoy"]);
    expect(app.getByLabel("Send").props["disabled"]).toBe(true);
  });

  it("keeps what could not be sent, to be sent again or given up", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    await app.findByText("Nobody has said anything");
    script.trouble = "tooFast";
    await say(app, "Ahoy");
    expect(await app.findByText("Not sent. That was fast. Wait some seconds.")).toBeDefined();
    script.trouble = "offline";
    await app.tap(app.getByText("Send again"));
    expect(await app.findByText("Not sent. There is no connection to the room.")).toBeDefined();
    script.trouble = undefined;
    await app.tap(app.getByText("Send again"));
    await app.waitFor(() => expect(app.queryByText("Send again")).toBeNull());
    expect(script.sent()).toEqual(["Ahoy"]);
    script.trouble = "offline";
    await say(app, "Never mind");
    await app.tap(await app.findByText("Delete"));
    expect(app.queryByText("Never mind")).toBeNull();
  });

  it("says a message once whose answer was lost", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    await app.findByText("Nobody has said anything");
    script.trouble = "lost";
    await say(app, "Ahoy");
    await app.findByText(/^Not sent/);
    script.trouble = undefined;
    await app.tap(app.getByText("Send again"));
    await app.waitFor(() => expect(app.queryByText(/^Not sent/)).toBeNull());
    await app.advance(NEXT_LOOK_MS);
    expect(app.getAllByText("Ahoy")).toHaveLength(1);
    expect(script.sent()).toEqual(["Ahoy"]);
  });

  it("stays readable without a connection, and comes back by itself", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    script.says("Ben", "Hello");
    await app.advance(NEXT_LOOK_MS);
    await app.findByText("Hello");
    script.trouble = "offline";
    await app.advance(NEXT_LOOK_MS);
    expect(await app.findByText("Trying to reach the room")).toBeDefined();
    expect(app.getByText("Hello")).toBeDefined();
    script.trouble = undefined;
    await app.advance(NEXT_LOOK_MS);
    await app.waitFor(() => expect(app.queryByText("Trying to reach the room")).toBeNull());
  });

  it("says what is wrong when it does not open, with a code and another try", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    script.trouble = "offline";
    await joinAs(app, "Sailor");
    const failed = await app.findByText("The room did not open");
    expect(failed.props["code"]).toBe("OFFLINE");
    script.trouble = undefined;
    await app.send(failed, "retry");
    expect(await app.findByText("Nobody has said anything")).toBeDefined();
  });

  it("asks the host for another token when one is refused, once", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    script.trouble = "refused";
    await joinAs(app, "Sailor");
    const failed = await app.findByText("The room did not open");
    expect(failed.props["code"]).toBe("REFUSED");
    const before = script.tokens.length;
    await app.send(failed, "retry");
    // One look more, of two tries, each with a token of its own.
    expect(new Set(script.tokens).size).toBe(script.tokens.length);
    expect(script.tokens.length - before).toBe(2);
  });

  it("is left alone while the mini-app is hidden", async () => {
    await using chat = await openChat();
    const { app, script } = chat;
    await joinAs(app, "Sailor");
    await app.findByText("Nobody has said anything");
    await app.hide();
    const before = script.tokens.length;
    await app.advance(5 * NEXT_LOOK_MS);
    expect(script.tokens.length).toBe(before);
    script.says("Ben", "Back?");
    await app.show();
    expect(await app.findByText("Back?")).toBeDefined();
  });
});
