// SPDX-License-Identifier: GPL-2.0-or-later
// Faults that a reader with a screen reader, a keyboard or weak eyes would stumble over, as a list
// of sentences. Source: WCAG 2.2, the success criteria named.

const faults = [];
const fault = (criterion, element, what) => {
  const text = element.textContent.trim().slice(0, 40);
  faults.push(`${criterion} <${element.localName} class="${element.getAttribute("class") ?? ""}"> “${text}”: ${what}`);
};
const is_shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
const is_unseen = (element) => element.closest(".unseen, .skip") !== null;

// ---- Landmarks and headings (1.3.1, 2.4.1, 2.4.6) ----

for (const [selector, count] of [["main", 1], ["body > header", 1], ["h1", 1], ["[role=search]", 1], ["title", 1]]) {
  const found = document.querySelectorAll(selector).length;
  if (found !== count) {
    faults.push(`1.3.1 there are ${found} of ${selector}`);
  }
}
const labels = [...document.querySelectorAll("nav, aside, [role=region]")].map((area) => area.getAttribute("aria-label"));
if (labels.some((label) => !label) || new Set(labels).size !== labels.length) {
  faults.push(`1.3.1 landmarks are not told apart: ${labels.join(", ")}`);
}
let level = 0;
for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
  const next = Number(heading.localName[1]);
  if (level > 0 && next > level + 1) {
    fault("1.3.1", heading, `level ${next} behind level ${level}`);
  }
  if (heading.textContent.trim() === "") {
    fault("2.4.6", heading, "an empty heading");
  }
  level = next;
}
if (!document.documentElement.lang) {
  faults.push("3.1.1 the page has no language");
}

// ---- Order of the keyboard, ids, targets (2.4.3, 4.1.2, 2.5.8) ----

for (const element of document.querySelectorAll("[tabindex]")) {
  if (element.tabIndex > 0) {
    fault("2.4.3", element, "an order of its own for the keyboard");
  }
}
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) {
  faults.push(`4.1.2 the id ${id} stands twice`);
}
for (const element of document.querySelectorAll("[aria-labelledby], label[for]")) {
  const id = element.getAttribute("aria-labelledby") ?? element.htmlFor;
  if (!document.getElementById(id)) {
    fault("4.1.2", element, `nothing has the id ${id}`);
  }
}
for (const target of document.querySelectorAll("button, .facets a, .choices a, input:not([type=hidden]), [role=slider]")) {
  const { width, height } = target.getBoundingClientRect();
  if (is_shown(target) && (width < 24 || height < 24)) {
    fault("2.5.8", target, `a target of ${width.toFixed(0)} by ${height.toFixed(0)} pixels`);
  }
}

// ---- Contrast of text (1.4.3) ----

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
function rgba(color) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}
const over = (top, below) => top.slice(0, 3).map((part, i) => part * top[3] + below[i] * (1 - top[3])).concat(1);

function ground_of(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    layers.push(rgba(getComputedStyle(at).backgroundColor));
  }
  return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (texts.currentNode.data.trim() === "" || !is_shown(element) || is_unseen(element)) {
    continue;
  }
  const ground = ground_of(element);
  const ratio = contrast(over(rgba(getComputedStyle(element).color), ground), ground);
  if (ratio < 4.5) {
    fault("1.4.3", element, `a contrast of ${ratio.toFixed(2)}`);
  }
}
return faults;
