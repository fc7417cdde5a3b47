// A form that goes to the server as one, when it is sent. What is typed in it stays in the browser's store until it was sent or left, so that
// a page that had to open itself again, or was left too soon, offers it:
//   <button data-opens="frist/12/0" data-label="fristen i 3.4">   <form data-keeps="frist/12/0">
import { drop, keep, offerLeft } from "./saving.js";

const keyOf = name => `form/${name}`;
const opener = name => document.querySelector(`[data-opens="${CSS.escape(name)}"]`);
const formOf = name => document.querySelector(`form[data-keeps="${CSS.escape(name)}"]`);
const fields = form => [...form.elements].filter(field => field.matches("input, select, textarea"));
const isTick = field => field.matches("[type=radio], [type=checkbox]");
const read = form => fields(form).map(field => isTick(field) ? field.checked : field.value);

const shown = new Map(); // form -> whether it was sent or left

// Only what is typed: a field that goes with its form is said to have changed, too.
document.addEventListener("input", event => {
  const form = event.target.form;
  if (!form?.dataset.keeps) return;
  shown.set(form, false);
  keep({ key: keyOf(form.dataset.keeps), label: opener(form.dataset.keeps)?.dataset.label }, JSON.stringify(read(form)));
});
const settle = form => { if (shown.has(form)) shown.set(form, true); };
document.addEventListener("submit", event => settle(event.target), true);
document.addEventListener("click", event => settle(event.target.closest?.("form[data-keeps] button[type=button]")?.form), true);
document.addEventListener("keydown", event => { if (event.key === "Escape") settle(event.target.form); }, true);

// A form that was sent and is refused stays; one that was sent or left, and goes, was answered.
new MutationObserver(() => {
  for (const [form, isSettled] of shown)
    if (!form.isConnected) {
      shown.delete(form);
      if (isSettled) drop(keyOf(form.dataset.keeps));
    }
}).observe(document, { childList: true, subtree: true });

async function putIn(name, kept) {
  if (!formOf(name)) opener(name)?.click();
  for (let tries = 0; !formOf(name) && tries < 100; tries++) await new Promise(resolve => setTimeout(resolve, 50));
  const form = formOf(name);
  if (!form) return;
  fields(form).forEach((field, n) => {
    const value = JSON.parse(kept.value)[n];
    if (isTick(field)) {
      if (value && !field.checked) field.click();
    } else if (field.value !== value) {
      field.value = value;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  });
  kept.discard();
  fields(form)[0].focus();
}

document.addEventListener("kkr-text-ready", () => setTimeout(() => {
  for (const { dataset: { opens, label } } of document.querySelectorAll("[data-opens]"))
    if (!formOf(opens)) offerLeft(keyOf(opens), {
      label,
      held: () => opener(opens) ? "" : undefined,
      says: kept => `»${JSON.parse(kept.value).filter(value => typeof value === "string" && value).join(", ")}« nåede kun at blive gemt i denne browser.`,
      putIn: kept => putIn(opens, kept),
      discarded: () => opener(opens)?.focus(),
    });
}));
