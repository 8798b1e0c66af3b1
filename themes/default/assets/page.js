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
  document.querySelectorAll(".toc").forEach(contents);
});
