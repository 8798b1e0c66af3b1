// The agenda's controls, added by this script: filters that the address carries, the way to the next date.
// `make` comes with page.js.
"use strict";

const FIELDS = ["role", "kind"];

// A choice among the values that occur, in the words that the page shows for them.
function choice(label, all, values) {
  const select = make("select", {}, make("option", { value: "", textContent: all }));
  for (const [value, text] of values) select.append(make("option", { value, textContent: text }));
  return [select, make("label", {}, label, select)];
}

function filters(frame) {
  const words = frame.dataset;
  const entries = [...frame.querySelectorAll(".entry")];
  const found = { role: new Map(), kind: new Map() };
  const rolesOf = new Map();
  for (const entry of entries) {
    found.kind.set(entry.dataset.kind, entry.querySelector(".kind").textContent);
    const roles = [...entry.querySelectorAll("[data-role]")];
    for (const role of roles) found.role.set(role.dataset.role, role.textContent);
    rolesOf.set(entry, new Set(roles.map((role) => role.dataset.role)));
  }
  const bar = make("div", { className: "filters", role: "group", ariaLabel: words.filterTitle });
  const selects = {};
  for (const [field, label, all] of [["role", words.filterRole, words.filterAllRoles], ["kind", words.filterKind, words.filterAllKinds]]) {
    const [select, place] = choice(label, all, found[field]);
    selects[field] = select;
    if (found[field].size > 1) bar.append(place);
  }
  const count = make("output", { className: "quiet" });
  const reset = make("button", { type: "button", className: "link", textContent: words.filterReset });
  const next = make("a", { textContent: words.filterNext });
  bar.append(make("div", {}, next, count, reset));

  const apply = (said) => {
    const { role, kind } = selects;
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = Boolean((kind.value && entry.dataset.kind !== kind.value) || (role.value && !rolesOf.get(entry).has(role.value)));
      shown += entry.hidden ? 0 : 1;
    }
    for (const month of frame.querySelectorAll(".month")) month.hidden = !month.querySelector(".entry:not([hidden])");
    const any = Boolean(role.value || kind.value);
    const text = words.filterCount.replace("{shown}", shown).replace("{total}", entries.length);
    if (any || said) count.textContent = text;
    reset.hidden = !any;
    lead();
  };
  const lead = () => {
    const open = entries.filter((entry) => !entry.hidden && entry.dataset.start && entry.dataset.state !== "past");
    const up = open.find((entry) => !entry.matches(".is-cancelled")) || open[0];
    next.hidden = !up;
    if (up) next.href = `#${up.id}`;
  };
  // The choice stands in the address after "#", where it can be shared and reaches no server. Nothing is stored.
  const write = () => {
    const chosen = FIELDS.filter((field) => selects[field].value).map((field) => `${field}=${selects[field].value}`);
    history.replaceState(null, "", chosen.length ? `#${chosen.join("&")}` : location.pathname + location.search);
  };
  const read = () => {
    if (location.hash && !location.hash.includes("=")) return false;
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of FIELDS) selects[field].value = found[field].has(asked.get(field)) ? asked.get(field) : "";
    return true;
  };
  const change = () => {
    write();
    apply(true);
  };
  bar.addEventListener("change", change);
  reset.addEventListener("click", () => {
    for (const field of FIELDS) selects[field].value = "";
    change();
    bar.querySelector("select")?.focus();
  });
  addEventListener("hashchange", () => read() && apply(true));
  document.addEventListener("minute", lead);
  read();
  frame.prepend(bar);
  apply(false);
  frame.classList.add("ready");
}

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-filter]").forEach(filters));
