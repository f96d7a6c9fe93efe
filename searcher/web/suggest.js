// SPDX-License-Identifier: GPL-2.0-or-later
// Offers queries below the search box while one types.

let offers = [];
let chosen = -1;
let waiting = 0;
let asked = null;

const box = () => document.getElementById("q");
const list = () => document.getElementById("offered");

function close() {
  list()?.remove();
  offers = [];
  chosen = -1;
  box().setAttribute("aria-expanded", "false");
  box().removeAttribute("aria-activedescendant");
}

// Nothing that was asked before comes any more.
function forget() {
  clearTimeout(waiting);
  asked?.abort();
}

function choose(at) {
  forget(); // newer offers would take the chosen one away
  chosen = (at + offers.length + 1) % (offers.length + 1);
  [...list().children].forEach((row, i) => row.setAttribute("aria-selected", String(i === chosen)));
  if (chosen < offers.length) {
    box().setAttribute("aria-activedescendant", `offer-${chosen}`);
  } else {
    box().removeAttribute("aria-activedescendant");
  }
}

function take(at) {
  forget();
  box().value = offers[at].query;
  close();
  if (box().value.endsWith(":")) { // a field that wants its value
    box().focus();
  } else {
    box().form.requestSubmit();
  }
}

function row_of(offer, at) {
  const row = document.createElement("li");
  const text = document.createElement("bdi");
  const count = document.createElement("small");
  text.textContent = offer.query;
  count.textContent = offer.articles === undefined ? "" : offer.articles.toLocaleString("en");
  row.append(text, count);
  row.id = `offer-${at}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.addEventListener("pointerdown", (event) => { event.preventDefault(); take(at); });
  return row;
}

function open(found) {
  close();
  offers = found;
  if (offers.length === 0) {
    return;
  }
  const rows = document.createElement("ul");
  rows.id = "offered";
  rows.className = "offered";
  rows.setAttribute("role", "listbox");
  rows.setAttribute("aria-label", "Suggestions");
  rows.append(...offers.map(row_of));
  box().after(rows);
  box().setAttribute("aria-expanded", "true");
}

async function ask() {
  asked?.abort();
  asked = new AbortController();
  const url = new URL(box().dataset.suggest, location.href);
  url.searchParams.set("q", box().value);
  try {
    const response = await fetch(url, { signal: asked.signal });
    const answer = await response.json();
    if (document.activeElement === box()) {
      open(answer.suggestions ?? []);
    }
  } catch (error) {
    if (error.name !== "AbortError") { // offers are a help, their absence is no error
      close();
    }
  }
}

function on_key(event) {
  if (event.key === "ArrowDown" && offers.length > 0) {
    choose(chosen + 1);
  } else if (event.key === "ArrowUp" && offers.length > 0) {
    choose(chosen < 0 ? offers.length - 1 : chosen - 1);
  } else if (event.key === "Escape" && offers.length > 0) {
    close();
  } else if (event.key === "Enter" && chosen >= 0 && chosen < offers.length) {
    take(chosen);
  } else {
    return;
  }
  event.preventDefault();
}

function start() {
  const input = box();
  forget();
  close();
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"],
    ["aria-controls", "offered"], ["aria-expanded", "false"]]) {
    input.setAttribute(name, value);
  }
  input.addEventListener("keydown", on_key);
  input.addEventListener("blur", close);
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (input.value.trim().length > 1 ? ask() : close()), 150);
  });
}

document.addEventListener("page:shown", start);
start();
