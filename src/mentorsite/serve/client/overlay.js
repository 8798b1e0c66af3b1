// What lies over the page: the errors of the content, or a word. In a shadow root, out of reach of the site's own style.

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
const HIDDEN = "mentorsite-hidden"; // the number of the build whose errors the reader does not want to see

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

const host = element("mentorsite-overlay", {});
const root = host.attachShadow({ mode: "open" });
root.adoptedStyleSheets = [sheet];

function show(panel) {
  const before = root.activeElement?.className;
  const scrolled = root.querySelector(".list")?.scrollTop ?? 0;
  root.replaceChildren(panel);
  if (!host.isConnected) document.documentElement.append(host);
  const list = root.querySelector(".list");
  if (list) list.scrollTop = scrolled;
  if (before) (root.querySelector(`.${CSS.escape(before)}`) ?? panel).focus();
}

function hide(role = "alertdialog") {
  if (root.firstElementChild?.getAttribute("role") === role) host.remove();
}

function line(entry) {
  const { text, start, length } = entry.excerpt;
  return element("pre", { tabindex: "0" },
    element("b", {}, `${entry.line} `), text.slice(0, start),
    element("mark", {}, text.slice(start, start + length) || " "), text.slice(start + length));
}

function article(entry, words) {
  return element("article", {},
    element("p", {}, element("span", { class: "word" }, `${entry.word}: `), entry.text),
    element("p", { class: "place" },
      entry.link ? element("a", { href: entry.link, title: words.open }, entry.place) : entry.place, ` [${entry.rule}]`),
    entry.excerpt && line(entry),
    entry.hint && element("p", {}, entry.hint));
}

function showErrors(message) {
  if (sessionStorage.getItem(HIDDEN) === String(message.number)) return;
  const { words, errors, others } = message;
  const panel = element("section", { class: "sheet", role: "alertdialog", lang: message.lang, tabindex: "-1",
    "aria-labelledby": "title", "aria-describedby": "summary" });
  const put = () => {
    sessionStorage.setItem(HIDDEN, message.number);
    hide();
  };
  const button = element("button", { type: "button", class: "hide" }, words.hide);
  button.addEventListener("click", put);
  panel.addEventListener("keydown", (event) => event.key === "Escape" && put());
  const list = element("div", { class: "list", tabindex: "0" },
    ...errors.map((entry) => article(entry, words)),
    others.length && element("details", { class: "others" }, element("summary", {}, `${words.more} (${others.length})`),
      ...others.map((entry) => article(entry, words))));
  panel.append(
    element("header", {},
      element("h2", { id: "title" }, message.title, element("small", { id: "summary" }, message.summary)), button),
    errors.length || others.length ? list : "",
    element("p", { class: "note" }, message.note));
  const first = !host.isConnected;
  show(panel);
  if (first) panel.focus({ preventScroll: true });
}

function showWord(words) {
  const panel = element("section", { class: "sheet", role: "status" }, element("p", { class: "note" }, words));
  show(panel);
  setTimeout(() => hide("status"), 8000);
}
