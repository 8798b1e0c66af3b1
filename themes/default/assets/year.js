// Today in a cohort's year, a line that only a script can draw.
"use strict";

// A line at today in each row of the year.
function today(figure) {
  const [year, month] = figure.dataset.first.split("-").map(Number);
  const now = new Date();
  const days = new Date(now.getFullYear(), now.getMonth() + 1, 0).getDate();
  const at = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month + (now.getDate() - 1) / days;
  const bars = figure.querySelectorAll("li > .timeline-bar");
  const within = at >= 0 && at <= bars[0].viewBox.baseVal.width;
  figure.querySelector(".year-note").hidden = !within;
  for (const row of bars) {
    row.querySelector(".year-today")?.remove();
    if (!within) continue;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries({ class: "year-today", "vector-effect": "non-scaling-stroke", "stroke-width": 2, d: `M${at.toFixed(2)} -.6v3.2` })) line.setAttribute(name, value);
    row.append(line);
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const figure of document.querySelectorAll("[data-first]")) {
    today(figure);
    document.addEventListener("minute", () => today(figure));
  }
});
