// Controls that need a script, added by it: copying, the place in the contents.
"use strict";

function make(tag, fields, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

function copying(place) {
  if (!navigator.clipboard) return;
  const button = make("button", { type: "button", className: "button-quiet", textContent: place.dataset.label });
  const said = make("span", { className: "sr", role: "status" });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(place.dataset.copy);
    button.textContent = said.textContent = place.dataset.done;
    setTimeout(() => {
      button.textContent = place.dataset.label;
      said.textContent = "";
    }, 4000);
  });
  place.append(button, said);
}

// Opens the table of contents where it has a column of its own, and marks the heading that is being read.
function contents(toc) {
  toc.firstElementChild.open = matchMedia("(width >= 64rem)").matches;
  const links = new Map([...toc.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const watch = new IntersectionObserver(() => {
    const read = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3).pop();
    for (const [id, link] of links) {
      if (read && id === read.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  headings.forEach((heading) => watch.observe(heading));
}

// A checklist that can be ticked. Ticks stay in this browser, from the first one on, until somebody forgets them.
function checklist(list) {
  const key = `ticks ${location.pathname}`;
  const read = () => { try { return JSON.parse(localStorage[key] ?? "{}"); } catch { return {}; } };
  const boxes = [...list.querySelectorAll(":scope > li > input")];
  const button = make("button", { type: "button", className: "button-quiet", textContent: list.dataset.forget });
  const note = make("p", { className: "quiet kept" }, list.dataset.kept, make("br", {}), button);
  const names = new Map();
  const show = () => {
    const kept = read();
    for (const [box, name] of names) box.checked = kept[name] ?? box.defaultChecked;
    note.hidden = ![...names.values()].some((name) => name in kept);
  };
  for (const box of boxes) {
    const label = make("label", {});
    box.before(label);
    while (label.nextSibling && !label.nextSibling.matches?.("ul, ol, div, pre, blockquote")) label.append(label.nextSibling);
    box.disabled = false;
    box.removeAttribute("aria-label");
    names.set(box, label.textContent.trim());
    box.addEventListener("change", () => {
      try { localStorage[key] = JSON.stringify({ ...read(), [names.get(box)]: box.checked }); } catch { return; }
      show();
    });
  }
  button.addEventListener("click", () => {
    const kept = read();
    for (const name of names.values()) delete kept[name];
    if (Object.keys(kept).length) localStorage[key] = JSON.stringify(kept);
    else localStorage.removeItem(key);
    show();
    boxes[0].focus();
  });
  list.after(note);
  show();
}

// Ctrl+K leads to the search, and there into its field.
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  const way = document.querySelector(".search-link");
  const field = document.querySelector("input[type=search]");
  if (!way) return;
  event.preventDefault();
  if (field) field.focus();
  else location.href = `${way.href}#at-search`;
});

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-copy]").forEach(copying);
  document.querySelectorAll("[data-forget]").forEach(checklist);
  document.querySelectorAll(".toc").forEach(contents);
});
