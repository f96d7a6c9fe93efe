// SPDX-License-Identifier: GPL-2.0-or-later
// "/" goes to the search box, j and k to the next and previous result; Enter opens it as a link.

const is_typing = (element) => element.closest("input, textarea, select, [contenteditable]");

function step(by) {
  const links = [...document.querySelectorAll(".hits h2 a")];
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
}

const actions = {
  "/": () => { const box = document.getElementById("q"); box.focus(); box.select(); },
  j: () => step(1),
  k: () => step(-1),
};

document.addEventListener("keydown", (event) => {
  const action = actions[event.key];
  if (action && !event.ctrlKey && !event.metaKey && !event.altKey && !is_typing(event.target)) {
    event.preventDefault();
    action();
  }
});
