// The words of a living page are there before its circuit is, and until then its buttons and fields reach nobody. What is pressed, ticked or
// typed meanwhile is kept, looks as if it waits, and is done once when the circuit has drawn the same button or field. While the page waits it
// holds an empty <p id="not-live">, which goes when the living page takes its place. Loaded before all else, as the wait begins with the words.
const SAY = 1000;
const ours = "[data-permanent], #flashes, dialog, [data-do], [draggable]";
const waiting = () => document.getElementById("not-live");

let held = []; // { what, page, name, look, nth, of, … } in the order of the presses
let focused = null;

/** What a person knows an element by: the page may be drawn anew, its words are the same. */
const looks = element => [element.localName, element.id, element.name, element.type, element.getAttribute("aria-label"), (element.closest("label") ?? (element.matches("a, button") ? element : null))?.textContent.trim()].join("|");
const alike = (name, look) => [...document.querySelectorAll(name)].filter(one => looks(one) === look);

function describe(element) {
  const name = element.localName, look = looks(element), all = alike(name, look);
  return { name, look, nth: all.indexOf(element), of: all.length };
}

/** Where one of several alike has come or gone meanwhile, nobody knows which of them was meant. */
function find({ name, look, nth, of }) {
  const all = alike(name, look);
  return all.length === of ? all[nth] : undefined;
}

/** What is shown: the item too, as the pages of all items of a meeting have one path, and the address changes before the words do. */
const page = () => [location.pathname, document.querySelector("main")?.dataset.shown].join("|");

function hold(element, act) {
  const which = { ...describe(element), ...act, page: page() };
  // Pressed again out of impatience is pressed once. Two names that were typed and sent one after the other are two.
  const known = (act.what === "press" ? held : held.slice(-1)).find(h => ["what", "page", "look", "nth"].every(key => h[key] === which[key]));
  if (known) Object.assign(known, act);
  else held.push(which);
  element.setAttribute("aria-busy", "true");
  setTimeout(() => {
    const note = waiting();
    if (note && held.length) note.textContent = "Siden er ved at blive klar. Det, du har gjort, er husket og sker om et øjeblik.";
  }, SAY);
}

addEventListener("click", event => {
  if (!waiting() || !event.target.closest) return;
  const button = event.target.closest("button"), box = event.target.closest(".txt > .box, .dec-box > .box");
  if (box) held = [...held.filter(h => h.what !== "write"), { what: "write", nth: boxes().indexOf(box), at: [event.clientX, event.clientY], page: page() }];
  if (!button || button.closest(ours) || (button.type === "submit" && button.form?.hasAttribute("method"))) return;
  // A form's button sends the form, which is held by its own event.
  if (button.type !== "button") return;
  event.stopPropagation();
  hold(button, { what: "press" });
}, true);

addEventListener("submit", event => {
  if (!waiting() || event.target.hasAttribute("method") || event.target.closest(ours)) return;
  event.preventDefault();
  event.stopPropagation();
  hold(event.target, { what: "send" });
}, true);

for (const type of ["input", "change"])
  addEventListener(type, event => {
    const field = event.target;
    if (!waiting() || field.closest(ours) || field.form?.hasAttribute("method") || field.type === "file") return;
    // A field that saves itself needs no circuit, and does so though its page is left; the living page is only given the same words.
    const isSaved = field.matches("[data-save]");
    if (!isSaved) event.stopPropagation();
    hold(field, { isSaved, ...field.matches("[type=checkbox], [type=radio]") ? { what: "tick", checked: field.checked } : { what: "type", value: field.value } });
  }, true);

addEventListener("focusin", event => { focused = waiting() && event.target.closest("main") ? { ...describe(event.target), page: page() } : null; }, true);

const boxes = () => [...document.querySelectorAll(".txt > .box, .dec-box > .box")];
const tell = (field, ...types) => types.forEach(type => field.dispatchEvent(new Event(type, { bubbles: true })));
const acts = {
  press: button => button.click(),
  send: form => form.requestSubmit(),
  tick: (field, { checked }) => { if (field.checked !== checked) field.click(); },
  type: (field, { value }) => { field.value = value; tell(field, "input", "change"); },
};

// A text becomes writable with the circuit; the caret goes where it was pressed.
function write({ nth, at, page: meant }) {
  if (page() !== meant) return;
  const text = document.querySelectorAll("kkr-text")[nth];
  if (text?.editor) text.press(...at);
  else document.addEventListener("kkr-text-ready", () => write({ nth, at, page: meant }), { once: true });
}

new MutationObserver(() => {
  if ((!held.length && !focused) || waiting()) return;
  const due = held, here = page(), place = focused?.page === here ? focused : null;
  let isMissed = false;
  [held, focused] = [[], null];
  if (place && document.activeElement === document.body) find(place)?.focus();
  for (const act of due) {
    if (act.what === "write") { write(act); continue; }
    const element = act.page === here ? find(act) : undefined;
    if (element) acts[act.what](element, act);
    else isMissed ||= !act.isSaved;
  }
  if (isMissed) document.dispatchEvent(new CustomEvent("kkr-missed"));
}).observe(document, { childList: true, subtree: true });
