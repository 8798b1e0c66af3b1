// Controls that need a script, added by it: filters, the link to the next date, copying, the place in the contents.
"use strict";

function make(tag, fields, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

// A choice among the values that occur, in the words that the page shows for them.
function choice(label, all, values) {
  const select = make("select", {}, make("option", { value: "", textContent: all }));
  for (const [value, text] of values) select.append(make("option", { value, textContent: text }));
  return [select, make("label", {}, label, select)];
}

function filters(frame) {
  const words = frame.dataset;
  const entries = [...frame.querySelectorAll(".entry")];
  const roles = new Map();
  const kinds = new Map();
  for (const entry of entries) {
    kinds.set(entry.dataset.kind, entry.querySelector(".kind").textContent);
    for (const role of entry.querySelectorAll("[data-role]")) roles.set(role.dataset.role, role.textContent);
  }
  const [role, roleLabel] = choice(words.filterRole, words.filterAllRoles, roles);
  const [kind, kindLabel] = choice(words.filterKind, words.filterAllKinds, kinds);
  const count = make("output", { className: "quiet" });
  const bar = make("div", { className: "filters", role: "group", ariaLabel: words.filterTitle });
  if (roles.size > 1) bar.append(roleLabel);
  if (kinds.size > 1) bar.append(kindLabel);
  const apply = () => {
    let shown = 0;
    for (const entry of entries) {
      const fits = (!kind.value || entry.dataset.kind === kind.value)
        && (!role.value || entry.querySelector(`[data-role="${role.value}"]`));
      entry.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const month of frame.querySelectorAll(".month")) month.hidden = !month.querySelector(".entry:not([hidden])");
    count.textContent = role.value || kind.value
      ? words.filterCount.replace("{shown}", shown).replace("{total}", entries.length) : "";
  };
  bar.addEventListener("change", apply);
  const next = frame.querySelector(".is-now");
  const row = make("div", {});
  if (next) row.append(make("p", {}, make("a", { href: `#${next.id}`, textContent: words.filterNext })));
  row.append(make("p", {}, count));
  bar.append(row);
  frame.prepend(bar);
  frame.classList.add("ready");
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

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-filter]").forEach(filters);
  document.querySelectorAll("[data-copy]").forEach(copying);
  document.querySelectorAll(".toc").forEach(contents);
});
