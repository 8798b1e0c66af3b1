// Criteria by state and level: controls that need a script, added by it.
"use strict";

// A choice among the values that occur, in the words that the page shows for them.
function select(label, all, values) {
  const field = make("select", {}, make("option", { value: "", textContent: all }));
  for (const [value, text] of values) field.append(make("option", { value, textContent: text }));
  return [field, make("label", {}, label, field)];
}

function filterCriteria(frame) {
  const words = frame.dataset;
  const items = [...frame.querySelectorAll(".criterion")];
  const states = new Map();
  const levels = new Map();
  for (const item of items) {
    states.set(item.dataset.state, item.querySelector(".standing").textContent.trim());
    levels.set(item.dataset.level, item.querySelector(".level").textContent.trim());
  }
  const [state, stateLabel] = select(words.state, words.allStates, states);
  const [level, levelLabel] = select(words.level, words.allLevels, levels);
  const count = make("output", { className: "quiet" });
  const bar = make("div", { className: "filters", role: "group", ariaLabel: words.filterCriteria });
  if (states.size > 1) bar.append(stateLabel);
  if (levels.size > 1) bar.append(levelLabel);
  if (!bar.childElementCount) return;
  bar.append(make("p", {}, count));
  bar.addEventListener("change", () => {
    let shown = 0;
    for (const item of items) {
      item.hidden = (state.value && item.dataset.state !== state.value) || (level.value && item.dataset.level !== level.value);
      shown += item.hidden ? 0 : 1;
    }
    for (const area of frame.querySelectorAll(".area")) area.hidden = !area.querySelector(".criterion:not([hidden])");
    count.textContent = state.value || level.value
      ? words.count.replace("{shown}", shown).replace("{total}", items.length) : "";
  });
  frame.prepend(bar);
}

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-filter-criteria]").forEach(filterCriteria));
