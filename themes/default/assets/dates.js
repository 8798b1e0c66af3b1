// What depends on the reader's clock: which dates are over, today or next, and her own time beside the event's.
// Every word comes from data attributes that the template filled; without this file the agenda reads as it is.
"use strict";
document.documentElement.classList.add("js");

const MINUTE = 60000;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY = { weekday: "short", day: "numeric", month: "short" };

// An instant with offset, or the first moment of a whole day on the reader's calendar.
function moment(text) {
  return new Date(text.length === 10 ? text + "T00:00" : text);
}

// The first moment at which something that ends then is over; a whole day counts up to its midnight.
function after(text) {
  const end = moment(text);
  if (text.length === 10) end.setDate(end.getDate() + 1);
  return end;
}

// When an item ends; an hour alone is one on the day of its start.
const last = ({ dataset: { start, end = start } }) => (end[0] === "T" ? start.slice(0, 10) + end : end);

// Over, under way since another day, on today (on the event's own clocks), or none of these.
function stateOf(item, now) {
  const { start, day } = item.dataset;
  if (after(last(item)) <= now) return "past";
  if (start.slice(0, 10) < last(item).slice(0, 10) && moment(start) <= now) return "now";
  return moment(day || start.replace(/T\d\d:\d\d/, "T00:00")) <= now ? "today" : "";
}

function show(item, state, words) {
  if (item.dataset.state === state) return;
  item.dataset.state = state;
  item.classList.toggle("is-past", state === "past");
  item.classList.toggle("is-now", Boolean(state) && state !== "past");
  const place = item.matches(".entry-meta") ? item : item.querySelector(".entry-meta");
  place.querySelector(".chip-state")?.remove();
  if (!state) return;
  const chip = document.createElement("span");
  chip.className = `chip chip-state chip-${state}`;
  chip.textContent = words[state];
  place.prepend(chip, " ");
}

// When a date asks for attention: at its start, and one that is under way before it is over.
function due(item) {
  return item.dataset.state === "now" ? after(last(item)) : moment(item.dataset.start);
}

// Marks the states of one list; returns its entries that are still to come, and among them the one that is up.
function mark(items, words, now) {
  const coming = [];
  let next;
  let up;
  for (const item of items) {
    const dated = item.dataset.start;
    let state = dated ? stateOf(item, now) : "";
    const held = dated && state !== "past" && !item.matches(".is-cancelled");
    if (state !== "past") coming.push(item);
    if (held && state !== "now") {
      next ??= item;
      if (next === item && !state) state = "next";
    }
    show(item, state, words);
    if (held && (!up || due(item) < due(up))) up = item;
  }
  return [coming, up];
}

const offset = (text) => {
  const found = /([+-])(\d\d):(\d\d)$/.exec(text);
  return found ? (found[1] + 1) * (found[2] * 60 + +found[3]) : 0;
};

// How a time is written, with its day or without: made once, for that is slow.
const formats = new Map();
const ISO = new Intl.DateTimeFormat("sv");

function formatOf(day) {
  const lang = document.querySelector("meta[property='og:locale']").content.replace("_", "-");
  if (!formats.has(day)) formats.set(day, new Intl.DateTimeFormat(lang, { ...(day ? DAY : {}), ...CLOCK }));
  return formats.get(day);
}

// The reader's own time, only where her clocks differ from the event's at that moment.
function ownTime(item, words) {
  const texts = [item.dataset.start, last(item)];
  const place = item.matches(".entry-when") ? item : item.querySelector(".entry-when");
  if (!place || texts[0].length === 10) return;
  if (texts.every((text) => offset(text) === -moment(text).getTimezoneOffset())) return;
  const [start, end] = texts.map(moment);
  const format = formatOf(![start, end].every((one) => ISO.format(one) === texts[0].slice(0, 10)));
  const note = document.createElement("span");
  note.className = "yours";
  note.textContent = words.yours.replace("{time}", end > start ? format.formatRange(start, end) : format.format(start));
  place.append(note);
}

const timed = new WeakSet();

function own(items, words) {
  for (const item of items) {
    if (item.dataset.start && !timed.has(item)) ownTime(item, words);
    timed.add(item);
  }
}

// On other pages only the next dates stay; where the page has a place for it, the one that is up stands there.
function keep(list, coming, up, whole) {
  const place = document.getElementById("at-up");
  const few = new Set(coming.filter((item) => !place || item !== up).slice(0, list.dataset.keep));
  for (const item of list.children) item.hidden = !few.has(item);
  if (place && up && place.dataset.up !== up.querySelector("a").href + up.dataset.state) {
    place.dataset.up = up.querySelector("a").href + up.dataset.state;
    place.replaceChildren(up.cloneNode(true));
    place.firstChild.hidden = false;
  }
  if (!whole) return;
  if (place) place.parentElement.hidden = !up;
  if (!up) for (const heading of list.parentElement.querySelectorAll("[data-plain]")) heading.textContent = heading.dataset.plain;
  if (!coming.length && !list.nextElementSibling?.matches(".empty")) {
    const note = document.createElement("p");
    note.className = "empty";
    note.textContent = list.dataset.none;
    list.after(note);
    list.hidden = true;
  }
}

// Marks all dates that are there, or in a part that is still to be shown; `whole` says that no more will come.
function update(whole, root = document) {
  const now = new Date();
  for (const heading of root.querySelectorAll("[data-scripted]")) {
    heading.dataset.plain = heading.textContent;
    heading.textContent = heading.dataset.scripted;
    heading.removeAttribute("data-scripted");
  }
  for (const card of root.querySelectorAll("[data-over]")) card.hidden = after(card.dataset.over) <= now;
  const there = (one) => whole || one.nextSibling; // the last one may have arrived by half
  for (const frame of root.querySelectorAll("[data-past]")) {
    if (frame.hasAttribute("data-start")) {
      if (!there(frame)) continue;
      own([frame], frame.dataset);
      if (frame.matches(".entry-meta")) show(frame, stateOf(frame, now), frame.dataset);
      continue;
    }
    const items = [...frame.querySelectorAll(".entry")].filter(there);
    const [coming, up] = mark(items, frame.dataset, now);
    const few = frame.dataset.keep;
    own(few ? [...coming.slice(0, +few + 1), ...(up ? [up] : [])] : items, frame.dataset);
    if (few) keep(frame, coming, up, whole);
  }
  for (const until of root.querySelectorAll(".until time")) {
    until.closest(".until").classList.toggle("is-over", after(until.dateTime) <= now);
  }
  if (whole) document.dispatchEvent(new Event("minute"));
}

// While the page arrives each part is marked before it is painted, so that nothing moves.
const arriving = new MutationObserver(() => {
  update(false);
  arriving.takeRecords();
});
arriving.observe(document.documentElement, { childList: true, subtree: true });

document.addEventListener("DOMContentLoaded", () => {
  arriving.disconnect();
  update(true);
  const tick = () => {
    if (!document.hidden) update(true);
    setTimeout(tick, MINUTE - (Date.now() % MINUTE));
  };
  setTimeout(tick, MINUTE - (Date.now() % MINUTE));
  document.addEventListener("visibilitychange", () => document.hidden || update(true));
});
