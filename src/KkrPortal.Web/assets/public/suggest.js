// Suggestions while typing: the ARIA 1.2 combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the field;
// Enter without a choice searches for what was typed, as without this script.
const rest = 140, shortest = 2, kept = 60;
const kinds = { council: "Råd", meeting: "Møde", case: "Sag", person: "Person", municipality: "Kommune", body: "Organ", term: "" };
const known = new Map();

for (const field of document.querySelectorAll("form.search input[name=q]")) attach(field);

function attach(field) {
  const form = field.form;
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-forslag`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Forslag");
  const status = Object.assign(document.createElement("p"), { className: "vh" });
  status.setAttribute("role", "status");
  form.append(list, status);
  // A search field may have no other role; a text field may, and the keyboard of a phone still says "search".
  field.type = "text";
  field.enterKeyHint = "search";
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(name, value);

  let options = [], chosen = -1, timer = 0, asking = null;

  field.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    const typed = field.value.trim();
    if (typed.length < shortest || typed.length > 100) return close();
    timer = setTimeout(() => ask(field.value), known.has(field.value) ? 0 : rest);
  });
  field.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden && options.length) open();
      else if (list.hidden) return;
      else if (!event.altKey) choose(step(event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      go(options[chosen]);
    }
  });
  field.addEventListener("blur", close);
  // The press would take the focus out of the field before the click arrives.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) go(options[[...list.children].indexOf(option)]);
  });

  async function ask(typed) {
    try {
      if (!known.has(typed)) {
        asking = new AbortController();
        const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal: asking.signal, credentials: "omit" });
        if (!answer.ok) return close();
        if (known.size >= kept) known.clear();
        known.set(typed, (await answer.json()).suggestions);
      }
      if (field.value === typed && document.activeElement === field) show(known.get(typed));
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  function show(suggestions) {
    options = suggestions;
    list.replaceChildren(...suggestions.map((suggestion, at) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${at}` });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(Object.assign(document.createElement("b"), { textContent: suggestion.text }));
      if (kinds[suggestion.kind]) option.append(" ", Object.assign(document.createElement("span"), { textContent: kinds[suggestion.kind] }));
      return option;
    }));
    if (!options.length) return close();
    open();
    status.textContent = `${options.length} forslag. Vælg med pil op og ned.`;
  }

  function open() {
    choose(-1);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    status.textContent = "";
  }

  // Past either end the choice is the field itself again.
  function step(by) {
    const next = chosen + by;
    return next >= options.length ? -1 : next < -1 ? options.length - 1 : next;
  }

  function choose(at) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function go(suggestion) {
    close();
    if (suggestion.kind !== "term") return location.assign(suggestion.url);
    // The form keeps what else was chosen: the order, the filters.
    field.value = suggestion.text;
    form.requestSubmit();
  }
}
