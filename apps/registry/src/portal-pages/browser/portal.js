// The one script of the portal's pages: forms that say where they go are sent as JSON.
// What a form says: data-api "POST /api/…", data-then the next page, data-sign-in to sign in afterwards, data-reveal what to show
// instead, data-done what to say.
"use strict";

async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const { code, message = "The registry did not answer as it should. Try again in a moment." } =
    answer.error ?? {};
  throw Object.assign(new Error(message), { code });
}

function bodyOf(form) {
  const body = {};
  for (const field of form.elements) {
    if (field.name === "" || field.disabled || field.type === "submit") continue;
    if (field.dataset.list !== undefined) {
      body[field.name] ??= [];
      if (field.checked) body[field.name].push(field.value);
    } else if (field.type !== "radio" || field.checked) body[field.name] = field.value;
  }
  return body;
}

async function submit(form) {
  const [method, path] = form.dataset.api.split(" ");
  const body = bodyOf(form);
  let answer = await send(method, path, body);
  const { then, signIn, reveal, done } = form.dataset;
  if (signIn !== undefined) {
    const { email, password } = body;
    answer = await send("POST", "/api/sign-in", { email, password });
  }
  if (answer.secondFactor === true) return location.assign(`/second-factor?then=${encodeURIComponent(then)}`);
  if (reveal !== undefined) return show(form, document.getElementById(reveal), answer);
  if (done !== undefined) return say(form, done);
  location.assign(then ?? location.href);
}

function show(form, part, answer) {
  for (const place of part.querySelectorAll("[data-show]")) {
    const value = answer[place.dataset.show];
    place.textContent = Array.isArray(value) ? value.join("\n") : value;
  }
  for (const link of part.querySelectorAll("[data-link]")) link.href = answer[link.dataset.link];
  form.hidden = true;
  part.hidden = false;
  part.querySelector("input")?.focus();
}

function say(form, text) {
  const status = form.parentElement.querySelector("[role=status]");
  status.textContent = text;
  form.hidden = true;
}

// In a tab of its own, so that what was filled in here stays.
function linkToCodes() {
  const link = document.createElement("a");
  link.href = "/second-factor";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Open that page in a new tab";
  return link;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.api === undefined) return;
  event.preventDefault();
  const alert = form.querySelector("[role=alert]");
  const buttons = form.querySelectorAll("button");
  if (alert !== null) alert.textContent = "";
  for (const button of buttons) button.disabled = true;
  submit(form)
    .catch((error) => {
      if (alert === null) return;
      alert.textContent = `${error.message} `;
      if (error.code === "SECOND_FACTOR_REQUIRED") alert.append(linkToCodes());
    })
    .finally(() => {
      for (const button of buttons) button.disabled = false;
    });
});

// Security: a token in the fragment reaches no server and no log; it leaves the address at once.
const fragment = new URLSearchParams(location.hash.slice(1));
for (const field of document.querySelectorAll("[data-fragment]")) {
  field.value = fragment.get(field.dataset.fragment) ?? "";
  history.replaceState(null, "", location.pathname);
}
