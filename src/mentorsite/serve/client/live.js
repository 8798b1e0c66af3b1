// The line to the server, in livereload's protocol: it says which page is shown here, and does what it is told.

let { page } = document.currentScript.dataset;
const { socket } = document.currentScript.dataset;
document.currentScript.remove(); // so that the page is what the site has
const WORD = "mentorsite-word"; // for the next page
const LONGEST = 5000; // ms between two tries to reach the server
let pause = 250;

const answers = {
  hello: (line) => line.send(JSON.stringify({ command: "info", url: location.href, path: location.pathname, page })),
  overlay: (line, message) => showErrors(message),
  mended: () => hide(),
  reload: () => location.reload(),
  change: (line, message) => {
    page = message.page;
    if (!exchange(message.before, message.after)) location.reload();
  },
  restyle: (line, message) => {
    page = message.page;
    restyle(message.styles);
  },
  gone: (line, message) => {
    sessionStorage.setItem(WORD, message.words);
    location.assign(message.start);
  },
};

function plain(path) {
  return path.replace(/\.[0-9a-f]{10}\.css$/, ".css");
}

// The new sheet is put before the old one goes, so that the page is never without.
function restyle(styles) {
  for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
    const path = styles.find((style) => plain(style) === plain(new URL(old.href).pathname));
    if (!path || path === new URL(old.href).pathname) continue;
    const link = old.cloneNode();
    link.href = path;
    link.addEventListener("load", () => old.remove());
    old.after(link);
  }
}

function connect() {
  const line = new WebSocket(`${location.origin.replace("http", "ws")}${socket}`);
  line.addEventListener("open", () => {
    pause = 250;
    line.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
  });
  line.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    answers[message.command]?.(line, message);
  });
  line.addEventListener("close", () => {
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST);
  });
}

if (sessionStorage.getItem(WORD)) {
  showWord(sessionStorage.getItem(WORD));
  sessionStorage.removeItem(WORD);
}
connect();
