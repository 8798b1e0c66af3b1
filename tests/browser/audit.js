// What a rule of the theme says about a page, asked of the page itself. Each function gives a list of complaints in words.
"use strict";
window.audit = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const name = (one) => `${one.tagName.toLowerCase()}${[...one.classList].map((c) => `.${c}`).join("")} "${
    one.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const style = (one) => getComputedStyle(one);
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length > 0
    && !one.closest(".sr") && !one.closest(".skip:not(:focus)");

  // Rule 7: nothing scrolls sideways, and no words are cut off.
  function overflow() {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`] : [];
    for (const one of all("body *")) {
      if (!seen(one)) continue;
      const box = style(one);
      if (box.textOverflow === "ellipsis" || box.webkitLineClamp !== "none") found.push(`shortens ${name(one)}`);
      const cuts = ["hidden", "clip"].includes(box.overflowX) || ["hidden", "clip"].includes(box.overflowY);
      if (cuts && !one.closest("svg") && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        && all("*", one).some((inner) => ownText(inner) && outside(inner, one))) found.push(`cuts ${name(one)}`);
    }
    for (const one of all("main *, header *, footer *")) {
      if (!ownText(one) || !seen(one) || one.closest(".table, pre")) continue;
      const { left, right } = one.getBoundingClientRect();
      if (left < -1 || right > root.clientWidth + 1) found.push(`stands outside: ${name(one)}`);
    }
    return found;
  }
  const ownText = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  function outside(inner, outer) {
    const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
    return a.width > 1 && (a.right > b.right + 1 || a.left < b.left - 1 || a.bottom > b.bottom + 1 || a.top < b.top - 1);
  }

  // Rule 22: what scripts add has its place before.
  async function shifts() {
    if (window.shifts === undefined) return [];
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.shifts ? [`moves by ${window.shifts.toFixed(4)}`] : [];
  }

  // Rule 6: 17 px on phones and 18 on desktops, measured in rem, 45 to 80 characters a line, hyphenated.
  function type(width) {
    const found = [];
    const size = parseFloat(style(document.body).fontSize);
    if (size !== (width < 960 ? 17 : 18)) found.push(`the text has ${size} px`);
    for (const one of all("main .prose > p, main .prose > ul > li, .lead")) {
      if (!seen(one) || one.closest("td, th") || one.querySelector("code, br")) continue;
      const range = document.createRange();
      range.selectNodeContents(one);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 8))).size;
      const count = one.textContent.trim().length / (lines - 0.4); // the last line is seldom full
      if (lines > 3 && count > 80) found.push(`${Math.round(count)} characters a line: ${name(one)}`);
      const long = /\S{30}/.test(one.textContent); // a word that fills half a line leaves the line before it half empty
      if (lines > 3 && count < 45 && width > 960 && !long && one.matches("main .prose > p")) found.push(`only ${Math.round(count)} a line: ${name(one)}`);
      if (one.closest(".prose") && style(one).hyphens !== "auto") found.push(`not hyphenated: ${name(one)}`);
    }
    return found;
  }

  // Rule 12: 44 px for menu, cards and buttons, 24 for the rest; links within sentences are free.
  const LARGE = "button, .button, .button-quiet, summary, select, .site-header a, .pager a, .card-title a";
  function targets() {
    const found = [];
    for (const one of all("a[href], button, summary, select, input")) {
      if (!seen(one) || one.closest("[popover]:not(:popover-open)") || one.disabled) continue;
      const card = one.matches(".card-title a") ? one.closest(".card") : null;
      const boxes = [...(card ?? one).getClientRects()];
      const width = Math.max(...boxes.map((box) => box.width));
      const height = boxes.reduce((sum, box) => Math.max(sum, box.height), 0);
      const least = one.matches(LARGE) ? 44 : 24;
      const inSentence = style(one).display === "inline" && one.closest("p, li, dd, td, th, label, h1, h2, h3, figcaption, .quiet");
      if (least === 24 && (inSentence || clear(one))) continue;
      if (height < least - 0.6 || width < least - 0.6) found.push(`${Math.round(width)} x ${Math.round(height)} px: ${name(one)}`);
    }
    return found;
  }
  // The spacing exception of WCAG 2.5.8: a circle of 24 px around it meets no other target.
  function clear(one) {
    const centre = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    const [x, y] = centre(one.getBoundingClientRect());
    return all("a[href], button, summary, select").filter((other) => other !== one && seen(other)).every((other) => {
      const [left, top] = centre(other.getBoundingClientRect());
      return Math.hypot(left - x, top - y) >= 24;
    });
  }

  // Rule 14: text 7:1, muted text and accents 4.5:1, controls 3:1.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  function rgba(text) {
    if (!colours.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      colours.set(text, [r, g, b, a / 255]);
    }
    return colours.get(text);
  }
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  function ground(one) {
    const layers = [];
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = style(at);
      const stops = backgroundImage.startsWith("linear-gradient") ? backgroundImage.match(/(?:rgba?|ok\w+|color)\([^()]*\)/g) : null;
      const colour = rgba(stops ? stops.at(-1) : backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), rgba(matchMedia("(prefers-color-scheme: dark)").matches ? "#000" : "#fff"));
  }
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  function ratio(one, other) {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }
  function contrast() {
    const found = new Set();
    const ink = rgba(style(document.body).color).join();
    const accent = rgba(style(document.documentElement).getPropertyValue("--accent")).slice(0, 3).join();
    for (const one of all("body *")) {
      if (!ownText(one) || !seen(one) || one.closest("svg")) continue;
      const below = ground(one);
      const colour = rgba(style(one).color);
      const onAccent = below.slice(0, 3).join() === accent;
      const least = !onAccent && (colour.join() === ink || one.matches(".prose :is(p, li):not(.footnotes *), h1, h2, h3, .lead")) ? 7 : 4.5;
      const is = ratio(over(colour, below), below);
      if (is < least) found.add(`${is.toFixed(2)} of ${least}: ${name(one)}`);
    }
    for (const one of all("select, input, .button-quiet, button:not(.button)")) {
      if (!seen(one)) continue;
      const below = ground(one.parentElement);
      const is = ratio(over(rgba(style(one).borderTopColor), below), below);
      if (is < 3) found.add(`border ${is.toFixed(2)} of 3: ${name(one)}`);
    }
    for (const one of all(".prose a, .lead a, main p > a:not(.button, .button-quiet)")) {
      if (seen(one) && !style(one).textDecorationLine.includes("underline")) found.add(`not underlined: ${name(one)}`);
    }
    return [...found];
  }

  // Rules 5, 8, 10, 11, 16, 17, 21: what stands there, and what it is called.
  const EMPTY_WORDS = /^(mehr|hier|weiter|weiterlesen|mehr lesen|mehr erfahren|link|details|more|here|read more|click here|continue|learn more)[.…:»→>]?$/i;
  function words() {
    const found = [];
    for (const selector of ["h1", "main", "main h1", "header h1, main h1"]) {
      if (all(selector).length !== 1) found.push(`${all(selector).length} times ${selector}`);
    }
    let before = 0;
    for (const one of all("h1, h2, h3, h4, h5, h6").filter((one) => one.checkVisibility())) {
      const level = +one.tagName[1];
      if (level > before + 1) found.push(`skips a level: ${name(one)}`);
      if (!one.textContent.trim()) found.push(`empty ${name(one)}`);
      before = level;
    }
    for (const link of all("a[href]")) {
      const text = (link.ariaLabel || link.textContent).trim();
      if (!text && !link.querySelector("img[alt]:not([alt=''])")) found.push(`nameless link to ${link.getAttribute("href")}`);
      if (EMPTY_WORDS.test(text)) found.push(`"${text}" leads to ${link.getAttribute("href")}`);
    }
    for (const table of all("table")) {
      const region = table.closest(":is([role=region], [role=group])[tabindex='0']");
      if (!region || !(region.ariaLabel || region.getAttribute("aria-labelledby"))) found.push("a table without a named region");
      if (!table.caption && !table.ariaLabel && !table.getAttribute("aria-labelledby") && !region) found.push("a table without a name");
      if (table.querySelector("th:not([scope])")) found.push("a heading cell without scope");
      if (table.querySelector("time") && table.querySelector("a[href*='termin'], a[href*='dates']")) found.push("dates in a table");
    }
    for (const one of all(".entry")) {
      if (one.parentElement.tagName !== "OL" && !one.closest("ol")) found.push(`not in a list: ${name(one)}`);
      if (one.dataset.start && !one.querySelector("time[datetime]")) found.push(`without a time: ${name(one)}`);
    }
    for (const one of all("[class*=initial]")) if (one.getAttribute("aria-hidden") !== "true") found.push(`read aloud: ${name(one)}`);
    if (all(".zone-note").length > 1) found.push("says the zone twice");
    const menu = document.querySelector("[popovertarget]");
    if (menu && !/^(Menü|Menu)$/.test(menu.textContent.trim())) found.push(`the menu is called ${menu.textContent.trim()}`);
    for (const link of all("header [hreflang]")) if (link.lang !== link.hreflang) found.push(`language link without lang: ${name(link)}`);
    return found;
  }

  // Rule 13: what the focus is on can be seen, is on the screen, and lies under nothing else.
  function focus() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const found = [];
    const card = one.matches(".card-title a") ? one.closest(".card") : null;
    const boxes = [...(card ?? one).getClientRects()].filter((box) => box.width && box.height);
    const onScreen = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
    if (!onScreen.length) found.push(`off the screen: ${name(one)}`);
    const box = onScreen[0];
    if (box) {
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      if (top && !one.contains(top) && !top.contains(one)) found.push(`${name(one)} lies under ${name(top)}`);
    }
    const marks = [style(one), style(one, "::after"), ...(card ? [getComputedStyle(one, "::after")] : [])];
    if (!one.matches("main") && !marks.some((mark) => mark.outlineStyle !== "none" && parseFloat(mark.outlineWidth) >= 2)) {
      found.push(`not marked: ${name(one)}`);
    }
    if (one.closest("[popover]:not(:popover-open)") && style(one.closest("[popover]")).position === "fixed") found.push(`in the closed menu: ${name(one)}`);
    one.dataset.stop ??= document.querySelectorAll("[data-stop]").length;
    return { at: +one.dataset.stop, found };
  }

  return { shifts, overflow, type, targets, contrast, words, focus };
})();
