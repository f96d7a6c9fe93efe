// SPDX-License-Identifier: GPL-2.0-or-later
// Follows links and forms of the search by swapping the main part instead of loading a page. What
// it cannot do it leaves to the browser.

let under_way = null;

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
  const masthead = next.querySelector(".masthead");
  const box = document.activeElement?.id === "q" ? document.activeElement : null;
  document.querySelector(".masthead").replaceWith(masthead);
  for (const name of ["robots"]) {
    document.head.querySelector(`meta[name=${name}]`)?.remove();
  }
  document.dispatchEvent(new CustomEvent("page:shown", { detail: { url, box: box !== null } }));
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

// The element with the same address as the one followed, so that the keyboard stays in its place.
function keep_focus(followed) {
  const label = followed?.closest("[data-stay]") && followed.dataset.stay;
  const again = label && document.querySelector(`[data-stay="${CSS.escape(label)}"]`);
  (again || document.getElementById("main")).focus({ preventScroll: true });
}

async function go(url, followed) {
  remember();
  if (await load(url)) {
    history.pushState({ y: 0 }, "", url);
    keep_focus(followed);
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
  if (await load(new URL(location.href))) {
    scrollTo(0, event.state?.y ?? 0);
  }
});

history.scrollRestoration = "manual";
