// Words that came too late for their writer's log-in. The page that gives them back puts them into the browser's store; the page with their
// form offers them to the same account until they stand in their field, are sent again or thrown away.
const account = document.querySelector("[data-account]")?.dataset.account;
const prefix = `kkr:${account}:form:`;
const normal = text => text.replace(/\r\n/g, "\n");

function keep(back) {
  const { path, form, field } = back.dataset, words = back.querySelector("textarea");
  try {
    localStorage.setItem(`${prefix}${path}:${form}:${field}`, JSON.stringify({ value: normal(words.value), label: back.querySelector("label").textContent, at: Date.now(), url: path }));
    back.querySelector("[data-typed-kept]").hidden = false;
  } catch { /* full or forbidden: the words stand on the page all the same */ }
}

function offer(name) {
  const [form, field] = name.slice(prefix.length + location.pathname.length + 1).split(":");
  const { value, label } = JSON.parse(localStorage.getItem(name));
  const drop = () => localStorage.removeItem(name);
  const owner = document.querySelector(`form input[name=_handler][value="${CSS.escape(form)}"]`)?.form, place = owner?.elements[field];
  if (place && normal(place.value).includes(value)) return drop();
  const note = document.createElement("div"), told = document.createElement("p"), title = document.createElement("b"), quote = document.createElement("blockquote"), row = document.createElement("p");
  note.className = "note warn typed";
  note.setAttribute("role", "status");
  title.textContent = `${label}: `;
  told.append(title, "Du skrev dette, da du var blevet logget ud. Det er ikke gemt.");
  quote.className = "said";
  quote.textContent = value;
  row.className = "row";
  const press = (text, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn s";
    button.textContent = text;
    button.addEventListener("click", () => { act(); note.remove(); });
    row.append(button);
  };
  if (place) {
    press("Sæt det ind i feltet", () => {
      place.value = !place.value || value.includes(normal(place.value)) ? value : `${place.value}\n\n${value}`;
      place.closest("details")?.setAttribute("open", "");
      place.focus();
    });
    // Sent is sent: if it came too late once more, the next page gives it back.
    owner.addEventListener("submit", () => { if (normal(place.value).includes(value)) drop(); });
  }
  press("Smid det væk", drop);
  note.append(told, quote, row);
  if (owner) (owner.closest("details") ?? owner).before(note);
  else document.querySelector("main").prepend(note);
}

// A link in a mail leads in by the front door, so the way back to the form stands on every other page. The workspace says it by itself.
function pointTo({ label, url }) {
  const note = document.createElement("p"), link = document.createElement("a");
  note.className = "note warn typed";
  note.setAttribute("role", "status");
  link.href = url;
  link.textContent = label;
  note.append("Noget, du skrev, da du var blevet logget ud, er ikke gemt: ", link);
  document.querySelector("main").prepend(note);
}

const back = document.querySelector("[data-typed]");
if (back) keep(back);
else if (account)
  for (const name of Object.keys(localStorage).filter(key => key.startsWith(prefix)))
    if (name.startsWith(`${prefix}${location.pathname}:`)) offer(name);
    else if (!document.getElementById("save")) pointTo(JSON.parse(localStorage.getItem(name)));
