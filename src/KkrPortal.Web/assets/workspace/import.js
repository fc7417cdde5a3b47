// Old documents, one file after the other. Each is taken in whole or not at all, so stopping is safe and the same folder can be laid up again.
const EVERY = 5000;
let queue = [], busy = false, stop = false, done = 0, total = 0, problems = 0, skipped = 0;

const cell = (row, text, name = "td") => { const td = document.createElement(name); td.textContent = text ?? ""; row.append(td); return td; };
const sub = (td, text) => { if (!text) return; const span = document.createElement("span"); span.className = "sub"; span.textContent = text; td.append(span); };

function show(file, result) {
  const table = document.getElementById("filliste");
  if (!table) return;
  table.hidden = false;
  const row = document.createElement("tr");
  if (result.look === "stop") row.className = "bad";
  const name = cell(row, file.name, "th");
  name.scope = "row";
  cell(row, result.meeting ?? "Ukendt");
  cell(row, result.found ?? "–");
  const state = cell(row), tag = document.createElement("span");
  tag.className = `tag ${result.look}`;
  tag.textContent = result.status;
  state.append(tag);
  sub(state, result.detail);
  const next = cell(row);
  if (result.url) {
    const a = document.createElement("a");
    a.className = "btn s";
    a.href = result.url;
    a.textContent = result.look === "warn" ? "Svar" : "Se";
    a.setAttribute("aria-label", `${a.textContent}: ${result.meeting}`);
    next.append(a);
  }
  table.querySelector("tbody").prepend(row);
}

function progress(file) {
  const box = document.getElementById("fremdrift");
  if (!box) return;
  box.hidden = false;
  const [big, soft] = box.querySelectorAll("p"), bar = box.querySelector("progress");
  big.textContent = `${done} af ${total} filer er læst`;
  soft.textContent = file ? `Læser nu ${file.name}` : stop ? `Stoppet. ${queue.length} filer venter.` : [problems ? `${problems} kunne ikke læses.` : "Alle er læst.", skipped ? `${skipped} er hverken PDF eller tekst og er sprunget over.` : ""].join(" ").trim();
  bar.max = total;
  bar.value = done;
  const button = box.querySelector("button");
  button.hidden = !file && !queue.length;
  button.textContent = stop && !busy ? "Fortsæt" : "Stop efter denne fil";
  button.onclick = () => { if (busy) stop = true; else run(); };
}

// What waits for an answer grows with every file; the page that lists it is asked again, and another page that came meanwhile is left alone.
let asked = Date.now();
async function refresh() {
  asked = Date.now();
  try {
    const page = new DOMParser().parseFromString(await (await fetch("/arbejde/import")).text(), "text/html");
    const fresh = page.getElementById("ventende"), here = document.getElementById("ventende");
    if (fresh && here && fresh.textContent !== here.textContent) here.replaceChildren(...fresh.childNodes);
  } catch { /* the list stands as it was; the files themselves are told about above */ }
}

async function run() {
  if (busy) return;
  busy = true;
  stop = false;
  while (queue.length && !stop) {
    const file = queue.shift();
    progress(file);
    let result;
    try {
      const response = await fetch(`/arbejde/data/import?navn=${encodeURIComponent(file.name)}`, { method: "POST", headers: { "X-KKR": "1" }, body: file });
      result = response.ok ? await response.json() : { look: "stop", status: "Kom ikke med", detail: response.status === 401 ? "Du er logget ud. Log ind, og læg filen op igen." : response.status === 413 ? "Filen er større end 50 MB." : "Serveren tog ikke imod filen. Prøv igen." };
    } catch {
      result = { look: "stop", status: "Kom ikke med", detail: "Forbindelsen røg. Læg filen op igen." };
    }
    if (result.look === "stop") problems++;
    done++;
    show(file, result);
    if (Date.now() - asked > EVERY) refresh();
  }
  busy = false;
  progress(null);
  refresh();
}

function add(files) {
  const known = [];
  for (const file of files) {
    if (/\.(pdf|txt|text|md)$/i.test(file.name)) known.push(file);
    // What a computer puts into folders by itself isn't anybody's document.
    else if (!/^(\.|thumbs\.db$|desktop\.ini$)/i.test(file.name)) {
      skipped++;
      show(file, { look: "stop", status: "Sprunget over", detail: /\.zip$/i.test(file.name) ? "Pak filen ud, og læg det op, der er i den." : "Kun PDF og tekst kan læses ind. Gem filen som PDF, og læg den op igen." });
    }
  }
  queue.push(...known);
  total += known.length;
  if (known.length) run();
  else if (!busy && total) progress(null);
}

// A folder that is dropped holds its files behind an entry; a browser hands them out a hundred at a time.
async function within(entry) {
  if (entry.isFile) return [await new Promise((found, failed) => entry.file(found, failed))];
  const reader = entry.createReader(), files = [];
  for (let some; (some = await new Promise((found, failed) => reader.readEntries(found, failed))).length;)
    for (const inner of some) files.push(...await within(inner));
  return files.sort((a, b) => a.name.localeCompare(b.name, "da", { numeric: true }));
}

document.addEventListener("change", event => {
  if (event.target.type !== "file" || !event.target.closest("[data-import]")) return;
  const files = [...event.target.files];
  event.target.value = "";
  add(files);
});
for (const type of ["dragover", "drop"])
  document.addEventListener(type, event => {
    if (!document.querySelector("[data-import]") || ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    if (type !== "drop") return;
    // The entries are gone once the event is over; only then are they read.
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(Boolean);
    Promise.all(entries.map(within)).then(found => add(found.flat()));
  });
addEventListener("beforeunload", event => { if (busy) event.preventDefault(); });

// The source beside its question: the lit lines are brought into view in their own pane; the page itself stays where it is.
function light() {
  const line = document.querySelector(".src .lit"), pane = line?.closest(".src");
  if (pane) pane.scrollTop += line.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}
// The first answer is the likely one and has the focus, so that Enter alone works through the list and digits answer at once.
function ask() {
  const here = document.activeElement;
  if (here === document.body || !here?.isConnected || here.closest?.("[data-digits]")) document.querySelector("[data-digits] .go")?.focus({ preventScroll: true });
}
light();
ask();
addEventListener("load", () => globalThis.Blazor?.addEventListener?.("enhancedload", () => { light(); ask(); }));
