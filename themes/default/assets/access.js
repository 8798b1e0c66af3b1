// The participants' area: a passphrase or the key of a link opens it here, in the browser; nothing is sent anywhere.
// The format of what is fetched is that of mentorsite.protect and mentorsite.inside. Controls of opened pages come with the other
// scripts of this page. Nothing is stored unless somebody ticks the box.
"use strict";
{
  const gate = document.querySelector("[data-access]");
  const words = gate.dataset;
  const form = gate.querySelector("form");
  const field = form.elements.passphrase;
  const error = gate.querySelector("[role=alert]");
  const status = gate.querySelector("[role=status]");
  const main = document.querySelector("main");
  const closed = { nodes: [...main.childNodes], title: document.title, kind: document.body.className };
  const top = new URL(words.root || "./", location.href);
  const folder = new URL(`geschuetzt/${words.access}/`, top);
  const KEPT = `mentorsite ${folder.pathname}`;
  const LEAST = 600000; // rounds of PBKDF2: whoever asks for fewer is not us
  const { subtle } = globalThis.crypto ?? {};
  const utf8 = new TextEncoder();
  const text = (data) => new TextDecoder().decode(data);
  const bytes = (base64) => Uint8Array.from(atob(base64.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  let files = new Map(); // address -> its type, and the keys that open it
  let held = null; // what a lock handed out
  let turn = 0; // rises with each page that is asked for, and when the area is shut

  const decoded = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return "";
    }
  };

  // The device's memory, where the browser lets us have it.
  const memory = (action, ...values) => {
    try {
      return localStorage[action](KEPT, ...values);
    } catch {
      return null;
    }
  };

  // Something to tell in the words of the page; its message is their name.
  class Problem extends Error {}

  const derived = async (key, info, salt = new Uint8Array()) => {
    const raw = await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
    return new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(info) }, raw, 256));
  };

  const signer = (key) => subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);

  const named = async (signing, message) => {
    const whole = new Uint8Array(await subtle.sign("HMAC", signing, utf8.encode(message)));
    return [...whole.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // What a content key makes: the key of the pages and that of their names.
  const pair = (key) => ({
    page: derived(key, "mentorsite page key").then((raw) => subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"])),
    name: derived(key, "mentorsite page name").then(signer),
  });

  const unseal = async (sealed, keys, address) => {
    try {
      if (text(sealed.subarray(0, 4)) !== "MSP1") throw new Error("mark");
      const given = { name: "AES-GCM", iv: sealed.subarray(4, 16), additionalData: utf8.encode(`MSP1\0${address}`) };
      const plain = await subtle.decrypt(given, await keys.page, sealed.subarray(16));
      return new Uint8Array(plain, 4, new DataView(plain).getUint32(0));
    } catch {
      throw new Problem("damaged");
    }
  };

  const fetched = async (name) => {
    const answer = await fetch(new URL(name, folder), { cache: "no-cache" }).catch(() => null);
    if (!answer) throw new Problem("offline");
    if (!answer.ok) throw new Problem(answer.status === 404 ? "stale" : "offline");
    return answer;
  };

  const opened = async (keys, address) => {
    const name = `${await named(await keys.name, address)}.bin`;
    return unseal(new Uint8Array(await (await fetched(name)).arrayBuffer()), keys, address);
  };

  const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  // What a lock hands out to the own key of an access, which `own` makes of the salt.
  const unlock = async (own, refusal) => {
    const { version, rounds, salt, locks } = await (await fetched("locks.json")).json();
    if (version !== 1 || !(rounds >= LEAST)) throw new Problem("stale");
    const key = await own(bytes(salt), rounds);
    const lock = locks[await named(await signer(key), "mentorsite lock")];
    if (!lock) throw new Problem(refusal);
    return JSON.parse(text(await unseal(bytes(lock), pair(key), "lock")));
  };

  const byPassphrase = (passphrase) => async (salt, iterations) => {
    const typed = utf8.encode(passphrase.normalize("NFKC").toLowerCase().trim().split(/\s+/u).join(" "));
    const raw = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
    return new Uint8Array(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, raw, 256));
  };

  const byLink = (secret) => (salt) => derived(secret, "mentorsite link", salt);

  // One's own group first, then that of a role, then everybody's.
  const rank = (group) => (group.includes("/") ? 0 : group === "participants" ? 2 : 1);

  const enter = async (lock) => {
    if (day(new Date()) > lock.until) throw new Problem("over");
    const groups = Object.keys(lock.keys).sort((one, other) => rank(one) - rank(other));
    const found = new Map();
    let start = "";
    const indexes = await Promise.all(groups.map(async (group) => {
      const keys = pair(bytes(lock.keys[group]));
      return [keys, JSON.parse(text(await opened(keys, "index.json")))];
    }));
    for (const [keys, index] of indexes) {
      for (const [address, file] of Object.entries(index.files)) if (!found.has(address)) found.set(address, { ...file, keys });
      start ||= index.start[document.documentElement.lang] ?? Object.values(index.start)[0] ?? "";
    }
    files = found;
    held = { ...lock, start };
    await follow(true);
  };

  // The address of the site that a link of an opened page leads to; nothing for another site.
  const within = (target) => {
    if (target.origin !== top.origin || !target.pathname.startsWith(top.pathname)) return "";
    const address = decoded(target.pathname.slice(top.pathname.length));
    return address === "" || address.endsWith("/") ? `${address}index.html` : address;
  };

  const uri = async (address) => {
    const { keys, type } = files.get(address);
    const reader = new FileReader();
    reader.readAsDataURL(new Blob([await opened(keys, address)], { type }));
    return new Promise((done) => (reader.onload = () => done(reader.result)));
  };

  const download = async (address) => {
    const { keys, type } = files.get(address);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await opened(keys, address)], { type }));
    link.download = address.split("/").pop();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // An address as written; what is none leads nowhere.
  const way = (written, base) => {
    try {
      return new URL(written, base);
    } catch {
      return new URL("about:blank");
    }
  };

  // The main part of a page, with nothing in it that could run, and its links and pictures led through here.
  const prepared = async (page, address) => {
    const base = new URL(address, top);
    const part = page.querySelector("main");
    for (const one of part.querySelectorAll("script, style, link, iframe, object, embed, base, meta, source")) one.remove();
    for (const one of part.querySelectorAll("*")) {
      for (const { name } of [...one.attributes]) if (name.toLowerCase().startsWith("on")) one.removeAttribute(name);
    }
    for (const link of part.querySelectorAll("a[href]")) {
      const target = way(link.getAttribute("href"), base);
      const inner = within(target);
      if (!["http:", "https:", "webcal:", "mailto:", "tel:"].includes(target.protocol)) link.removeAttribute("href");
      else if (!files.has(inner)) link.setAttribute("href", target.href);
      else if (files.get(inner).type === "text/html") link.setAttribute("href", `#/${inner}${target.hash}`);
      else {
        link.setAttribute("href", "#");
        link.addEventListener("click", (event) => {
          event.preventDefault();
          download(inner).catch(tell);
        });
      }
    }
    await Promise.all([...part.querySelectorAll("img[src]")].map(async (image) => {
      const target = way(image.getAttribute("src"), base);
      const inner = within(target);
      image.removeAttribute("srcset");
      image.src = files.has(inner) ? await uri(inner) : target.href;
    }));
    return part;
  };

  const dressed = (page, address) => {
    const there = new Set([...document.styleSheets].map((sheet) => sheet.href));
    const loading = [...page.querySelectorAll("link[rel=stylesheet]")].flatMap((link) => {
      const href = new URL(link.getAttribute("href"), new URL(address, top)).href;
      if (there.has(href) || !href.startsWith(top.href)) return [];
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      document.head.append(sheet);
      return [new Promise((done) => (sheet.onload = sheet.onerror = done))];
    });
    return Promise.all(loading);
  };

  // A page and its main part; what a page shares with others comes from where its placeholder says.
  const parted = async (address) => {
    const page = new DOMParser().parseFromString(text(await opened(files.get(address).keys, address)), "text/html");
    const shared = page.querySelector("main [data-rest]:empty");
    const rest = shared && within(new URL(shared.dataset.rest, new URL(address, top)));
    const [part, other] = await Promise.all([prepared(page, address), files.has(rest) && parted(rest), dressed(page, address)]);
    const rests = other ? other[1].querySelector("[data-rest]") : null;
    if (rests) shared.replaceWith(rests);
    return [page, part];
  };

  // What the other scripts do to a page when it has loaded.
  const enliven = () => {
    main.querySelectorAll("[data-copy]").forEach(copying);
    main.querySelectorAll("[data-forget]").forEach(checklist);
    main.querySelectorAll(".toc").forEach(contents);
    main.querySelectorAll("[data-filter]").forEach(filters);
    main.querySelectorAll("[data-directory]").forEach(directory);
    main.querySelectorAll("[data-first]").forEach(today);
  };

  const show = async (address, anchor) => {
    const mine = ++turn;
    const [page, part] = await parted(address);
    if (mine !== turn) return; // somebody went on, or shut the area
    const bar = gate.querySelector("template").content.cloneNode(true);
    bar.querySelector("a").href = `#/${held.start}`;
    bar.querySelector("button").addEventListener("click", lock);
    update(true, part); // what is over need not be laid out
    main.replaceChildren(bar, ...part.childNodes);
    main.dataset.shown = address;
    document.body.className = page.body.className;
    main.lang = page.documentElement.lang;
    document.title = page.title;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); // it is there to be read
    if (mine !== turn) return;
    enliven();
    arrive(anchor);
  };

  const arrive = (anchor) => {
    const place = anchor && document.getElementById(anchor);
    const heading = place || main.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (place) place.scrollIntoView();
    else scrollTo(0, 0);
  };

  // Shows what the address bar names: a page inside, or where the reader starts.
  const follow = async (first = false) => {
    const [, named, anchor] = location.hash.match(/^#\/([^#]*)#?(.*)$/) ?? ["", "", ""];
    const address = decoded(named) || held.start;
    if (!files.has(address)) {
      if (first) history.replaceState(null, "", `#/${held.start}`);
      return files.has(held.start) ? show(held.start, "") : tell(new Problem("stale"));
    }
    if (first && !named) history.replaceState(null, "", `#/${address}`);
    if (main.dataset.shown === address) arrive(decoded(anchor));
    else await show(address, decoded(anchor));
  };

  const forget = () => {
    memory("removeItem");
    turn += 1;
    held = null;
    files = new Map();
  };

  const ask = () => {
    main.replaceChildren(...closed.nodes);
    main.removeAttribute("lang");
    delete main.dataset.shown;
    document.title = closed.title;
    document.body.className = closed.kind;
    history.replaceState(null, "", location.pathname + location.search);
    form.reset();
    field.type = "password";
  };

  const lock = () => {
    forget();
    ask();
    status.textContent = words.locked;
    field.focus();
  };

  // Says what is wrong. A connection that is gone comes back: what is open stays open then.
  const tell = (problem) => {
    const name = problem instanceof Problem ? problem.message : "damaged";
    status.textContent = "";
    if (name === "offline" && main.dataset.shown) {
      main.querySelector(".access-bar [role=alert]").textContent = words[name];
      return;
    }
    if (name !== "offline") forget();
    if (main.dataset.shown) ask();
    error.textContent = words[name];
    const typed = name === "wrong";
    field.setAttribute("aria-invalid", String(typed));
    if (typed) field.select();
    field.focus();
  };

  const attempt = async (own, refusal, keep) => {
    if (!subtle) return tell(new Problem("insecure"));
    error.textContent = "";
    field.removeAttribute("aria-invalid");
    status.textContent = words.busy;
    try {
      const found = await unlock(own, refusal);
      await enter(found);
      if (keep && held) memory("setItem", JSON.stringify({ keys: found.keys, until: found.until }));
      status.textContent = "";
    } catch (problem) {
      tell(problem);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) attempt(byPassphrase(field.value), "wrong", form.elements.remember.checked);
    else field.focus();
  });
  form.querySelector("[data-show]").addEventListener("click", ({ currentTarget }) => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    currentTarget.setAttribute("aria-pressed", String(shown));
  });
  const byHash = () => {
    const key = location.hash.match(/^#key=([\w-]{22})$/);
    if (!key) return false;
    history.replaceState(null, "", location.pathname + location.search);
    attempt(byLink(bytes(key[1])), "invalid", false);
    return true;
  };
  addEventListener("hashchange", () => byHash() || (held && follow().catch(tell)));

  const kept = memory("getItem");
  const linked = byHash();
  if (!subtle) tell(new Problem("insecure"));
  else if (kept && !linked) {
    status.textContent = words.busy;
    enter(JSON.parse(kept)).then(() => (status.textContent = ""), tell);
  }
}
