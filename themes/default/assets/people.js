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

function directory(bar) {
  const groups = [...document.getElementById(bar.dataset.directory).children].map((group) => ({
    group,
    people: [...group.querySelectorAll("[data-in]")].map((item) => {
      const text = [...item.children].map((part) => part.textContent).join(" ");
      return { item, marks: new Set(item.dataset.in.split(" ")), plain: plain(text), spelled: spelled(text) };
    }),
  }));
  const total = groups.reduce((sum, { people }) => sum + people.length, 0);
  const input = bar.querySelector("input");
  const choices = [...bar.querySelectorAll("select")];
  const status = bar.querySelector("[role=status]");

  function apply() {
    const words = input.value.split(/\s+/).filter(Boolean).map((word) => [plain(word), spelled(word)]);
    const marks = choices.map((choice) => choice.value).filter(Boolean);
    let shown = 0;
    for (const { group, people } of groups) {
      let some = 0;
      for (const person of people) {
        const fits = marks.every((mark) => person.marks.has(mark))
          && words.every(([bare, long]) => person.plain.includes(bare) || person.spelled.includes(long));
        if (person.item.hidden === fits) person.item.hidden = !fits;
        some += fits;
      }
      group.hidden = !some;
      shown += some;
    }
    const { count, none } = status.dataset;
    status.textContent = shown ? count.replace("{shown}", shown).replace("{total}", total) : none;
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
