// What depends on the reader's clock: which dates are over, today or next, and her own time beside the event's.
// Every word comes from data attributes that the template filled; without this file the agenda reads as it is.
"use strict";
document.documentElement.classList.add("js");

const MINUTE = 60000;

// An instant with offset, or a whole day on the reader's calendar.
function moment(text) {
  return new Date(text.length === 10 ? text + "T00:00" : text);
}

// The first moment at which a date is over.
function over(item) {
  const text = item.dataset.end || item.dataset.start;
  const end = moment(text);
  if (text.length === 10) end.setDate(end.getDate() + 1);
  return end;
}

// The day of `now` on the event's own clocks, as YYYY-MM-DD.
function dayThere(now, text) {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(text);
  const minutes = text.length === 10 ? -now.getTimezoneOffset()
    : offset ? (offset[1] + 1) * (offset[2] * 60 + +offset[3]) : 0;
  return new Date(+now + minutes * MINUTE).toISOString().slice(0, 10);
}

function stateOf(item, now) {
  const { start, end } = item.dataset;
  if (over(item) <= now) return "past";
  const today = dayThere(now, start);
  return start.slice(0, 10) <= today && today <= (end || start).slice(0, 10) ? "today" : "";
}

function show(item, state, words) {
  if (item.dataset.state === state) return;
  item.dataset.state = state;
  item.classList.toggle("is-past", state === "past");
  item.classList.toggle("is-now", state === "today" || state === "next");
  const place = item.matches(".entry-meta") ? item : item.querySelector(".entry-meta");
  place.querySelector(".chip-state")?.remove();
  if (!state) return;
  const chip = document.createElement("span");
  chip.className = `chip chip-state chip-${state}`;
  chip.textContent = words[state];
  place.prepend(chip, " ");
}

// Marks the states of one list and returns its entries that are still to come.
function mark(items, words, now) {
  const coming = [];
  let next = false;
  for (const item of items) {
    let state = item.dataset.start ? stateOf(item, now) : "";
    if (state !== "past") coming.push(item);
    if (state === "today") next = true;
    if (!state && !next && item.dataset.start && !item.matches(".is-cancelled")) {
      state = "next";
      next = true;
    }
    show(item, state, words);
  }
  return coming;
}

// The reader's own time, only where her clocks differ from the event's at that moment.
function ownTime(item, words) {
  const { start, end } = item.dataset;
  const offset = /([+-])(\d\d):(\d\d)$/.exec(start);
  const place = item.querySelector(".entry-when > span, time")?.closest(".entry-when > span, .entry-when");
  if (!place || start.length === 10 || (!offset && !start.endsWith("Z"))) return;
  const there = offset ? (offset[1] + 1) * (offset[2] * 60 + +offset[3]) : 0;
  if (there === -moment(start).getTimezoneOffset()) return;
  const clock = { hour: "2-digit", minute: "2-digit" };
  const day = dayThere(moment(start), start) === moment(start).toLocaleDateString("sv") ? {}
    : { weekday: "short", day: "numeric", month: "short" };
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { ...day, ...clock });
  const note = document.createElement("span");
  note.className = "yours";
  note.textContent = words.yours.replace("{time}", end ? format.formatRange(moment(start), moment(end)) : format.format(moment(start)));
  place.append(note);
}

// On other pages only the next dates stay.
function keep(list, coming) {
  const few = new Set(coming.slice(0, list.dataset.keep));
  for (const item of list.children) item.hidden = !few.has(item);
  if (!few.size && !list.nextElementSibling?.matches(".empty")) {
    const note = document.createElement("p");
    note.className = "empty";
    note.textContent = list.dataset.none;
    list.after(note);
    list.hidden = true;
  }
}

function update(first) {
  const now = new Date();
  for (const frame of document.querySelectorAll("[data-past]")) {
    const alone = frame.hasAttribute("data-start");
    const items = alone ? [frame] : [...frame.querySelectorAll(".entry")];
    if (first) items.filter((item) => item.dataset.start).forEach((item) => ownTime(item, frame.dataset));
    if (alone) {
      if (frame.matches(".entry-meta")) show(frame, stateOf(frame, now), frame.dataset);
      continue;
    }
    const coming = mark(items, frame.dataset, now);
    if (frame.dataset.keep) keep(frame, coming);
    if (first && !("filter" in frame.dataset)) frame.classList.add("ready");
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const heading of document.querySelectorAll("[data-scripted]")) heading.textContent = heading.dataset.scripted;
  update(true);
  setInterval(() => document.hidden || update(false), MINUTE);
  document.addEventListener("visibilitychange", () => document.hidden || update(false));
});
