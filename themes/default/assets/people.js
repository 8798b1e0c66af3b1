// The directory's filter: a text that forgives accents, and a choice for each facet. Nothing is stored and nothing is asked for.
"use strict";

const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };
const SPELLED = { "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa" };

// "Müller" as "muller", and as German writes it without the dots: "mueller".
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]);
}

function spelled(text) {
  return plain(text.toLowerCase().normalize("NFC").replace(/[äöüøå]/g, (letter) => SPELLED[letter]));
}

const BATCH = 40; // people that are put on the page at once: a few screens of them

function directory(bar) {
  const groups = [...document.getElementById(bar.dataset.directory).children].map((group) => ({
    group,
    list: group.querySelector("ul"),
    people: [...group.querySelectorAll("[data-in]")].map((item) => {
      const text = [...item.children].map((part) => part.textContent).join(" ");
      return { item, marks: new Set(item.dataset.in.split(" ")), plain: plain(text), spelled: spelled(text) };
    }),
  }));
  let shown = groups.flatMap(({ people }) => people);
  const total = shown.length;
  const input = bar.querySelector("input");
  const choices = [...bar.querySelectorAll("select")];
  const status = bar.querySelector("[role=status]");
  let coming = [];
  let later = 0;

  // The first of those that fit are there at once, the others follow while the reader already looks at these.
  function fill() {
    for (const [list, item] of coming.splice(0, BATCH)) list.append(item);
    later = coming.length ? setTimeout(fill) : 0;
  }

  function apply() {
    const words = input.value.split(/\s+/).filter(Boolean).map((word) => [plain(word), spelled(word)]);
    const marks = choices.map((choice) => choice.value).filter(Boolean);
    const fits = (person) => marks.every((mark) => person.marks.has(mark))
      && words.every(([bare, long]) => person.plain.includes(bare) || person.spelled.includes(long));
    const found = groups.map(({ people }) => people.filter(fits));
    const all = found.flat();
    if (all.length === shown.length && all.every((person, place) => person === shown[place])) return;
    shown = all;
    clearTimeout(later);
    coming = [];
    for (const [place, { group, list }] of groups.entries()) {
      group.hidden = !found[place].length;
      if (group.hidden) continue; // what is hidden may stay as it is
      list.replaceChildren();
      coming.push(...found[place].map(({ item }) => [list, item]));
    }
    const { count, none } = status.dataset;
    status.textContent = shown.length ? count.replace("{shown}", shown.length).replace("{total}", total) : none;
    fill();
  }

  bar.addEventListener("input", apply);
  bar.querySelector("button").addEventListener("click", () => {
    for (const control of [input, ...choices]) control.value = "";
    apply();
    input.focus();
  });
  if (input.value || choices.some((choice) => choice.value)) apply(); // what a browser kept while going back
}

document.querySelectorAll("[data-directory]").forEach(directory);
