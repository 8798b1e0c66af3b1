// Opens what Python sealed, with WebCrypto alone, after the words of mentorsite.protect: no line is shared with it.
// Reads one question as JSON from standard input, answers {"content": ...} or {"refused": true}.
const bytes = (text) => Uint8Array.from(Buffer.from(text, "base64"));
const utf8 = new TextEncoder();
const { subtle } = globalThis.crypto;

const derived = async (key, info, salt = new Uint8Array()) =>
  subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(info) },
    await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]),
    256,
  );

const unseal = async (sealed, key, address) => {
  if (new TextDecoder().decode(sealed.subarray(0, 4)) !== "MSP1") throw new Error("mark");
  const page = await subtle.importKey("raw", await derived(key, "mentorsite page key"), "AES-GCM", false, ["decrypt"]);
  const bound = utf8.encode(`MSP1\0${address}`);
  const plain = await subtle.decrypt({ name: "AES-GCM", iv: sealed.subarray(4, 16), additionalData: bound }, page, sealed.subarray(16));
  return new Uint8Array(plain, 4, new DataView(plain).getUint32(0));
};

const ownKey = async ({ passphrase, link, salt }) => {
  if (link) return derived(bytes(link), "mentorsite link", bytes(salt));
  const words = passphrase.normalize("NFKC").toLowerCase().trim().split(/\s+/u).join(" ");
  const typed = await subtle.importKey("raw", utf8.encode(words), "PBKDF2", false, ["deriveBits"]);
  return subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: 600000 }, typed, 256);
};

const answer = async (question) => {
  const own = new Uint8Array(await ownKey(question));
  const named = await subtle.importKey("raw", own, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const name = Buffer.from(await subtle.sign("HMAC", named, utf8.encode("mentorsite lock"))).toString("hex").slice(0, 32);
  const lock = JSON.parse(new TextDecoder().decode(await unseal(bytes(question.locks[name]), own, "lock")));
  if (question.today > lock.until) throw new Error("expired");
  const page = await unseal(bytes(question.page), bytes(lock.keys[question.group]), question.address);
  return { content: new TextDecoder().decode(page) };
};

let input = "";
for await (const piece of process.stdin) input += piece;
const answers = await Promise.all(JSON.parse(input).map((one) => answer(one).catch(() => ({ refused: true }))));
process.stdout.write(JSON.stringify(answers));
