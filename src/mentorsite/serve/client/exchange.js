// Puts the words that changed in place, without loading the page anew: faster, and nothing that the reader opened or chose is
// lost. Only where that cannot be told from a page loaded anew: scripts have not touched the place, and what goes and comes is
// nothing that scripts look for (an id, data, a control). In any other case the page is to be loaded anew.

const CONTROLS = "script, style, link, meta[http-equiv], base, form, button, input, select, textarea, details, dialog, template, iframe, object, "
  + "video, audio, canvas, [id]";

function isProse(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  return [node, ...node.querySelectorAll("*")].every(
    (each) => !each.matches(CONTROLS) && [...each.attributes].every(({ name }) => !name.startsWith("data-")));
}

function isSameTag(one, other) {
  return one.nodeType === Node.ELEMENT_NODE && one.cloneNode().isEqualNode(other.cloneNode());
}

// The steps that make of the live node, once `before`, what `after` is; null where there is no safe way.
function steps(live, before, after) {
  if (before.isEqualNode(after)) return [];
  if (!isSameTag(before, after)) return replacing(live.parentNode, [live], [before], [after], live.nextSibling);
  const [now, old, next] = [live, before, after].map((node) => [...node.childNodes]);
  if (now.length !== old.length) return null;
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && old[head].isEqualNode(next[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail).isEqualNode(next.at(-1 - tail))) tail += 1;
  const [going, gone, come] = [now, old, next].map((nodes) => nodes.slice(head, nodes.length - tail));
  if (gone.length !== come.length) return replacing(live, going, gone, come, now[now.length - tail] ?? null);
  const found = gone.map((node, at) => steps(going[at], node, come[at]));
  return found.includes(null) ? null : found.flat();
}

function replacing(parent, going, gone, come, follower) {
  if (!going.every((node, at) => node.isEqualNode(gone[at])) || ![...gone, ...come].every(isProse)) return null;
  return [() => {
    for (const node of going) node.remove();
    for (const node of come) parent.insertBefore(document.adoptNode(node), follower);
  }];
}

// Whether the page could be changed in place.
function exchange(before, after) {
  const [old, next] = [before, after].map((text) => new DOMParser().parseFromString(text, "text/html"));
  if (!isSameTag(old.documentElement, next.documentElement)) return false;
  const found = [steps(document.head, old.head, next.head), steps(document.body, old.body, next.body)];
  if (found.includes(null)) return false;
  for (const step of found.flat()) step();
  return true;
}
