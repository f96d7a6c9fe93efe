// SPDX-License-Identifier: GPL-2.0-or-later
// Follows links and forms of the search by swapping the main part instead of loading a page. What
// it cannot do it leaves to the browser.

let under_way = null;

const address_of = (url) => url.pathname + url.search;
let shown = address_of(location);

const is_page = (url) =>
  url.origin === location.origin && !/\.(json|csv|atom|txt|bib|ris|xml)$/.test(url.pathname);

const tell = (text) => { document.getElementById("told").textContent = text; };

function show(html, url) {
  const next = new DOMParser().parseFromString(html, "text/html");
  const main = next.querySelector("main");
  if (!main) {
    throw new Error("no page");
  }
  document.title = next.title;
  document.querySelector("main").replaceWith(main);
  document.querySelector(".masthead").replaceWith(next.querySelector(".masthead"));
  shown = address_of(url);
  document.dispatchEvent(new CustomEvent("page:shown"));
  tell(main.querySelector("h1")?.textContent.trim() ?? "");
}

async function load(url) {
  under_way?.abort();
  const mine = under_way = new AbortController();
  document.querySelector("main").setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (!response.headers.get("Content-Type")?.startsWith("text/html")) {
      throw new Error("no page");
    }
    show(await response.text(), url);
    return true;
  } catch (error) {
    if (error.name !== "AbortError") {
      location.assign(url);
    }
    return false;
  }
}

const remember = () => history.replaceState({ y: scrollY }, "");

// What names a filter on the next page too, so that the keyboard stays in its place.
const name_of = (link) =>
  [link?.closest("section")?.getAttribute("aria-labelledby"), link?.querySelector("bdi")?.textContent].join();

function focus_again(followed) {
  const filters = [...document.querySelectorAll(".facets a:first-child")];
  const again = followed?.closest(".facets") && filters.find((link) => name_of(link) === name_of(followed));
  (again || document.getElementById("main")).focus({ preventScroll: true });
}

async function go(url, followed) {
  remember();
  if (await load(url)) {
    history.pushState({ y: 0 }, "", url);
    focus_again(followed);
    if (url.hash) {
      document.querySelector(url.hash)?.scrollIntoView();
    } else {
      scrollTo(0, 0);
    }
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const is_plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !is_plain || event.defaultPrevented || link.classList.contains("skip")) {
    return;
  }
  const url = new URL(link.href?.baseVal ?? link.href, location.href);
  if (is_page(url)) {
    event.preventDefault();
    go(url, link);
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const url = new URL(form.action, location.href);
  if (event.defaultPrevented || form.method !== "get" || !is_page(url)) {
    return;
  }
  event.preventDefault();
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  url.search = new URLSearchParams(filled);
  go(url, null);
});

addEventListener("popstate", async (event) => {
  if (address_of(location) !== shown && await load(new URL(location.href))) {
    scrollTo(0, event.state?.y ?? 0);
  }
});

history.scrollRestoration = "manual";
