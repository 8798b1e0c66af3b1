// The search page: a field, and pagefind's answers as a list of links. The index is fetched when somebody first types.
"use strict";
{
  const place = document.querySelector("[data-search]");
  const words = place.dataset;
  const STEP = 10;
  const make = (tag, fields, ...children) => {
    const element = Object.assign(document.createElement(tag), fields);
    element.append(...children);
    return element;
  };
  const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const field = make("input", { type: "search", name: "q", autocomplete: "off", enterKeyHint: "search" });
  const form = make("form", { role: "search" }, make("label", {}, words.label, field),
    make("button", { className: "button", textContent: words.submit }));
  const said = make("p", { role: "status" });
  const list = make("ol", {});
  const more = make("button", { type: "button", className: "button-quiet", textContent: words.more, hidden: true });
  let api, found = [], turn = 0, timer;

  // Pagefind's script, once: below the site's own address, whatever that is.
  function load() {
    api ??= import(new URL(words.search, location.href)).then(async (pagefind) => {
      await pagefind.options({ baseUrl: new URL(words.root || "./", location.href).pathname, excerptLength: 28 });
      return pagefind;
    });
    return api;
  }

  async function show(count) {
    const mine = turn;
    const pages = await Promise.all(found.slice(list.children.length, count).map((one) => one.data()));
    if (mine !== turn) return;
    for (const { url, meta, excerpt } of pages) {
      const text = make("p", {});
      text.innerHTML = excerpt; // escaped by pagefind, but for its marks
      list.append(make("li", {}, make("a", { href: url, textContent: meta.title }), text));
    }
    more.hidden = list.children.length >= found.length;
  }

  async function find() {
    const mine = ++turn;
    const text = field.value.trim();
    const address = new URL(location.href);
    text ? address.searchParams.set("q", text) : address.searchParams.delete("q");
    history.replaceState(null, "", address);
    try {
      const results = text ? (await (await load()).search(text)).results : [];
      if (mine !== turn) return;
      found = results;
      list.replaceChildren();
      await show(STEP);
      const form = found.length ? found.length === 1 ? words.one : words.other : words.none;
      if (mine === turn) said.textContent = text ? say(form, { n: found.length, text }) : "";
    } catch {
      api = undefined;
      said.textContent = words.failed;
    }
  }

  if (location.protocol === "file:") place.append(make("p", { className: "remark", textContent: words.disk }));
  else {
    place.append(form, said, list, more);
    form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); find(); });
    field.addEventListener("input", () => { load().catch(() => {}); clearTimeout(timer); timer = setTimeout(find, 200); });
    more.addEventListener("click", async () => {
      const next = list.children.length;
      await show(next + STEP);
      list.children[next]?.querySelector("a").focus();
    });
    field.value = new URL(location.href).searchParams.get("q") ?? "";
    if (field.value) find();
    if (location.hash === "#at-search") field.focus();
  }
}
