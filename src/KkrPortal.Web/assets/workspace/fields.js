// Plain fields that save themselves:  <input data-save="title" data-item="12" data-base="…" data-label="Titlen på 3.4">
import { Draft } from "./saving.js";

const drafts = new WeakMap();
const valueOf = field => field.type === "radio" ? document.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`)?.value ?? field.dataset.base : field.value;

function draftOf(field) {
  let draft = drafts.get(field);
  if (!draft) {
    draft = new Draft({
      key: `item/${field.dataset.item}/${field.dataset.save}`,
      request: { target: "item", id: Number(field.dataset.item), field: field.dataset.save },
      base: field.dataset.base ?? "",
      label: field.dataset.label,
      read: () => valueOf(field),
      write: value => {
        if (field.type === "radio") document.querySelectorAll(`input[name="${CSS.escape(field.name)}"]`).forEach(one => { one.checked = one.value === value; });
        else field.value = value;
      },
    });
    drafts.set(field, draft);
  }
  return draft;
}

for (const type of ["input", "change"])
  document.addEventListener(type, event => {
    const field = event.target.closest?.("[data-save]");
    if (field) draftOf(field).changed();
  });
document.addEventListener("focusout", event => {
  const field = event.target.closest?.("[data-save]");
  if (field && drafts.has(field)) draftOf(field).send();
});
