// The words of a living page are there before its circuit is, and until then its buttons and fields reach nobody. What is pressed, ticked or
// typed meanwhile is kept, looks as if it waits, and is done once when the circuit has drawn the same button or field. While the page waits it
// holds an empty <p id="not-live">, which goes when the living page takes its place. Loaded before all else, as the wait begins with the words.
const SAY = 1000;
const ours = "[data-permanent], #flashes, dialog, [data-do], [draggable]";
const waiting = () => document.getElementById("not-live");

let held = []; // { what, looks, nth, path, … } in the order of the presses
let focused = null;

/** What a person knows an element by: the page may be drawn anew, its words are the same. */
const looks = element => [element.localName, element.id, element.name, element.type, element.getAttribute("aria-label"), (element.closest("label") ?? (element.matches("button") ? element : null))?.textContent.trim()].join("|");
const alike = (name, look) => [...document.querySelectorAll(name)].filter(one => looks(one) === look);
const describe = element => ({ name: element.localName, look: looks(element), nth: alike(element.localName, looks(element)).indexOf(element) });
const find = ({ name, look, nth }) => alike(name, look)[nth];

function hold(event, element, act) {
  event.stopPropagation();
  const which = describe(element), known = held.find(h => h.what === act.what && h.look === which.look && h.nth === which.nth);
  // Pressed again out of impatience is pressed once.
  if (known) Object.assign(known, act);
  else held.push({ ...which, ...act, path: location.pathname });
  element.setAttribute("aria-busy", "true");
  setTimeout(() => {
    const note = waiting();
    if (note && held.length) note.textContent = "Siden er ved at blive klar. Det, du har gjort, er husket og sker om et øjeblik.";
  }, SAY);
}

addEventListener("click", event => {
  if (!waiting() || !event.target.closest) return;
  const button = event.target.closest("button"), box = event.target.closest(".txt > .box, .dec-box > .box");
  if (box) held = [...held.filter(h => h.what !== "write"), { what: "write", nth: boxes().indexOf(box), at: [event.clientX, event.clientY], path: location.pathname }];
  if (!button || button.closest(ours) || (button.type === "submit" && button.form?.hasAttribute("method"))) return;
  // A form's button sends the form, which is held by its own event.
  if (button.type === "button") hold(event, button, { what: "press" });
}, true);

addEventListener("submit", event => {
  if (!waiting() || event.target.hasAttribute("method") || event.target.closest(ours)) return;
  event.preventDefault();
  hold(event, event.target, { what: "send" });
}, true);

for (const type of ["input", "change"])
  addEventListener(type, event => {
    const field = event.target;
    if (!waiting() || field.closest(ours) || field.form?.hasAttribute("method") || field.type === "file") return;
    hold(event, field, field.matches("[type=checkbox], [type=radio]") ? { what: "tick", checked: field.checked } : { what: "type", value: field.value });
  }, true);

addEventListener("focusin", event => { focused = waiting() && event.target.closest("main") ? describe(event.target) : null; }, true);

const boxes = () => [...document.querySelectorAll(".txt > .box, .dec-box > .box")];
const tell = (field, ...types) => types.forEach(type => field.dispatchEvent(new Event(type, { bubbles: true })));
const acts = {
  press: button => button.click(),
  send: form => form.requestSubmit(),
  tick: (field, { checked }) => { if (field.checked !== checked) field.click(); },
  type: (field, { value }) => { field.value = value; tell(field, "input", "change"); },
};

// A text becomes writable with the circuit; the caret goes where it was pressed.
function write({ nth, at }) {
  const text = document.querySelectorAll("kkr-text")[nth];
  if (text?.editor) text.press(...at);
  else document.addEventListener("kkr-text-ready", () => write({ nth, at }), { once: true });
}

new MutationObserver(() => {
  if ((!held.length && !focused) || waiting()) return;
  const due = held.filter(h => h.path === location.pathname), place = focused;
  [held, focused] = [[], null];
  if (place && document.activeElement === document.body) find(place)?.focus();
  for (const act of due) {
    if (act.what === "write") { write(act); continue; }
    const element = find(act);
    if (element) acts[act.what](element, act);
  }
}).observe(document, { childList: true, subtree: true });
